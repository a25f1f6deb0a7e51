// Boundary weights learnt from documents with gold, and what they are worth on documents they were not learnt from.
import type { BoundaryWeights } from '../../pipeline/infer/weights.js';
import { believed } from './believed.js';
import { fitLogistic } from './logistic.js';
import type { Case } from './logistic.js';
import type { Sample } from './samples.js';

export const folds = 5;
/** Strength of the pull to what was believed before. */
export const prior = 4;
/** A feature met less often than this keeps what was believed of it. */
const least = 25;
/** How much a passage of another publisher counts, and in documents of up to so many passages. */
const otherWeight = 1;
const usual = 80;

/** A sample with boundary weights. */
export interface Learnt<Kind extends Sample = Sample> {
  sample: Kind;
  boundary: BoundaryWeights;
}

/** A long document says more than a short one, but not as much more as it is longer. */
const weightOf = (passages: number): number => otherWeight * Math.min(1, Math.sqrt(usual / passages));

const casesOf = ({ kind, analysis, starts }: Sample): Case[] =>
  analysis.features.flatMap((features, at) => {
    const positive = starts[at];
    if (at === 0 || positive === undefined) return [];
    return [{ features, positive, weight: kind === 'other' ? weightOf(analysis.passages.length) : 1 }];
  });

/** Learns the boundary weights from these. */
export const learn = (samples: readonly Sample[]): BoundaryWeights =>
  fitLogistic(samples.flatMap(casesOf), believed, prior, least);

/** The fold of each sample: every kind is spread over all folds, in the order of the documents. */
export function foldsOf(samples: readonly Sample[]): number[] {
  const seen = { briefing: 0, other: 0 };
  return samples.map(({ kind }) => seen[kind]++ % folds);
}

/** Each sample with boundary weights learnt from the other folds: as good as they are on a document not seen. */
export function outOfFold<Kind extends Sample>(samples: readonly Kind[]): Learnt<Kind>[] {
  const fold = foldsOf(samples);
  const learnt = Array.from({ length: folds }, (_, held) =>
    learn(samples.filter((__, at) => fold[at] !== held)),
  );
  return samples.map((sample, at) => ({ sample, boundary: learnt[fold[at] ?? 0] ?? {} }));
}
