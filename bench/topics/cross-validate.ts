// Boundary weights learnt from documents with gold, and what they are worth on documents they were not learnt from.
import type { Settings } from '../../pipeline/infer/decide.js';
import { segmentWeights } from '../../pipeline/infer/learnt-segment-weights.js';
import type { Taxonomy } from '../../pipeline/infer/taxonomy/entry.js';
import type { FeatureWeights, HeadingWeights } from '../../pipeline/infer/weigh.js';
import type { SegmentWeights } from '../../pipeline/infer/weights.js';
import { believed } from './believed.js';
import { besideCases, firstCases, labelledSegments } from './label-cases.js';
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
  labels: HeadingWeights;
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

const fitLabels = (cases: readonly Case[][]): FeatureWeights => fitLogistic(cases.flat(), {}, prior, least);

/** What is known of each sample by weights learnt from the other folds, and how to learn from those outside a fold, or from all. */
class Labelled {
  readonly boundary: FeatureWeights[];
  private readonly fold: number[];
  private readonly first: Case[][];
  private readonly beside: Case[][];

  constructor(samples: readonly Sample[], taxonomy: Taxonomy) {
    this.fold = foldsOf(samples);
    this.boundary = boundaryOutOfFold(samples);
    const segments = samples.map((sample, at) => labelledSegments(sample, this.boundary[at] ?? {}, taxonomy));
    this.first = segments.map(firstCases);
    const weights = this.perFold(this.first);
    this.beside = segments.map((each, at) => besideCases(each, weights[at] ?? {}));
  }

  /** For each sample what the cases of the other folds teach. */
  private perFold(cases: readonly Case[][]): FeatureWeights[] {
    const learnt = Array.from({ length: folds }, (_, held) =>
      fitLabels(cases.filter((__, at) => this.fold[at] !== held)),
    );
    return cases.map((_, at) => learnt[this.fold[at] ?? 0] ?? {});
  }

  outOfFold(): HeadingWeights[] {
    const [first, beside] = [this.perFold(this.first), this.perFold(this.beside)];
    return first.map((each, at) => ({ first: each, beside: beside[at] ?? {} }));
  }

  all(): HeadingWeights {
    return { first: fitLabels(this.first), beside: fitLabels(this.beside) };
  }
}

/** Learns all weights from these; those of headings from segments as they are found in documents not learnt from. */
export const learn = (samples: readonly Sample[], taxonomy: Taxonomy): LearntWeights => ({
  boundary: learnBoundary(samples),
  labels: new Labelled(samples, taxonomy).all(),
});

/** Each sample with weights learnt from the other folds: as good as they are on a document not seen. */
export function outOfFold<Kind extends Sample>(samples: readonly Kind[], taxonomy: Taxonomy): Learnt<Kind>[] {
  const labelled = new Labelled(samples, taxonomy);
  const labels = labelled.outOfFold();
  return samples.map((sample, at) => ({
    sample,
    boundary: labelled.boundary[at] ?? {},
    labels: labels[at] ?? { first: {}, beside: {} },
  }));
}
