// Weights of the segmentation, hundredths of a nat.

/** Log-odds that a topic starts at a passage: the sum over its features of weight × value. */
export const boundaryWeights: Readonly<Record<string, number>> = {
  bias: -150,
  question: 50,
  'inner-answer': 20,
  'question:switch': 250,
  'question:about': 80,
  'question:on-name': 130,
  'inner-answer:switch': 250,
  'inner-answer:discussed': 80,
  'inner-answer:ordinal': 30,
  'question:anaphor': -80,
  'inner-answer:anaphor': -25,
  'question:new-place': 120,
  'inner-answer:new-place': 120,
  'inner-answer:new-theme': 60,
  'question:same-place': -60,
  'new-place-after': 50,
  'same-place-after': -50,
  cohesion: -100,
};

/** How the parts of the score are weighed against each other, and what a segment must have. Hundredths unless said otherwise. */
export const segmentWeights = {
  /** Scale of the boundary's log-odds. */
  boundary: 100,
  /** Added to every boundary. */
  offset: 0,
  /** Scale of the topic's evidence. */
  topic: 60,
  /** What keeps a topic's odds finite where it or its rivals are silent (hundredths of a country's name). */
  silence: 25,
  /** Share of the rivals' strength that counts against a topic. */
  rival: 60,
  /** Cost of a segment that is shorter than `shortWords`, growing to its full at none. */
  short: 150,
  shortWords: 40,
  /** Cost of two neighbours with the same topic. */
  sameTopic: 250,
};

export type SegmentWeights = typeof segmentWeights;
