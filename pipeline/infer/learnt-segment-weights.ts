// Written by bench/tune-topics.ts, not by hand: by coordinate ascent on boundaries scored out of their fold, each kind of document counting alike.
import type { SegmentWeights } from './weights.js';

/** How the parts of the score are weighed against each other. */
export const segmentWeights: SegmentWeights = {
  boundary: 150,
  fewPlaces: 225,
  offset: -100,
  rival: 10,
  sameTopic: 150,
  short: 300,
  shortWords: 90,
  silence: 60,
  topic: 80,
  words: 0,
};
