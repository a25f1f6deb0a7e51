// What is measured on: transcripts as plain text for Chancery, and the same as finished papers for its peers.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { parsePublisher, read } from '../dist/index.js';
import type { Transcript } from '../dist/index.js';
import { shippedPublishers } from '../test/gold/measure-turns.js';

/** A paper: headings where a peer needs them, one every few turns; Chancery finds its own. */
export interface Paper {
  title: string;
  sections: { heading: string; paragraphs: string[] }[];
}

const root = join(import.meta.dirname, '..');
export const corpus = join(root, '../shared/corpus/raw');

/** One turn, with its label. */
export interface Turn {
  label: string;
  paragraphs: string[];
}

const turnsOf = ({ children }: Transcript): Turn[] =>
  children.flatMap((child) =>
    child.type === 'utterance'
      ? [
          {
            label: child.label?.value ?? '',
            paragraphs: child.children.map((each) => toString(each).replace(/\s+/g, ' ').trim()),
          },
        ]
      : [],
  );

const words = (text: string): number => text.split(' ').length;

/** Cuts turns into runs of about `size` words, never inside a paragraph. */
function* runs(turns: readonly Turn[], size: number): Generator<Turn[]> {
  let run: Turn[] = [];
  let count = 0;
  for (const { label, paragraphs } of turns) {
    for (const paragraph of paragraphs.filter(Boolean)) {
      const last = run.at(-1);
      if (last?.label === label && label !== '') last.paragraphs.push(paragraph);
      else run.push({ label, paragraphs: [paragraph] });
      count += words(paragraph);
      if (count < size) continue;
      yield run;
      [run, count] = [[], 0];
    }
  }
}

/** Every run of about `size` words of the corpus (English), at most `most`, taking the documents in turn so that they differ. */
export async function corpusRuns(size: number, most: number): Promise<Turn[][]> {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => /state-gov.*\.html$|whitehouse.*\.(md|html)$|kremlin-en.*\.html$/.test(name))
    .toSorted();
  const publishers = shippedPublishers({ parsePublisher }, join(root, 'pipeline/read/publishers'));
  const all: Turn[][][] = [];
  for (const name of files) {
    const path = relative(root, join(corpus, name));
    const { value } = await read({ path, bytes: readFileSync(join(corpus, name)) }, { publishers });
    if (value) all.push([...runs(turnsOf(value), size)]);
  }
  const found: Turn[][] = [];
  for (let depth = 0; found.length < most && all.some((each) => each.length > depth); depth++) {
    for (const each of all) {
      const run = each[depth];
      if (run && found.length < most) found.push(run);
    }
  }
  return found;
}

/** Turns of one transcript after another, `size` words in all: no single one of the corpus is that long. */
export async function longRun(size: number): Promise<Turn[]> {
  const turns: Turn[] = [];
  let count = 0;
  for (const run of await corpusRuns(1000, Infinity)) {
    for (const turn of run) {
      if (count >= size) return turns;
      turns.push(turn);
      count += words(turn.paragraphs.join(' '));
    }
  }
  return turns;
}

/** `most` runs that differ: the corpus cut at one length after another until there are as many. */
export async function variedRuns(most: number): Promise<Turn[][]> {
  const found: Turn[][] = [];
  for (let size = 1150; found.length < most && size > 300; size = Math.floor(size * 0.93)) {
    found.push(...(await corpusRuns(size, most - found.length)));
  }
  return found;
}

/** The run as a person would copy it from a page. */
export const asText = (title: string, turns: readonly Turn[]): string =>
  [
    `7 December 2017`,
    title,
    ...turns.flatMap(({ label, paragraphs }) =>
      paragraphs.map((each, index) => (index === 0 && label ? `${label}: ${each}` : each)),
    ),
  ].join('\n\n') + '\n';

export const asPaper = (title: string, turns: readonly Turn[]): Paper => ({
  title,
  sections: turns.reduce<Paper['sections']>((sections, { label, paragraphs }, index) => {
    if (index % 4 === 0) sections.push({ heading: `Topic ${index / 4 + 1}`, paragraphs: [] });
    sections
      .at(-1)
      ?.paragraphs.push(...paragraphs.map((each, at) => (at === 0 && label ? `${label}: ${each}` : each)));
    return sections;
  }, []),
});

/** Writes `runs` as text sources into `sources`, and as one papers file; gives its path. */
export function writePapers(runs: readonly Turn[][], sources: string, file: string): void {
  mkdirSync(sources, { recursive: true });
  const papers = runs.map((turns, index) => {
    const title = `Remarks to the press, number ${index + 1}`;
    writeFileSync(join(sources, `${String(index + 1).padStart(5, '0')}.txt`), asText(title, turns));
    return asPaper(title, turns);
  });
  writeFileSync(file, JSON.stringify(papers));
}
