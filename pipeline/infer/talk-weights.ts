// How the parts of the score are weighed in one kind of talk.
import type { Analysis } from './analyse.js';
import { isStatement } from './boundary-features.js';
import type { Taxonomy } from './taxonomy/entry.js';
import type { SegmentWeights } from './weights.js';

/** Places talked of that are few, and that are many. */
const fewPlaces = 8;
const manyPlaces = 14;
/** What a segment's own words are worth besides where few places are talked of: places tell less there of where a topic ends. Chosen out of fold. */
const fewPlacesWords = 4;
/** Share of a question and its answer that a topic needs not to be short, hundredths, and the least of words. */
const exchangeShare = 70;
const fewest = 10;

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
export const weightsFor = (
  analysis: Analysis,
  taxonomy: Taxonomy,
  weights: SegmentWeights,
): SegmentWeights => {
  const { passages, talk, places } = analysis;
  const shortWords = isStatement(passages)
    ? Math.round(weights.shortWords / 2)
    : Math.min(weights.shortWords, Math.max(fewest, Math.round((talk.exchangeWords * exchangeShare) / 100)));
  const few = Math.max(0, Math.min(1, (manyPlaces - places) / (manyPlaces - fewPlaces)));
  const scale = isStatement(passages)
    ? asTheyAre
    : { offset: weights.offset + Math.round(weights.fewPlaces * few) };
  const words = weights.words + Math.round(fewPlacesWords * few);
  return { ...weights, words, ...scale, ...(namesPlaces(analysis, taxonomy) ? {} : atHome), shortWords };
};
