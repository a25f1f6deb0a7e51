// How much the words before a place are those after it.
import type { Passage } from './passages.js';

/** Words of context on either side of a place, and how far back a word was said before. */
const span = 160;
const memory = 400;
/** Words from a place on that tell whether it begins something new. */
const opening = 60;
/** Shorter words are mostly grammar; longer ones are cut to their stem, which serves all five languages alike. */
const shortest = 4;
const stem = 6;
/** A word in more than this share of the passages tells nothing of a place, hundredths. */
const common = 25;

type Bag = Map<string, number>;

/** What the words say of a place, hundredths. */
export interface Cohesion {
  /** Likeness of what stands before and after: the cosine of the words' weights. */
  likeness: number;
  /** The same against the mean of the transcript, in standard deviations, -300 to 300. */
  relative: number;
  /** Share of the words from there on, by weight, that were not said shortly before. */
  fresh: number;
}

const bagOf = ({ tokens }: Passage): Bag => {
  const bag: Bag = new Map();
  for (const { lower } of tokens) {
    if (lower.length < shortest) continue;
    const key = lower.slice(0, stem);
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
};

const gather = (
  bags: readonly Bag[],
  sizes: readonly number[],
  from: number,
  step: 1 | -1,
  most: number,
): Bag => {
  const sum: Bag = new Map();
  let words = 0;
  for (let at = from; at >= 0 && at < bags.length && words < most; at += step) {
    for (const [key, count] of bags[at] ?? []) sum.set(key, (sum.get(key) ?? 0) + count);
    words += sizes[at] ?? 0;
  }
  return sum;
};

/** For every passage what the words say of a topic starting there; each word is weighed down by the share of passages that use it. */
export function cohesion(passages: readonly Passage[]): Cohesion[] {
  const bags = passages.map(bagOf);
  const sizes = passages.map(({ tokens }) => tokens.length);
  const uses: Bag = new Map();
  for (const bag of bags) for (const key of bag.keys()) uses.set(key, (uses.get(key) ?? 0) + 1);
  const weight = new Map([...uses].map(([key, used]) => [key, Math.log((bags.length + 1) / (used + 0.5))]));
  const telling = new Set(
    [...uses].flatMap(([key, used]) =>
      used > 1 && (used <= 3 || used * 100 <= bags.length * common) ? [key] : [],
    ),
  );
  const norm = (bag: Bag): number => {
    let sum = 0;
    for (const [key, count] of bag) sum += (Math.sqrt(count) * (weight.get(key) ?? 0)) ** 2;
    return Math.sqrt(sum);
  };
  const likenessAt = (at: number): number => {
    const before = gather(bags, sizes, at - 1, -1, span);
    const after = gather(bags, sizes, at, 1, span);
    let dot = 0;
    for (const [key, count] of after) {
      const other = before.get(key);
      if (other !== undefined) dot += Math.sqrt(count * other) * (weight.get(key) ?? 0) ** 2;
    }
    const size = norm(before) * norm(after);
    return size === 0 ? 0 : Math.round((100 * dot) / size);
  };
  const freshAt = (at: number): number => {
    const before = gather(bags, sizes, at - 1, -1, memory);
    const after = gather(bags, sizes, at, 1, opening);
    let [all, fresh] = [0, 0];
    for (const key of after.keys()) {
      if (!telling.has(key)) continue;
      const worth = weight.get(key) ?? 0;
      all += worth;
      if (!before.has(key)) fresh += worth;
    }
    return all === 0 ? 50 : Math.round((100 * fresh) / all);
  };
  const likeness = passages.map((_, at) => (at === 0 ? 0 : likenessAt(at)));
  const rest = likeness.slice(1);
  const mean = rest.reduce((sum, each) => sum + each, 0) / Math.max(1, rest.length);
  const spread = Math.sqrt(
    rest.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, rest.length),
  );
  return likeness.map((each, at) => ({
    likeness: each,
    relative:
      at === 0 || spread === 0
        ? 0
        : Math.max(-300, Math.min(300, Math.round((100 * (each - mean)) / spread))),
    fresh: at === 0 ? 0 : freshAt(at),
  }));
}
