// Written by bench/tune-topics.ts, not by hand. Learnt from the documents of learnt-weights.ts, of segments as they are found there by
// weights not learnt from the document: logistic regression over all topics that a segment might be headed by.
import type { FeatureWeights } from './weigh.js';

/** Log-odds that a topic stands in the heading of a segment: the sum over its features of weight × value. Hundredths of a nat. */
export const labelWeights: FeatureWeights = {
  agreement: 59,
  before: 59,
  bias: -60,
  decoded: -5,
  fresh: 26,
  hits: 44,
  home: -27,
  lead: 61,
  opening: -30,
  'opening-lead': 75,
  organisation: -44,
  place: 39,
  region: 3,
  spread: 26,
  theme: -30,
};
