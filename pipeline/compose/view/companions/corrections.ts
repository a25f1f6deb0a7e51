import type { Node } from 'unist';
import type { Transcript } from '../../../tree/index.js';
import type { Labels } from '../../labels.js';
import { printRanges, rangesOf } from '../ranges.js';
import { sourceView } from '../source.js';
import type { SourceView } from '../source.js';
import { align } from './align.js';
import type { Bead } from './align.js';
import { changedWords } from './changed-words.js';
import { itemsOf, numberedItems } from './paragraphs.js';
import type { NumberedItem } from './paragraphs.js';

/** What an earlier edition of the transcript has otherwise. */
export interface Corrections {
  /** The earlier edition. */
  source: SourceView;
  /** In order; empty where no paragraph differs. */
  changes: Change[];
}

export interface Change {
  /** Numbers of this edition, `7` or `7–8`; empty where what stood there went. */
  paragraphs: string;
  /** Numbers of the earlier edition; empty where what stands there is new. */
  earlier: string;
  before: Node[];
  now: Node[];
}

/** Paragraphs that share less than this of their words are two, not one that changed. */
const leastAlike = 0.3;
/** What a paragraph costs that stands in one edition only: two of them more than one that changed. */
const alone = 0.6;
/** That a paragraph was divided in two is told only where it is plain. */
const divided = 0.1;

/** The changed paragraphs of two editions, old beside new, by the alignment that keeps most of the words. */
export function corrections(now: Transcript, earlier: Transcript, labels: Labels): Corrections {
  const [old, fresh] = [numberedItems(itemsOf(earlier)), numberedItems(itemsOf(now))];
  const start = same(old, fresh, (list, index) => list[index]);
  const [olds, freshes] = [old.slice(start), fresh.slice(start)];
  const end = same(olds, freshes, (list, index) => list.at(-1 - index));
  const [left, right] = [olds.slice(0, olds.length - end), freshes.slice(0, freshes.length - end)];
  const beads = align(left.length, right.length, costs(likeness(left, right)));
  return { source: sourceView(earlier, labels), changes: beads.flatMap((bead) => change(bead, left, right)) };
}

const costs =
  (alike: (bead: Bead) => number) =>
  (bead: Bead): number => {
    if (bead.lefts === 0 || bead.rights === 0) return alone;
    const share = alike(bead);
    if (share < leastAlike) return Infinity;
    if (bead.lefts + bead.rights === 2) return 1 - share;
    // Where one half alone is as much alike, the other is a paragraph of its own.
    return halves(bead).some((half) => alike(half) >= share) ? Infinity : 1 - share + divided;
  };

/** A bead of one and two as two of one and one. */
const halves = ({ left, lefts, right, rights }: Bead): Bead[] =>
  [0, 1].map((half) => ({
    left: left + (lefts === 2 ? half : 0),
    lefts: 1,
    right: right + (rights === 2 ? half : 0),
    rights: 1,
  }));

type At = (list: readonly NumberedItem[], index: number) => NumberedItem | undefined;

/** How many items are the same, from the one end of both lists. */
function same(old: readonly NumberedItem[], fresh: readonly NumberedItem[], at: At): number {
  const most = Math.min(old.length, fresh.length);
  let count = 0;
  while (count < most && at(old, count)?.plain === at(fresh, count)?.plain) count += 1;
  return count;
}

const joined = (items: readonly NumberedItem[], from: number, count: number): string =>
  items
    .slice(from, from + count)
    .map(({ plain }) => plain)
    .join(' ');

/** The share of their words that two stretches have in common (Dice), 1 where they are the same. */
function likeness(old: readonly NumberedItem[], fresh: readonly NumberedItem[]): (bead: Bead) => number {
  const bags = new Map<string, { words: Map<string, number>; size: number }>();
  const bagOf = (text: string): { words: Map<string, number>; size: number } => {
    const known = bags.get(text);
    if (known) return known;
    const list = text.split(' ');
    const words = new Map<string, number>();
    for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
    const bag = { words, size: list.length };
    bags.set(text, bag);
    return bag;
  };
  return ({ left, lefts, right, rights }) => {
    const [one, other] = [joined(old, left, lefts), joined(fresh, right, rights)];
    if (one === other) return 1;
    const [first, second] = [bagOf(one), bagOf(other)];
    const size = first.size + second.size;
    if ((2 * Math.min(first.size, second.size)) / size < leastAlike) return 0;
    let common = 0;
    for (const [word, count] of first.words) common += Math.min(count, second.words.get(word) ?? 0);
    return (2 * common) / size;
  };
}

const numbers = (items: readonly NumberedItem[]): string =>
  printRanges(rangesOf(items.map(({ number }) => number)));

function change(
  { left, lefts, right, rights }: Bead,
  old: readonly NumberedItem[],
  fresh: readonly NumberedItem[],
): Change[] {
  const [before, now] = [joined(old, left, lefts), joined(fresh, right, rights)];
  if (before === now && lefts === rights) return [];
  const [earlier, paragraphs] = [
    numbers(old.slice(left, left + lefts)),
    numbers(fresh.slice(right, right + rights)),
  ];
  return [{ paragraphs, earlier, ...changedWords(before, now) }];
}
