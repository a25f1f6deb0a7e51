// Forced alignment: the publisher says which topics come in which order, but not where.
import type { Passage } from './passages.js';
import type { NamedHeading } from './index-anchor.js';
import type { SegmentWeights } from './weights.js';
import type { Taxonomy } from './taxonomy/entry.js';
import type { TopicEvidence } from './topic-evidence.js';
import { tokenise } from './taxonomy/tokenise.js';

/** Words shorter than this say little of what a heading names; longer ones are cut to their stem. */
const shortest = 4;
const stem = 6;
/** What a word of the heading in a passage is worth, hundredths. */
const wordWorth = 60;

const stems = (heading: string): Set<string> =>
  new Set(tokenise(heading).flatMap(({ lower }) => (lower.length < shortest ? [] : [lower.slice(0, stem)])));

/** How strongly each passage speaks of an item: by the topics it names, or else by its own words. */
const strengthOf = (
  { entries, heading }: NamedHeading,
  passages: readonly Passage[],
  evidence: TopicEvidence,
  taxonomy: Taxonomy,
): number[] => {
  const wanted = new Set(entries.flatMap(({ id }) => taxonomy.byId.get(id) ?? []));
  const columns = evidence.topics.flatMap((index, topic) => (wanted.has(index) ? [topic] : []));
  const words = entries.length > 0 ? new Set<string>() : stems(heading);
  return passages.map(({ tokens }, at) => {
    const named = columns.reduce((sum, topic) => sum + (evidence.strength[at]?.[topic] ?? 0), 0);
    const worded = tokens.filter(({ lower }) => words.has(lower.slice(0, stem))).length * wordWorth;
    return Math.min(250, named + worded);
  });
};

/**
 * Where each item of an ordered list starts: the best total of boundary odds and of how strongly the passages speak of
 * their item, each item having at least one passage. Items beyond the number of passages are left out.
 */
export function align(
  items: readonly NamedHeading[],
  passages: readonly Passage[],
  evidence: TopicEvidence,
  boundary: readonly number[],
  { silence, topic: scale, boundary: boundaryScale }: SegmentWeights,
  taxonomy: Taxonomy,
): number[] {
  const count = Math.min(items.length, passages.length);
  const listed = items.slice(0, count).map((item) => strengthOf(item, passages, evidence, taxonomy));
  const total = passages.map((_, at) => listed.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const worth = (item: number, at: number): number => {
    const own = listed[item]?.[at] ?? 0;
    return Math.round(scale * Math.log((own + silence) / ((total[at] ?? 0) - own + silence)));
  };
  const start = (at: number): number =>
    at === 0 ? 0 : Math.round((boundaryScale * (boundary[at] ?? 0)) / 100);
  // best[item]: total of the passages so far with the last in that item; starts[item][passage]: whether it starts there.
  let best = Array.from({ length: count }, (_, item) => (item === 0 ? 0 : Number.NEGATIVE_INFINITY));
  const starts = Array.from({ length: count }, () => new Array<boolean>(passages.length).fill(false));
  passages.forEach((_, at) => {
    best = best.map((stay, item) => {
      const come = item === 0 || at === 0 ? Number.NEGATIVE_INFINITY : (best[item - 1] ?? 0) + start(at);
      const row = starts[item];
      if (row && come > stay) row[at] = true;
      return Math.max(stay, come) + worth(item, at);
    });
  });
  const found: number[] = [];
  let item = count - 1;
  for (let at = passages.length - 1; at >= 0 && item > 0; at--) {
    if (!starts[item]?.[at]) continue;
    found.push(at);
    item -= 1;
  }
  return count === 0 ? [] : [0, ...found.reverse()];
}
