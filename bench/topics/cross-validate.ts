// Boundary weights learnt from documents with gold, and what they are worth on documents they were not learnt from.
import type { Settings } from '../../pipeline/infer/decide.js';
import { segmentWeights } from '../../pipeline/infer/learnt-segment-weights.js';
import type { Taxonomy } from '../../pipeline/infer/taxonomy/entry.js';
import type { FeatureWeights } from '../../pipeline/infer/weigh.js';
import type { SegmentWeights } from '../../pipeline/infer/weights.js';
import { believed } from './believed.js';
import { labelCases } from './label-cases.js';
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

/** What is learnt: weights of starts and of headings. */
export interface LearntWeights {
  boundary: FeatureWeights;
  labels: FeatureWeights;
}

/** A sample with weights. */
export interface Learnt<Kind extends Sample = Sample> extends LearntWeights {
  sample: Kind;
}

/** Settings with nothing fixed. */
export const settingsWith = (
  { boundary, labels }: LearntWeights,
  weights: SegmentWeights = segmentWeights,
): Settings => ({ boundary, labels, weights, fixed: [], density: 0 });

/** A long document says more than a short one, but not as much more as it is longer. */
const weightOf = (passages: number): number => otherWeight * Math.min(1, Math.sqrt(usual / passages));

const casesOf = ({ kind, analysis, starts }: Sample): Case[] =>
  analysis.features.flatMap((features, at) => {
    const positive = starts[at];
    if (at === 0 || positive === undefined) return [];
    return [{ features, positive, weight: kind === 'other' ? weightOf(analysis.passages.length) : 1 }];
  });

/** Learns the boundary weights from these. */
const learnBoundary = (samples: readonly Sample[]): FeatureWeights =>
  fitLogistic(samples.flatMap(casesOf), believed, prior, least);

/** The fold of each sample: every kind is spread over all folds, in the order of the documents. */
export function foldsOf(samples: readonly Sample[]): number[] {
  const seen = { briefing: 0, other: 0 };
  return samples.map(({ kind }) => seen[kind]++ % folds);
}

/** Each sample with boundary weights learnt from the other folds. */
const boundaryOutOfFold = (samples: readonly Sample[]): FeatureWeights[] => {
  const fold = foldsOf(samples);
  const learnt = Array.from({ length: folds }, (_, held) =>
    learnBoundary(samples.filter((__, at) => fold[at] !== held)),
  );
  return samples.map((_, at) => learnt[fold[at] ?? 0] ?? {});
};

const learnLabels = (cases: readonly Case[][]): FeatureWeights => fitLogistic(cases.flat(), {}, prior, least);

/** Learns both weights from these; those of headings from segments as they are found in documents not learnt from. */
export function learn(samples: readonly Sample[], taxonomy: Taxonomy): LearntWeights {
  const boundary = boundaryOutOfFold(samples);
  const cases = samples.map((sample, at) => labelCases(sample, boundary[at] ?? {}, taxonomy));
  return { boundary: learnBoundary(samples), labels: learnLabels(cases) };
}

/** Each sample with weights learnt from the other folds: as good as they are on a document not seen. */
export function outOfFold<Kind extends Sample>(samples: readonly Kind[], taxonomy: Taxonomy): Learnt<Kind>[] {
  const fold = foldsOf(samples);
  const boundary = boundaryOutOfFold(samples);
  const cases = samples.map((sample, at) => labelCases(sample, boundary[at] ?? {}, taxonomy));
  const labels = Array.from({ length: folds }, (_, held) =>
    learnLabels(cases.filter((__, at) => fold[at] !== held)),
  );
  return samples.map((sample, at) => ({
    sample,
    boundary: boundary[at] ?? {},
    labels: labels[fold[at] ?? 0] ?? {},
  }));
}
