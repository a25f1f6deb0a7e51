// Where topics start, and what each is about: what others have fixed, and inference for the rest.
import type { Evidence, Origin } from '../tree/index.js';
import type { Analysis } from './analyse.js';
import { isStatement } from './boundary-features.js';
import type { Features } from './boundary-features.js';
import { isOwn } from './background.js';
import { cueEvidence } from './cue-evidence.js';
import type { FixedStart } from './fixed-starts.js';
import { headingOf } from './headings.js';
import type { Heading } from './headings.js';
import { drawBack, trimOpening } from './opening-segment.js';
import { indexPhrases, keyphraseHeading } from './keyphrase.js';
import type { PhraseIndex } from './keyphrase.js';
import { segment } from './segment.js';
import type { Segment } from './segment.js';
import type { Taxonomy } from './taxonomy/entry.js';
import type { BoundaryWeights, SegmentWeights } from './weights.js';

/** A segment with its heading, if it bears one, who says so, and why it starts there where that was not inferred. */
export interface Decision extends Segment {
  heading: Heading | undefined;
  origin: Origin;
  because: readonly Evidence[];
}

/** What decides besides the words: weights, starts that are fixed, and how many headings are wanted. */
export interface Settings {
  boundary: BoundaryWeights;
  weights: SegmentWeights;
  fixed: readonly FixedStart[];
  /** Added to the odds of every boundary, hundredths of a nat. */
  density: number;
}

/** Log-odds that a topic starts at a place, hundredths of a nat. */
export const logOdds = (features: Features, weights: BoundaryWeights): number => {
  let sum = weights.bias ?? 0;
  for (const [name, value] of features) sum += ((weights[name] ?? 0) * value) / 100;
  return Math.round(sum);
};

/** A start less likely than this is not considered, hundredths of a nat. */
const hopeless = -350;
/** A stretch of so many words under a name that is no topic ("Questions to the Government") is a section with topics of its own. */
const sectionWords = 1500;
/** A stretch of so much of a long transcript, per cent of its words, is all of it: its heading is the title, whatever it names. */
const wholeShare = 90;

/** Passages where inference may find starts: everywhere, or where there is an index only inside its sections. */
const openTo = (
  { passages, own }: Analysis,
  taxonomy: Taxonomy,
  fixed: readonly FixedStart[],
): ((at: number) => boolean) => {
  const index = fixed.filter(({ evidence: [first] }) => first?.rule.startsWith('index:'));
  if (index.length === 0) return () => true;
  const bounds = [...new Set([0, ...index.map(({ passage }) => passage), passages.length])].sort(
    (a, b) => a - b,
  );
  const wordsOf = (from: number, to: number): number =>
    passages.slice(from, to).reduce((sum, { tokens }) => sum + tokens.length, 0);
  const all = wordsOf(0, passages.length);
  const open = new Set<number>();
  bounds.forEach((from, at) => {
    const to = bounds[at + 1] ?? passages.length;
    const start = index.find(({ passage }) => passage === from);
    const entries = start?.named?.entries ?? [];
    const known = entries.filter(({ id }) => !isOwn(own.get(taxonomy.byId.get(id) ?? -1) ?? 100)).length;
    const words = wordsOf(from, to);
    const divisible = known === 0 || words * 100 >= all * wholeShare;
    if (start?.free || (divisible && words >= sectionWords))
      for (let each = from; each < to; each++) open.add(each);
  });
  return (at) => open.has(at);
};

/** Words a passage needs to be asked for the places it names, and the strength of a place that is named. */
const telling = 12;
const named = 90;
/** Below this share of passages that name a foreign place, hundredths, talk is about matters at home. */
const abroad = 30;
/** At home no place tells one topic from the next: words do. */
const atHome = { words: 3 };

const namesPlaces = ({ passages, evidence }: Analysis, taxonomy: Taxonomy): boolean => {
  const places = evidence.topics.flatMap((index, topic) =>
    taxonomy.entries[index]?.kind === 'place' ? [topic] : [],
  );
  const told = passages.flatMap(({ tokens }, at) => (tokens.length < telling ? [] : [at]));
  const naming = told.filter((at) => places.some((topic) => (evidence.strength[at]?.[topic] ?? 0) >= named));
  return naming.length * 100 >= told.length * abroad;
};

/** How the odds of a boundary are weighed was learnt from questions and answers; a statement's are taken as they are. */
const asTheyAre = { boundary: 100, offset: 0 };

/** The weights for this kind of talk. Where a question and its answer are short, so may a topic be; a statement says in half the words what takes an exchange its nods. */
const weightsFor = (analysis: Analysis, taxonomy: Taxonomy, { weights }: Settings): SegmentWeights => {
  const { passages, talk, places } = analysis;
  const shortWords = isStatement(passages)
    ? Math.round(weights.shortWords / 2)
    : Math.min(weights.shortWords, Math.max(fewest, Math.round((talk.exchangeWords * exchangeShare) / 100)));
  const few = Math.max(0, Math.min(1, (manyPlaces - places) / (manyPlaces - fewPlaces)));
  const scale = isStatement(passages)
    ? asTheyAre
    : { offset: weights.offset + Math.round(weights.fewPlaces * few) };
  return { ...weights, ...scale, ...(namesPlaces(analysis, taxonomy) ? {} : atHome), shortWords };
};

/** The countries that no heading names. */
const ownOnly = (own: ReadonlyMap<number, number>): Set<number> =>
  new Set([...own].flatMap(([entry, share]) => (isOwn(share) ? [entry] : [])));

/** Places talked of that are few, and that are many. */
const fewPlaces = 8;
const manyPlaces = 14;
/** Share of a question and its answer that a topic needs not to be short, hundredths, and the least of words. */
const exchangeShare = 70;
const fewest = 10;

/** Segments the passages and heads each segment. */
export function decide(analysis: Analysis, taxonomy: Taxonomy, settings: Settings): Decision[] {
  const { passages, evidence, features, own, language } = analysis;
  const { boundary, density } = settings;
  const weights = weightsFor(analysis, taxonomy, settings);
  const fixed = new Map(settings.fixed.map((start) => [start.passage, start]));
  const odds = features.map((each) => logOdds(each, boundary) + density);
  const open = openTo(analysis, taxonomy, settings.fixed);
  const background = ownOnly(own);
  const head = (each: Segment): Heading | undefined =>
    headingOf(each, passages, evidence, taxonomy, background, language);
  let phrases: PhraseIndex | undefined;
  // A stretch that opens the transcript is its greeting; any other was started for a reason and gets its own words.
  const nameOf = (each: Segment): Heading | undefined =>
    head(each) ??
    (each.from === 0
      ? undefined
      : keyphraseHeading(each, analysis, (phrases ??= indexPhrases(analysis, taxonomy))));
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
  return drawBack(free, head, isFixed, analysis).map((each): Decision => {
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
