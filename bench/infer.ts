// npm run bench:infer: processor time of inference, warm, by length: 1,000, 12,000 and 80,000 words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTaxonomy, infer } from '../pipeline/infer/index.js';
import type { Transcript } from '../pipeline/tree/index.js';
import { hasBriefings, withBriefings } from './topics/briefings.js';

const path = join(import.meta.dirname, '..', 'templates', 'topics.yaml');
const file = { path, text: readFileSync(path, 'utf8') };
const rounds = 7;

/** Milliseconds of processor time, so that a busy machine does not count. */
const timed = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const wordsOf = (transcript: Transcript): number =>
  JSON.stringify(transcript)
    .match(/"value":"[^"]*"/g)
    ?.join(' ')
    .split(/\s+/).length ?? 0;

/** Turns of these transcripts, one after another, until there are so many words. */
const ofLength = (transcripts: readonly Transcript[], words: number): Transcript => {
  const [first] = transcripts;
  if (!first) throw new Error('no transcripts');
  const children: Transcript['children'] = [];
  let have = 0;
  for (const transcript of transcripts) {
    for (const node of transcript.children) {
      if (have >= words) return { ...first, children };
      have += wordsOf({ ...first, children: [node] });
      children.push(node);
    }
  }
  return { ...first, children };
};

const compile = timed(() => compileTaxonomy([file]));
const { value: taxonomy } = compileTaxonomy([file]);
if (!taxonomy || !hasBriefings()) {
  console.log('../shared/corpus is not here: nothing to time');
} else {
  withBriefings((briefings) => {
    const transcripts = briefings.map(({ transcript }) => transcript);
    console.log(`taxonomy, first compilation: ${compile.toFixed(0)} ms`);
    console.log(
      `first transcript, cold: ${timed(() => infer(ofLength(transcripts, 1000), taxonomy)).toFixed(0)} ms`,
    );
    for (const transcript of transcripts.slice(0, 5)) infer(transcript, taxonomy);
    console.log('| words | ms, median of 7 | ms per 1,000 words |\n|---|---|---|');
    for (const words of [1000, 12_000, 80_000]) {
      const transcript = ofLength(transcripts, words);
      const ms = median(Array.from({ length: rounds }, () => timed(() => infer(transcript, taxonomy))));
      console.log(`| ${words} | ${ms.toFixed(1)} | ${((1000 * ms) / words).toFixed(2)} |`);
    }
  });
}
