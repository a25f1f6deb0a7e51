// Where the topics of a list start that the publisher puts before the speech.
import { align } from './align.js';
import type { Analysis } from './analyse.js';
import type { Settings } from './decide.js';
import type { FixedStart } from './fixed-starts.js';
import type { Taxonomy } from './taxonomy/entry.js';
import { logOdds } from './weigh.js';

/** A stretch of the speech that a stretch of the list speaks of. */
interface Stretch {
  items: FixedStart[];
  from: number;
  to: number;
}

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^(?:\d{1,3}[.)]|\(\d{1,2}\))\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same heading, or one that adds to the end of the other: `Visit to Norland (12–13 November)`. */
const isSame = ({ named: a }: FixedStart, { named: b }: FixedStart): boolean => {
  if (!a || !b) return false;
  const [long, short] = [plain(a.heading), plain(b.heading)].sort((one, two) => two.length - one.length);
  return long === short || (short !== undefined && short.length > 8 && (long ?? '').startsWith(`${short} `));
};

/** Parts list and speech wherever an item of the list stands in the speech as a heading: what lies between belongs together. */
function stretchesOf(list: readonly FixedStart[], placed: readonly FixedStart[], end: number): Stretch[] {
  const stretches: Stretch[] = [{ items: [], from: 0, to: end }];
  let next = 0;
  for (const item of list) {
    const found = placed.findIndex((start, at) => at >= next && isSame(start, item));
    const [start, last] = [placed[found], stretches.at(-1)];
    if (start && last) {
      next = found + 1;
      last.to = start.passage;
      stretches.push({ items: [start], from: start.passage, to: end });
    } else last?.items.push(item);
  }
  return stretches.filter(({ items, from, to }) => items.length > 0 && to > from);
}

/**
 * Starts of an ordered list of headings whose places the publisher does not give, and of those that stand in the speech
 * (`placed`, in order): the others are sought between them.
 */
export function alignedStarts(
  list: readonly FixedStart[],
  placed: readonly FixedStart[],
  { passages, evidence, features }: Analysis,
  taxonomy: Taxonomy,
  { boundary, weights }: Settings,
): FixedStart[] {
  const odds = features.map((each) => logOdds(each, boundary));
  const found = stretchesOf(list, placed, passages.length).flatMap(({ items, from, to }) => {
    const named = items.flatMap((item) => item.named ?? []);
    const strength = evidence.strength.slice(from, to);
    const part = { ...evidence, strength };
    const starts = align(named, passages.slice(from, to), part, odds.slice(from, to), weights, taxonomy);
    return starts.flatMap((at, index): FixedStart[] => {
      const item = items[index];
      return item ? [{ ...item, passage: from + at }] : [];
    });
  });
  const byPassage = new Map(found.map((start) => [start.passage, start]));
  for (const start of placed) byPassage.set(start.passage, start);
  return [...byPassage.values()].sort((a, b) => a.passage - b.passage);
}
