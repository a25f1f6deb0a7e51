// Where topics start, and what each is about.
import type { Analysis } from './analyse.js';
import type { Features } from './boundary-features.js';
import { headingOf } from './headings.js';
import type { Heading } from './headings.js';
import { segment } from './segment.js';
import type { Segment } from './segment.js';
import type { Taxonomy } from './taxonomy/entry.js';
import type { BoundaryWeights, SegmentWeights } from './weights.js';

/** A segment with the heading its words show, if they show one. */
export interface Decision extends Segment {
  heading: Heading | undefined;
}

/** Log-odds that a topic starts at a place, hundredths of a nat. */
export const logOdds = (features: Features, weights: BoundaryWeights): number => {
  let sum = weights.bias ?? 0;
  for (const [name, value] of features) sum += ((weights[name] ?? 0) * value) / 100;
  return Math.round(sum);
};

/** A start less likely than this is not considered, hundredths of a nat. */
const hopeless = -350;

/**
 * The framing of an answer belongs to the topic it leads to: a topic that starts inside a turn is drawn back to where
 * the turn starts, if the stretch before has no heading of its own and already names the topic.
 */
const drawBack = (
  segments: readonly Segment[],
  headed: (segment: Segment) => boolean,
  { passages, evidence }: Analysis,
): Segment[] => {
  const drawn = segments.map((each) => ({ ...each }));
  drawn.forEach((each, at) => {
    const before = drawn[at - 1];
    if (!before || headed(before) || !headed(each)) return;
    const turn = passages[each.from]?.turn;
    let start = each.from;
    let named = false;
    while (start > before.from && passages[start - 1]?.turn === turn) {
      start -= 1;
      named ||= (evidence.strength[start]?.[each.topic] ?? 0) > 0;
    }
    if (!named) return;
    before.to = start;
    each.from = start;
  });
  return drawn.filter(({ from, to }) => from < to);
};

/**
 * What comes before the first topic is named (greetings, a question about "your meeting") has no heading: the first
 * segment starts where its topic does, at the start of the turn that names it where that turn answers or asks.
 */
const trimOpening = (
  segments: readonly Segment[],
  headed: (segment: Segment) => boolean,
  { passages, evidence }: Analysis,
): Segment[] => {
  const [first, ...rest] = segments;
  if (!first || !headed(first)) return [...segments];
  let start = first.from;
  while (start < first.to && (evidence.strength[start]?.[first.topic] ?? 0) === 0) start += 1;
  if (start === first.from || start === first.to) return [...segments];
  const role = passages[start]?.role;
  while (role === 'question' && start > first.from && passages[start]?.opensTurn === false) start -= 1;
  const opening: Segment = { from: first.from, to: start, topic: -1 };
  return start === first.from ? [...segments] : [opening, { ...first, from: start }, ...rest];
};

/** Segments the passages and heads each segment. */
export function decide(
  analysis: Analysis,
  taxonomy: Taxonomy,
  boundary: BoundaryWeights,
  weights: SegmentWeights,
): Decision[] {
  const { passages, evidence, features, own, language } = analysis;
  const odds = features.map((each) => logOdds(each, boundary));
  const may = (at: number): boolean => (odds[at] ?? 0) > hopeless;
  const background = new Set(own.keys());
  const head = (each: Segment): Heading | undefined =>
    headingOf(each, passages, evidence, taxonomy, background, language);
  const segments = segment(passages, evidence, odds, weights, { must: new Set(), may });
  const headed = (each: Segment): boolean => head(each) !== undefined;
  return drawBack(trimOpening(segments, headed, analysis), headed, analysis).map((each) => ({
    ...each,
    heading: head(each),
  }));
}
