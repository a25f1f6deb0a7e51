// Segmenters to compare with, as published: TextTiling (Hearst 1997), C99 (Choi 2000), U00 (Utiyama and Isahara 2001),
// and the plain idea that a country new in a question opens a topic. All over passages; none is tuned.
import type { Analysis } from '../../pipeline/infer/analyse.js';
import type { Passage } from '../../pipeline/infer/passages.js';
import type { Taxonomy } from '../../pipeline/infer/taxonomy/entry.js';

/** Passages at which a segment starts, without the first. */
export type Segmenter = (analysis: Analysis, taxonomy: Taxonomy) => number[];

type Bag = ReadonlyMap<string, number>;

const plain = (passages: readonly Passage[]): Set<string> => {
  const uses = new Map<string, number>();
  for (const { tokens } of passages)
    for (const word of new Set(tokens.map(({ lower }) => lower))) uses.set(word, (uses.get(word) ?? 0) + 1);
  return new Set([...uses].flatMap(([word, count]) => (count > passages.length * 0.25 ? [word] : [])));
};

const bagsOf = ({ passages }: Analysis): Bag[] => {
  const stop = plain(passages);
  return passages.map(({ tokens }) => {
    const bag = new Map<string, number>();
    for (const { lower } of tokens) {
      if (lower.length < 3 || stop.has(lower)) continue;
      bag.set(lower.slice(0, 6), (bag.get(lower.slice(0, 6)) ?? 0) + 1);
    }
    return bag;
  });
};

const cosine = (a: Bag, b: Bag): number => {
  let [dot, x, y] = [0, 0, 0];
  for (const [key, count] of a) {
    dot += count * (b.get(key) ?? 0);
    x += count * count;
  }
  for (const count of b.values()) y += count * count;
  return x * y === 0 ? 0 : dot / Math.sqrt(x * y);
};

const sum = (bags: readonly Bag[]): Bag => {
  const all = new Map<string, number>();
  for (const bag of bags) for (const [key, count] of bag) all.set(key, (all.get(key) ?? 0) + count);
  return all;
};

const deviation = (values: readonly number[]): [number, number] => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length)];
};

/** Gaps whose similarity is a valley deeper than the mean less half a deviation; blocks of six passages. */
export const textTiling: Segmenter = (analysis) => {
  const bags = bagsOf(analysis);
  const block = 6;
  const similarity = bags.map((_, at) =>
    at === 0 ? 1 : cosine(sum(bags.slice(Math.max(0, at - block), at)), sum(bags.slice(at, at + block))),
  );
  const depth = similarity.map((value, at) => {
    let [left, right] = [value, value];
    for (let k = at - 1; k > 0 && (similarity[k] ?? 0) >= left; k--) left = similarity[k] ?? 0;
    for (let k = at + 1; k < similarity.length && (similarity[k] ?? 0) >= right; k++)
      right = similarity[k] ?? 0;
    return left + right - 2 * value;
  });
  const [mean, spread] = deviation(depth.slice(1));
  return depth.flatMap((value, at) => {
    const peak = value > (depth[at - 1] ?? 0) && value >= (depth[at + 1] ?? 0);
    return at > 0 && peak && value > mean - spread / 2 ? [at] : [];
  });
};

/** Rank matrix of cosines (11 by 11), divided where the inside density grows most, until the gain falls off. */
export const c99: Segmenter = (analysis) => {
  const bags = bagsOf(analysis);
  const n = bags.length;
  const similar = bags.map((a) => bags.map((b) => cosine(a, b)));
  const half = 5;
  const rank = similar.map((row, i) =>
    row.map((value, j) => {
      let [below, seen] = [0, 0];
      for (let y = Math.max(0, i - half); y <= Math.min(n - 1, i + half); y++)
        for (let x = Math.max(0, j - half); x <= Math.min(n - 1, j + half); x++) {
          if (x === j && y === i) continue;
          seen += 1;
          below += Number((similar[y]?.[x] ?? 0) < value);
        }
      return below / seen;
    }),
  );
  const area = [new Array<number>(n + 1).fill(0)];
  rank.forEach((row, i) => {
    const next = [0];
    row.forEach((value, j) =>
      next.push(value + (next[j] ?? 0) + (area[i]?.[j + 1] ?? 0) - (area[i]?.[j] ?? 0)),
    );
    area.push(next);
  });
  const inside = (from: number, to: number): number =>
    (area[to]?.[to] ?? 0) - 2 * (area[from]?.[to] ?? 0) + (area[from]?.[from] ?? 0);
  let bounds = [0, n];
  const density = (b: readonly number[]): number => {
    let [mass, size] = [0, 0];
    for (let k = 1; k < b.length; k++) {
      mass += inside(b[k - 1]!, b[k]!);
      size += (b[k]! - b[k - 1]!) ** 2;
    }
    return mass / size;
  };
  const splits: number[] = [];
  const gains: number[] = [];
  let last = density(bounds);
  while (splits.length < Math.min(40, n - 1)) {
    let [best, bestAt] = [-1, -1];
    for (let at = 1; at < n; at++) {
      if (bounds.includes(at)) continue;
      const value = density([...bounds, at].sort((a, b) => a - b));
      if (value > best) [best, bestAt] = [value, at];
    }
    bounds = [...bounds, bestAt].sort((a, b) => a - b);
    splits.push(bestAt);
    gains.push(best - last);
    last = best;
  }
  const smooth = gains.map((_, at) => deviation(gains.slice(Math.max(0, at - 2), at + 3))[0]);
  const [mean, spread] = deviation(smooth);
  const enough = smooth.findIndex((gain) => gain < mean + 1.2 * spread);
  return splits.slice(0, enough < 0 ? splits.length : enough).sort((a, b) => a - b);
};

/** The likeliest segmentation by Laplace-smoothed word probabilities within segments, with the length of the text as prior. */
const u00Over =
  (may: (passage: Passage) => boolean): Segmenter =>
  (analysis) => {
    const bags = bagsOf(analysis);
    const vocabulary = sum(bags).size;
    const total = [...sum(bags).values()].reduce((a, b) => a + b, 0);
    const best = [0];
    const from = [0];
    for (let to = 1; to <= bags.length; to++) {
      const counts = new Map<string, number>();
      let [size, cost] = [0, 0];
      best[to] = Number.POSITIVE_INFINITY;
      for (let at = to - 1; at >= 0; at--) {
        for (const [key, count] of bags[at] ?? []) {
          for (let k = 0; k < count; k++) {
            const have = counts.get(key) ?? 0;
            cost += have * Math.log(1 + have) - (have + 1) * Math.log(2 + have);
            counts.set(key, have + 1);
            size += 1;
          }
        }
        if (at > 0 && !may(analysis.passages[at]!)) continue;
        const value = best[at]! + cost + size * Math.log(size + vocabulary) + Math.log(total);
        if (value < best[to]!) [best[to], from[to]] = [value, at];
      }
    }
    const starts: number[] = [];
    for (let at = from[bags.length] ?? 0; at > 0; at = from[at] ?? 0) starts.push(at);
    return starts.reverse();
  };

export const u00: Segmenter = u00Over(() => true);
export const u00AtQuestions: Segmenter = u00Over(({ role, opensTurn }) => role === 'question' && opensTurn);

const placesIn = (passage: Passage, { own }: Analysis, { entries }: Taxonomy): Set<number> =>
  new Set(
    passage.hits.flatMap(({ entry }) => (entries[entry]?.kind === 'place' && !own.has(entry) ? [entry] : [])),
  );

/** A question that names a country which the two turns before it did not. */
export const newCountry: Segmenter = (analysis, taxonomy) => {
  const { passages } = analysis;
  return passages.flatMap((passage, at) => {
    if (at === 0 || passage.role !== 'question' || !passage.opensTurn) return [];
    const before = new Set(
      passages.flatMap((other, k) =>
        k < at && other.turn >= passage.turn - 2 ? [...placesIn(other, analysis, taxonomy)] : [],
      ),
    );
    const fresh = [...placesIn(passage, analysis, taxonomy)].some((place) => !before.has(place));
    return fresh ? [at] : [];
  });
};

/** The baselines by name. */
export const baselines: Readonly<Record<string, Segmenter>> = {
  TextTiling: textTiling,
  C99: c99,
  U00: u00,
  'U00 at questions': u00AtQuestions,
  'new country in a question': newCountry,
};
