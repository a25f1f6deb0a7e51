// Which of the topics a segment speaks of stand in its heading.
import { besideFeatures } from './beside-features.js';
import { labelFeatures } from './label-features.js';
import type { Standing } from './standings.js';
import type { Entry } from './taxonomy/entry.js';
import { isPlace, namesPlaces, overlap } from './topic-kinds.js';
import { logOdds } from './weigh.js';
import type { Features, FeatureWeights, HeadingWeights } from './weigh.js';

/** A topic that may stand in a heading. */
export interface Candidate extends Standing {
  features: Features;
}

/** A candidate with the log-odds that it belongs there, hundredths of a nat. */
export interface Scored extends Candidate {
  score: number;
}

/** The topics of a heading in the order they are written, the likeliest of them, and the one that came next. */
export interface Choice {
  chosen: Scored[];
  first: Scored;
  runner: Scored | undefined;
  /** All of them, likeliest first. */
  all: Scored[];
}

/** The least log-odds of a heading, and of a second topic in it. */
const enough = -120;
const enoughBeside = -125;
/** Strength below which a topic is not considered: less than a country named once. */
const faint = 90;
/** So many of the strongest are considered. */
const most = 12;

/** One word that may mean something else (`court`, `party`) shows no theme by itself. */
const isWitnessed = ({ entry, hits, clear }: Standing): boolean =>
  hits >= entry.needs && (entry.kind !== 'theme' || hits > 1 || clear > 0);

/** Of a topic named once, in fewer of the passages (hundredths) than `few`, while the first is so many times as strong, hundredths, more was not said. */
const few = 40;
const stronger = 300;

/** Whether a topic is only named in passing beside the first. */
const isPassing = (first: Standing, { hits, spread, strength }: Standing): boolean =>
  hits === 1 && spread < few && first.strength * 100 >= strength * stronger;

/** Whether two topics make one heading: two places, or a place and what is said of it. What names its own places takes none beside it. */
const areComposed = ({ entry: a }: Standing, { entry: b }: Standing): boolean => {
  if (overlap(a, b)) return false;
  if (isPlace(a) === isPlace(b)) return isPlace(a);
  return !namesPlaces(a) && !namesPlaces(b);
};

/** The topics of a segment that may head it, with what speaks for each. `decoded` is the topic the decoder gave it, -1 for none. */
export function candidatesOf(
  all: readonly Standing[],
  decoded: number,
  isExcluded: (entry: Entry) => boolean,
): Candidate[] {
  const free = all.filter(({ entry }) => !isExcluded(entry));
  return free
    .slice(0, most)
    .filter((each) => each.strength >= faint && isWitnessed(each))
    .map((each) => ({ ...each, features: labelFeatures(each, free, decoded) }));
}

/** The candidates by the log-odds that they belong in the heading, likeliest first; ties by id. */
export const ranked = (candidates: readonly Candidate[], weights: FeatureWeights): Scored[] =>
  candidates.map((each): Scored => ({ ...each, score: logOdds(each.features, weights) })).sort(byScore);

const byScore = (a: Scored, b: Scored): number => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1);

/** A topic that may stand beside the first, and how likely, hundredths of a nat. */
export interface Beside {
  one: Scored;
  features: Features;
  score: number;
}

/** Those of the rest that make one heading with the first, likeliest first. */
export const rankedBeside = (first: Scored, rest: readonly Scored[], weights: FeatureWeights): Beside[] =>
  rest
    .filter((one) => areComposed(first, one) && !isPassing(first, one))
    .map((one) => {
      const features = besideFeatures(first, one, one.score);
      return { one, features, score: logOdds(features, weights) };
    })
    .sort((a, b) => b.score - a.score || byScore(a.one, b.one));

/** Chooses the topics of a heading; none where no candidate is likely enough. */
export function chooseTopics(
  candidates: readonly Candidate[],
  { first: weights, beside }: HeadingWeights,
): Choice | undefined {
  const all = ranked(candidates, weights);
  const [first, ...rest] = all;
  if (!first || first.score < enough) return undefined;
  const [next] = rankedBeside(first, rest, beside);
  const second = next && next.score >= enoughBeside ? next.one : undefined;
  const chosen = second ? [first, second] : [first];
  // A place stands before what is said of it.
  if (second && isPlace(second.entry) && !isPlace(first.entry)) chosen.reverse();
  const runner = rest.find(
    (each) => each !== second && !chosen.some(({ entry }) => overlap(entry, each.entry)),
  );
  return { chosen, first, runner, all };
}
