// How much the words before a place are those after it.
import type { Passage } from './passages.js';

/** Words of context on either side of a place. */
const span = 160;
/** Shorter words are mostly grammar; longer ones are cut to their stem, which serves all five languages alike. */
const shortest = 4;
const stem = 6;

type Bag = Map<string, number>;

const bagOf = ({ tokens }: Passage): Bag => {
  const bag: Bag = new Map();
  for (const { lower } of tokens) {
    if (lower.length < shortest) continue;
    const key = lower.slice(0, stem);
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
};

const gather = (bags: readonly Bag[], sizes: readonly number[], from: number, step: 1 | -1): Bag => {
  const sum: Bag = new Map();
  let words = 0;
  for (let at = from; at >= 0 && at < bags.length && words < span; at += step) {
    for (const [key, count] of bags[at] ?? []) sum.set(key, (sum.get(key) ?? 0) + count);
    words += sizes[at] ?? 0;
  }
  return sum;
};

/**
 * For every passage the likeness of what stands before its start and what follows, 0 to 100: the cosine of the words'
 * weights, each word weighed down by the share of passages that use it.
 */
export function cohesion(passages: readonly Passage[]): number[] {
  const bags = passages.map(bagOf);
  const sizes = passages.map(({ tokens }) => tokens.length);
  const uses: Bag = new Map();
  for (const bag of bags) for (const key of bag.keys()) uses.set(key, (uses.get(key) ?? 0) + 1);
  const weight = new Map([...uses].map(([key, used]) => [key, Math.log((bags.length + 1) / (used + 0.5))]));
  const norm = (bag: Bag): number => {
    let sum = 0;
    for (const [key, count] of bag) sum += (Math.sqrt(count) * (weight.get(key) ?? 0)) ** 2;
    return Math.sqrt(sum);
  };
  return passages.map((_, at) => {
    if (at === 0) return 0;
    const before = gather(bags, sizes, at - 1, -1);
    const after = gather(bags, sizes, at, 1);
    let dot = 0;
    for (const [key, count] of after) {
      const other = before.get(key);
      if (other !== undefined) dot += Math.sqrt(count * other) * (weight.get(key) ?? 0) ** 2;
    }
    const size = norm(before) * norm(after);
    return size === 0 ? 0 : Math.round((100 * dot) / size);
  });
}
