// Which of the topics a segment speaks of stand in its heading.
import { labelFeatures } from './label-features.js';
import type { Standing } from './standings.js';
import type { Entry } from './taxonomy/entry.js';
import { isPlace, namesPlaces, overlap } from './topic-kinds.js';
import { logOdds } from './weigh.js';
import type { Features, FeatureWeights } from './weigh.js';

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
}

/** The least log-odds of a heading, and of a second topic in it. */
const enough = -120;
const enoughBeside = -100;
/** Strength below which a topic is not considered: less than a country named once. */
const faint = 90;
/** So many of the strongest are considered. */
const most = 12;

/** One word that may mean something else (`court`, `party`) shows no theme by itself. */
const isWitnessed = ({ entry, hits, clear }: Standing): boolean =>
  hits >= entry.needs && (entry.kind !== 'theme' || hits > 1 || clear > 0);

/** Whether two topics make one heading: two countries, or a place and what is said of it. What names its own places takes none beside it. */
const areComposed = ({ entry: a }: Standing, { entry: b }: Standing): boolean => {
  if (overlap(a, b)) return false;
  if (isPlace(a) === isPlace(b)) return a.kind === 'place' && b.kind === 'place';
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

/** Chooses the topics of a heading; none where no candidate is likely enough. */
export function chooseTopics(candidates: readonly Candidate[], weights: FeatureWeights): Choice | undefined {
  const scored = candidates
    .map((each): Scored => ({ ...each, score: logOdds(each.features, weights) }))
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  const [first, ...rest] = scored;
  if (!first || first.score < enough) return undefined;
  const second = rest.find((each) => each.score >= enoughBeside && areComposed(first, each));
  const chosen = second ? [first, second] : [first];
  // A place stands before what is said of it.
  if (second && isPlace(second.entry) && !isPlace(first.entry)) chosen.reverse();
  const runner = rest.find(
    (each) => each !== second && !chosen.some(({ entry }) => overlap(entry, each.entry)),
  );
  return { chosen, first, runner };
}
