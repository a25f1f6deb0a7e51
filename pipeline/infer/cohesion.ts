// How much the words before a place are those after it.
import type { Passage } from './passages.js';

/** Words of context on either side of a place; and the wider context, as far back as a word counts as said before. */
const span = 160;
const memory = 400;
/** Words from a place on that tell whether it begins something new. */
const opening = 60;
/** Shorter words are mostly grammar; longer ones are cut to their stem, which serves all five languages alike. */
const shortest = 4;
const stem = 6;
/** A word in more than this share of the passages tells nothing of a place, hundredths; one in so few passages always does. */
const common = 25;
const rare = 3;

/** Where all places are nearly alike, as in a short transcript, the difference tells nothing; hundredths. */
const leastSpread = 5;

/** What the words say of a place, hundredths. */
export interface Cohesion {
  /** Likeness of what stands before and after: the cosine of the words' weights. */
  likeness: number;
  /** The same against the mean of the transcript, in standard deviations, -300 to 300. */
  relative: number;
  /** Share of the words from there on, by weight, that were not said shortly before. */
  fresh: number;
  /** Likeness of what stands further before and after, against the mean, as `relative`. */
  wide: number;
}

/** The words of a transcript as numbers: those of every passage, and in how many passages each is said. */
interface Numbered {
  words: readonly (readonly number[])[];
  sizes: readonly number[];
  uses: readonly number[];
}

const numbered = (passages: readonly Passage[]): Numbered => {
  const ids = new Map<string, number>();
  const uses: number[] = [];
  const last: number[] = [];
  const words = passages.map(({ tokens }, at) => {
    const own: number[] = [];
    for (const { lower } of tokens) {
      if (lower.length < shortest) continue;
      const key = lower.slice(0, stem);
      let id = ids.get(key);
      if (id === undefined) ids.set(key, (id = ids.size));
      if (last[id] !== at) uses[id] = (uses[id] ?? 0) + 1;
      last[id] = at;
      own.push(id);
    }
    return own;
  });
  return { words, sizes: passages.map(({ tokens }) => tokens.length), uses };
};

/** Counts of words in a window that is filled anew at every place. */
class Window {
  readonly counts: Uint16Array;
  readonly said: number[] = [];

  constructor(vocabulary: number) {
    this.counts = new Uint16Array(vocabulary);
  }

  /** Fills it with the passages from `from` on in direction `step`, until so many words are read. */
  fill({ words, sizes }: Numbered, from: number, step: 1 | -1, most: number): void {
    for (const id of this.said) this.counts[id] = 0;
    this.said.length = 0;
    let read = 0;
    for (let at = from; at >= 0 && at < words.length && read < most; at += step) {
      for (const id of words[at] ?? []) {
        const count = this.counts[id] ?? 0;
        if (count === 0) this.said.push(id);
        this.counts[id] = count + 1;
      }
      read += sizes[at] ?? 0;
    }
  }

  /** Length of the vector of its words, each by the root of its count times its weight; squared. */
  norm(weight: Float64Array): number {
    let sum = 0;
    for (const id of this.said) sum += (this.counts[id] ?? 0) * (weight[id] ?? 0) ** 2;
    return sum;
  }
}

const likenessOf = (before: Window, after: Window, weight: Float64Array): number => {
  let dot = 0;
  for (const id of after.said) {
    const other = before.counts[id] ?? 0;
    if (other > 0) dot += Math.sqrt((after.counts[id] ?? 0) * other) * (weight[id] ?? 0) ** 2;
  }
  const size = Math.sqrt(before.norm(weight) * after.norm(weight));
  return size === 0 ? 0 : Math.round((100 * dot) / size);
};

/** Share of the telling words that were not said before, by weight; a half where there are none. */
const freshOf = (before: Window, after: Window, weight: Float64Array, tells: Uint8Array): number => {
  let [all, fresh] = [0, 0];
  for (const id of after.said) {
    if (tells[id] !== 1) continue;
    const worth = weight[id] ?? 0;
    all += worth;
    if (before.counts[id] === 0) fresh += worth;
  }
  return all === 0 ? 50 : Math.round((100 * fresh) / all);
};

/** Values against their mean, in standard deviations, hundredths; the first, which has nothing before it, is none. */
const standardised = ([, ...rest]: readonly number[]): number[] => {
  const count = Math.max(1, rest.length);
  const mean = rest.reduce((sum, each) => sum + each, 0) / count;
  const variance = rest.reduce((sum, each) => sum + (each - mean) ** 2, 0) / count;
  const spread = Math.max(leastSpread, Math.sqrt(variance));
  return [
    0,
    ...rest.map((each) => Math.max(-300, Math.min(300, Math.round((100 * (each - mean)) / spread)))),
  ];
};

/** For every passage what the words say of a topic starting there; each word is weighed down by the share of passages that use it. No context reaches further than `reach` words. */
export function cohesion(passages: readonly Passage[], reach: number): Cohesion[] {
  const near = Math.min(span, reach);
  const text = numbered(passages);
  const { length } = passages;
  const weight = Float64Array.from(text.uses, (used) => Math.log((length + 1) / (used + 0.5)));
  const tells = Uint8Array.from(text.uses, (used) =>
    used > 1 && (used <= rare || used * 100 <= length * common) ? 1 : 0,
  );
  const [before, after] = [new Window(weight.length), new Window(weight.length)];
  const likeness: number[] = [];
  const fresh: number[] = [];
  const wide: number[] = [];
  passages.forEach((_, at) => {
    before.fill(text, at - 1, -1, near);
    after.fill(text, at, 1, near);
    likeness.push(at === 0 ? 0 : likenessOf(before, after, weight));
    before.fill(text, at - 1, -1, memory);
    after.fill(text, at, 1, memory);
    wide.push(at === 0 ? 0 : likenessOf(before, after, weight));
    after.fill(text, at, 1, opening);
    fresh.push(at === 0 ? 0 : freshOf(before, after, weight, tells));
  });
  const [relative, far] = [standardised(likeness), standardised(wide)];
  return likeness.map((each, at) => ({
    likeness: each,
    relative: relative[at] ?? 0,
    fresh: fresh[at] ?? 0,
    wide: far[at] ?? 0,
  }));
}
