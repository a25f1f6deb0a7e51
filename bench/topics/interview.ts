// The interview published as 17 titled pages, put together again: the ends of the pages are boundaries.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPublishers } from '../../test/gold/measure-turns.js';
import { parsePublisher, read } from '../../pipeline/read/index.js';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import type { Transcript } from '../../pipeline/tree/index.js';
import { corpus } from './briefings.js';
import { matchedF1, windowErrors } from './score.js';
import { stretchesOf } from './predict.js';

/** The pages as one transcript, and the numbers of the paragraphs at which a page starts (without the first). */
export interface Interview {
  transcript: Transcript;
  starts: number[];
  paragraphs: number;
  turns: number[];
}

interface Series {
  parts: { file: string }[];
}

/** Reads the pages and puts them together, with one paragraph numbering and no titles. */
export async function loadInterview(): Promise<Interview> {
  const folder = join(import.meta.dirname, '..', '..', 'pipeline', 'read', 'publishers');
  const publishers = shippedPublishers({ parsePublisher }, folder);
  const series = JSON.parse(
    readFileSync(join(corpus, 'gold', 'kremlin-en-tass20.series.json'), 'utf8'),
  ) as Series;
  const children: Transcript['children'] = [];
  const starts: number[] = [];
  const turns: number[] = [];
  let first: Transcript | undefined;
  for (const { file } of series.parts) {
    const { value } = await read({ path: file, bytes: readFileSync(join(corpus, file)) }, { publishers });
    if (!value) throw new Error(`cannot read ${file}`);
    first ??= value;
    starts.push(turns.length + 1);
    for (const node of value.children) {
      if (node.type === 'anchor') continue;
      for (const paragraph of spokenParagraphs(node)) {
        turns.push(children.length);
        paragraph.data.number = turns.length;
      }
      children.push(node);
    }
  }
  if (!first) throw new Error('no pages');
  const meta = { ...first.meta, title: 'Interview' };
  return {
    transcript: { ...first, meta, children },
    starts: starts.slice(1),
    paragraphs: turns.length,
    turns,
  };
}

/** Scores starts of segments against the ends of the pages. */
export function scoreInterview(
  { starts, paragraphs, turns }: Interview,
  found: readonly number[],
): { pk: number; wd: number; f1: number; predicted: number } {
  const predicted = found.filter((number) => number > 1);
  const turnOf = (number: number): number => turns[number - 1] ?? 0;
  return {
    ...windowErrors(
      paragraphs,
      starts.map((number) => number - 1),
      predicted.map((number) => number - 1),
    ),
    f1: matchedF1(starts.map(turnOf), predicted.map(turnOf), 1),
    predicted: predicted.length,
  };
}

/** Paragraphs at which the stretches of a transcript with topics start. */
export const foundStarts = (transcript: Transcript): number[] =>
  stretchesOf(transcript).map(({ first }) => first);
