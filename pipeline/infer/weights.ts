// Weights of the segmentation: what there are. Their values are learnt and stand in learnt-weights.ts.

export interface SegmentWeights {
  /** Scale of the boundary's log-odds. */
  boundary: number;
  /** Added to every boundary, hundredths of a nat. */
  offset: number;
  /** Added besides where few places are talked of: what parts the talk shows less clearly there, and no start is sure. */
  fewPlaces: number;
  /** Scale of the topic's evidence. */
  topic: number;
  /** Scale of what a segment's own words are worth. */
  words: number;
  /** What keeps a topic's odds finite where it or its rivals are silent (hundredths of a country's name). */
  silence: number;
  /** Share of the rivals' strength that counts against a topic. */
  rival: number;
  /** Cost of a segment that is shorter than `shortWords`, growing to its full at none, hundredths of a nat. */
  short: number;
  shortWords: number;
  /** Cost of two neighbours with the same topic, hundredths of a nat. */
  sameTopic: number;
}
