// Where topics start, and what each is about: what others have fixed, and inference for the rest.
import type { Evidence, Origin } from '../tree/index.js';
import type { Analysis } from './analyse.js';
import { cueEvidence } from './cue-evidence.js';
import type { FixedStart } from './fixed-starts.js';
import { choiceOf, headingOf } from './headings.js';
import type { Heading } from './headings.js';
import { drawBack, trimOpening } from './opening-segment.js';
import { indexPhrases, keyphraseHeading } from './keyphrase.js';
import type { PhraseIndex } from './keyphrase.js';
import { joinAlike } from './join-alike.js';
import { narrowHeading } from './narrow-heading.js';
import { openTo } from './open-stretches.js';
import { segment } from './segment.js';
import { tellApart } from './tell-apart.js';
import type { Segment } from './segment.js';
import type { Taxonomy } from './taxonomy/entry.js';
import { weightsFor } from './talk-weights.js';
import { logOdds } from './weigh.js';
import type { FeatureWeights, HeadingWeights } from './weigh.js';
import type { SegmentWeights } from './weights.js';

/** A segment with its heading, if it bears one, who says so, and why it starts there where that was not inferred. */
export interface Decision extends Segment {
  heading: Heading | undefined;
  origin: Origin;
  because: readonly Evidence[];
}

/** What decides besides the words: weights, starts that are fixed, and how many headings are wanted. */
export interface Settings {
  boundary: FeatureWeights;
  weights: SegmentWeights;
  labels: HeadingWeights;
  fixed: readonly FixedStart[];
  /** Added to the odds of every boundary, hundredths of a nat. */
  density: number;
}

/** A start less likely than this is not considered, hundredths of a nat. */
const hopeless = -350;
/** Segments the passages and heads each segment. */
export function decide(analysis: Analysis, taxonomy: Taxonomy, settings: Settings): Decision[] {
  const { passages, evidence, features } = analysis;
  const { boundary, density } = settings;
  const weights = weightsFor(analysis, taxonomy, settings.weights);
  const fixed = new Map(settings.fixed.map((start) => [start.passage, start]));
  const odds = features.map((each) => logOdds(each, boundary) + density);
  const open = openTo(analysis, taxonomy, settings.fixed);
  const head = (each: Segment): Heading | undefined => headingOf(each, analysis, taxonomy, settings.labels);
  let index: PhraseIndex | undefined;
  const phrases = (): PhraseIndex => (index ??= indexPhrases(analysis, taxonomy));
  // A stretch that opens the transcript is its greeting; any other was started for a reason and gets its own words.
  const nameOf = (each: Segment): Heading | undefined =>
    head(each) ?? (each.from === 0 ? undefined : keyphraseHeading(each, analysis, phrases()));
  const found = segment(
    passages,
    evidence,
    odds,
    weights,
    {
      must: new Set(fixed.keys()),
      may: (at) => (odds[at] ?? 0) > hopeless && open(at),
    },
    analysis.telling,
  );
  const isFixed = ({ from }: Segment): boolean => fixed.has(from) || !open(from);
  const free = trimOpening(found, head, isFixed, analysis);
  const decisions = drawBack(free, head, isFixed, analysis).map((each): Decision => {
    const start = fixed.get(each.from);
    if (!start)
      return {
        ...each,
        heading: open(each.from) ? nameOf(each) : undefined,
        origin: 'inferred',
        because: [],
      };
    const inner = start.free ? head(each) : undefined;
    const heading = start.named ? givenHeading(start, each, analysis, taxonomy, inner) : inner;
    return { ...each, heading, origin: start.named ? start.origin : 'inferred', because: start.evidence };
  });
  // Who asks for more headings asks for others, not for the same one again.
  if (density > 0) return joinAlike(decisions, (at) => fixed.has(at));
  return tellApart(decisions, (each, taken) => {
    const choice = choiceOf(each, analysis, taxonomy, settings.labels);
    return each.heading && narrowHeading(each, each.heading, choice, taken, analysis, taxonomy, phrases());
  });
}

/** A heading from outside, with what in the words bears it out; one that names no topic has the codes of what is found (`inner`). */
const givenHeading = (
  { named }: FixedStart,
  each: Segment,
  { passages }: Analysis,
  taxonomy: Taxonomy,
  inner: Heading | undefined,
): Heading | undefined =>
  named && {
    id: named.id,
    heading: named.heading,
    codes: inner?.codes ?? named.codes,
    evidence:
      inner?.evidence ?? named.entries.flatMap((entry) => cueEvidence(each, entry, passages, taxonomy)),
  };
