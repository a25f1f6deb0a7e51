import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Style } from '../../pipeline/index.js';
import { asText, corpusRuns } from '../papers.js';
import { composedOf, corpusPaths } from './corpus-documents.js';

/** One turn: who, and what was said. */
interface Turn {
  label: string;
  paragraphs: string[];
}

const sample = join(import.meta.dirname, '../../source/2017-12-07-lavrov-tillerson.txt');
const countOf = (text: string): number => text.split(' ').length;

/** Turns of words drawn from the sample, the same at every run: for where the corpus is not there. */
function invented(words: number): Turn[] {
  const known = readFileSync(sample, 'utf8').match(/[\p{L}’-]+/gu) ?? [];
  let seed = 1;
  const draw = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const sentence = (): string => {
    const text = Array.from({ length: 8 + draw(20) }, () => known[draw(known.length)] ?? '').join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const turns: Turn[] = [];
  for (let left = words; left > 0;) {
    const paragraphs = Array.from({ length: 1 + draw(3) }, () =>
      Array.from({ length: 1 + draw(6) }, sentence).join(' '),
    );
    turns.push({ label: turns.length % 2 === 0 ? 'Question' : 'Sergey Lavrov', paragraphs });
    left -= countOf(paragraphs.join(' '));
  }
  return turns;
}

let runs: ReturnType<typeof corpusRuns> | undefined;

/** About `words` words of the corpus, from as many documents as it takes; fewer, where it has no more. */
async function gathered(words: number): Promise<Turn[]> {
  const turns: Turn[] = [];
  let left = words;
  runs ??= corpusRuns(900, Infinity);
  for (const run of await runs) {
    if (left <= 0) break;
    turns.push(...run);
    left -= countOf(run.flatMap(({ paragraphs }) => paragraphs).join(' '));
  }
  return turns;
}

/** The dossier of a transcript of about so many words, made of different real ones where the corpus is there. */
export async function documentOf(words: number): Promise<{ document: Document; style: Style }> {
  const turns = corpusPaths().length > 0 ? await gathered(words) : invented(words);
  const text = asText('Remarks to the press', turns);
  const found = await composedOf('remarks.txt', new TextEncoder().encode(text));
  if (Array.isArray(found)) throw new Error('what was gathered cannot be read');
  return found;
}
