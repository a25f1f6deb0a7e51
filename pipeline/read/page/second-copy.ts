import type { DraftStripped } from '../draft/draft.js';
import type { Block } from './block.js';

/** Letters a line needs to be told from others like it. */
const telling = 24;
/** Words of a body that can stand twice. */
const fewestWords = 40;
/** A copy is at least so much of the page, per cent of its words, and so much of its stretch is found in the original. */
const ofPage = 40;
const ofStretch = 90;

interface Line {
  block: number;
  key: string;
  words: number;
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap(({ passage }, block) =>
    passage.inLines().map(({ text }) => ({
      block,
      key: keyOf(text),
      words: text === '' ? 0 : text.split(' ').length,
    })),
  );
}

const wordsIn = (lines: readonly Line[]): number => lines.reduce((sum, { words }) => sum + words, 0);

/** A line and where it stood first. */
type Pair = readonly [before: number, here: number];

/** How far apart in the original neighbours of the copy may stand, and how many lines may be found out of order. */
const gap = 12;
const strays = 20;

/** The longest row of lines that stand once more in the order in which they first stood. */
function repeated(lines: readonly Line[]): readonly Pair[] {
  const first = new Map<string, number>();
  let best: Pair[] = [];
  let row: Pair[] = [];
  let skipped = 0;
  const restart = (pair: Pair): void => {
    if (row.length > best.length) best = row;
    row = [pair];
    skipped = 0;
  };
  lines.forEach(({ key }, index) => {
    if (key.length < telling) return;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return;
    }
    const last = row.at(-1)?.[0] ?? -1;
    if (row.length > 0 && before > last && before - last <= gap) {
      row.push([before, index]);
      skipped = 0;
    } else if (row.length < 3 || ++skipped > strays) restart([before, index]);
  });
  return row.length > best.length ? row : best;
}

/** The stretch of lines that is the second copy of the body, where the page has one. */
function copyIn(lines: readonly Line[]): [number, number] | undefined {
  const pairs = repeated(lines);
  const [begins, ends] = [pairs[0], pairs.at(-1)];
  if (!begins || !ends || ends[0] >= begins[1]) return undefined;
  let [original, from] = begins;
  let to = ends[1] + 1;
  // Short lines beside the copy (a name, a date) are in it where they stand beside the original.
  while (from - 1 > ends[0] && original > 0 && lines[from - 1]?.key === lines[original - 1]?.key) {
    from--;
    original--;
  }
  for (let at = ends[0] + 1; to < lines.length && at < from && lines[to]?.key === lines[at]?.key; at++) to++;
  const stretch = wordsIn(lines.slice(from, to));
  const known = new Set(lines.slice(original, ends[0] + 1).map(({ key }) => key));
  const found = wordsIn(lines.slice(from, to).filter(({ key }) => known.has(key)));
  const enough = stretch >= fewestWords && found * 100 >= stretch * ofStretch;
  return enough && stretch * 100 >= wordsIn(lines) * ofPage ? [from, to] : undefined;
}

/** Lines that a copy has above itself, at most: a number, a title, a place and a date. */
const mostAbove = 12;

/** Where the head of the copy that begins at `begins` begins: what is set apart right above it is its own, and leads to no speech. */
function copyStart(blocks: readonly Block[], begins: number): number {
  let first = begins;
  while (first > 0 && begins - first < mostAbove && isSetApart(blocks[first - 1])) first--;
  return first;
}

const isSetApart = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.kind === 'heading' || !/[\p{L}\p{N}]/u.test(block.passage.text) || block.passage.isBold());

/**
 * Takes out the second copy of a body that a page holds twice, as it is read and as it is to be printed. A refrain is none:
 * a copy keeps the order of the original and is nearly half of the page. One pass.
 */
export function stripSecondCopy(blocks: readonly Block[]): { blocks: Block[]; stripped: DraftStripped[] } {
  const lines = linesOf(blocks);
  const copy = copyIn(lines);
  if (!copy) return { blocks: [...blocks], stripped: [] };
  const first = copyStart(blocks, lines[copy[0]]?.block ?? 0);
  const last = lines[copy[1] - 1]?.block ?? 0;
  const stripped = blocks
    .slice(first, last + 1)
    .map(({ passage }) => ({ rule: 'second-copy', value: passage.text, ...passage.span() }));
  return { blocks: [...blocks.slice(0, first), ...blocks.slice(last + 1)], stripped };
}
