// Boundary weights learnt from the briefings, and what they are worth on briefings they were not learnt from.
import type { Analysis } from '../../pipeline/infer/analyse.js';
import type { BoundaryWeights } from '../../pipeline/infer/weights.js';
import { believed } from './believed.js';
import type { Briefing } from './briefings.js';
import { fitLogistic } from './logistic.js';
import type { Case } from './logistic.js';

export const folds = 5;
/** Strength of the pull to what was believed before. */
export const prior = 4;
/** A feature met less often than this keeps what was believed of it. */
const least = 25;

/** A briefing with what is known of it before anything is decided. */
export interface Sample {
  briefing: Briefing;
  analysis: Analysis;
}

/** A briefing with boundary weights. */
export interface Learnt {
  sample: Sample;
  boundary: BoundaryWeights;
}

const casesOf = ({ briefing, analysis }: Sample): Case[] => {
  const gold = new Set(briefing.gold.question.map(({ paragraph }) => paragraph));
  return analysis.features.flatMap((features, at) => {
    const unit = briefing.unitOf[at] ?? -1;
    return at === 0 ? [] : [{ features, positive: gold.has(unit), weight: 1 }];
  });
};

/** Learns the boundary weights from these. */
export const learn = (samples: readonly Sample[]): BoundaryWeights =>
  fitLogistic(samples.flatMap(casesOf), believed, prior, least);

/** Each sample with boundary weights learnt from the other folds: as good as they are on a document not seen. */
export const outOfFold = (samples: readonly Sample[]): Learnt[] =>
  Array.from({ length: folds }, (_, fold) => {
    const boundary = learn(samples.filter((__, at) => at % folds !== fold));
    return samples.filter((__, at) => at % folds === fold).map((sample) => ({ sample, boundary }));
  }).flat();
