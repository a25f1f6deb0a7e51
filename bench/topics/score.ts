// The evaluator's measures, for tuning: the same numbers as evaluate.py, without a process per try.
import type { GoldBoundary } from './briefings.js';

/** A predicted boundary: at which unit, with which codes and subject words (empty: no heading). */
export interface Predicted {
  unit: number;
  turn: number;
  labels: string[];
}

export interface Scores {
  pk: number;
  wd: number;
  f1: number;
  located: number;
  heading: number;
  predicted: number;
}

const segmentIds = (n: number, starts: ReadonlySet<number>): number[] => {
  let id = 0;
  return Array.from({ length: n }, (_, at) => (at > 0 && starts.has(at) ? ++id : id));
};

const f1 = (matched: number, gold: number, predicted: number): number => {
  const precision = predicted > 0 ? matched / predicted : gold > 0 ? 0 : 1;
  const recall = gold > 0 ? matched / gold : 1;
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
};

const matchSorted = (a: readonly number[], b: readonly number[], tolerance: number): number => {
  let [i, j, matched] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (Math.abs(x - y) <= tolerance) {
      matched += 1;
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  return matched;
};

/** F1 of two sorted lists of places that may be `tolerance` apart. */
export const matchedF1 = (gold: readonly number[], found: readonly number[], tolerance: number): number =>
  f1(matchSorted(gold, found, tolerance), gold.length, found.length);

/** Largest order-preserving matching under `equal`. */
export const longest = <A, B>(a: readonly A[], b: readonly B[], equal: (x: A, y: B) => boolean): number => {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const row = [0];
    b.forEach((y, j) => {
      row.push(equal(x, y) ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0));
    });
    above = row;
  }
  return above.at(-1) ?? 0;
};

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));

/** Pk and WindowDiff, k half the mean gold segment. */
export function windowErrors(
  n: number,
  gold: readonly number[],
  predicted: readonly number[],
): { pk: number; wd: number } {
  const g = segmentIds(n, new Set(gold));
  const p = segmentIds(n, new Set(predicted));
  const k = Math.max(1, Math.floor(n / (2 * ((g.at(-1) ?? 0) + 1)) + 0.5));
  let [e, w, t] = [0, 0, 0];
  for (let i = 0; i < n - k; i++) {
    const r = (g[i + k] ?? 0) - (g[i] ?? 0);
    const h = (p[i + k] ?? 0) - (p[i] ?? 0);
    e += Number((r === 0) !== (h === 0));
    w += Number(r !== h);
    t += 1;
  }
  return { pk: t ? e / t : 0, wd: t ? w / t : 0 };
}

/** Scores one document of `n` units. */
export function score(n: number, gold: readonly GoldBoundary[], all: readonly Predicted[]): Scores {
  const labelsOf = ({ codes, subjects, accept }: GoldBoundary): string[] => [
    ...codes,
    ...subjects,
    ...accept,
  ];
  const inner = gold.filter(({ paragraph }) => paragraph > 0);
  const predicted = all.filter(({ unit }) => unit > 0);
  const { pk, wd } = windowErrors(
    n,
    inner.map(({ paragraph }) => paragraph),
    predicted.map(({ unit }) => unit),
  );
  const turns = [inner.map(({ turn }) => turn), predicted.map(({ turn }) => turn)] as const;
  const located = longest(
    inner,
    predicted,
    (g, p) => Math.abs(g.turn - p.turn) <= 1 && shares(labelsOf(g), p.labels),
  );
  const headed = all.filter(({ labels }) => labels.length > 0);
  const heading = longest(gold, headed, (g, p) => shares(labelsOf(g), p.labels));
  return {
    pk,
    wd,
    f1: f1(matchSorted(turns[0], turns[1], 1), inner.length, predicted.length),
    located: f1(located, inner.length, predicted.length),
    heading: f1(heading, gold.length, headed.length),
    predicted: predicted.length,
  };
}

/** Mean of every measure over documents. */
export const meanScores = (all: readonly Scores[]): Scores => {
  const mean = (key: keyof Scores): number => all.reduce((sum, scores) => sum + scores[key], 0) / all.length;
  return {
    pk: mean('pk'),
    wd: mean('wd'),
    f1: mean('f1'),
    located: mean('located'),
    heading: mean('heading'),
    predicted: mean('predicted'),
  };
};
