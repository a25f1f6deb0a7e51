// Written by bench/tune-topics.ts, not by hand. Learnt from the documents of learnt-weights.ts, of segments as they are found there by
// weights not learnt from the document: logistic regression over all topics that a segment might be headed by.
import type { FeatureWeights } from './weigh.js';

/** Log-odds that a topic stands in the heading of a segment: the sum over its features of weight × value. Hundredths of a nat. */
export const labelWeights: FeatureWeights = {
  agreement: 57,
  before: 59,
  bias: -57,
  decoded: -8,
  fresh: 24,
  hits: 41,
  home: -24,
  lead: 62,
  opening: -25,
  'opening-lead': 71,
  organisation: -43,
  place: 36,
  region: 4,
  spread: 25,
  theme: -30,
};
