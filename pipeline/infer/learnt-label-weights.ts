// Written by bench/tune-topics.ts, not by hand. Learnt from the documents of learnt-weights.ts, of segments as they are found there by
// weights not learnt from the document: logistic regression over all topics that a segment might be headed by, and over all that might stand beside
// the one that leads.
import type { HeadingWeights } from './weigh.js';

/** Log-odds that a topic stands in the heading of a segment, and that one stands beside the first: sums of weight × value. Hundredths of a nat. */
export const labelWeights: HeadingWeights = {
  first: {
    agreement: 63,
    asked: 42,
    before: 62,
    bias: -60,
    decoded: 2,
    fresh: 30,
    hits: 42,
    home: -27,
    lead: 60,
    opening: -40,
    'opening-lead': 76,
    organisation: -46,
    place: 35,
    region: 0,
    spread: 34,
    theme: -24,
  },
  beside: {
    before: 12,
    bias: 11,
    hits: 4,
    'home+place': -20,
    opening: 15,
    'place+home': -73,
    'place+organisation': -25,
    'place+place': -1,
    'place+region': -41,
    'place+theme': -51,
    score: 67,
    strength: 30,
    'theme+place': -2,
  },
};
