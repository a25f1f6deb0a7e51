// Which of the topics a segment speaks of stand in its heading.
import type { Standing } from './standings.js';
import type { Entry } from './taxonomy/entry.js';

/** The topics of a heading in the order they are written, and the one that came next. */
export interface Choice {
  chosen: Standing[];
  runner: Standing | undefined;
}

/** Strength a heading needs at least, hundredths, and what it needs where the decoder saw no topic clearly. */
const enough = 130;
const enoughUnclear = 190;
/** What one cue alone needs there: a name as good as a country's, among the first words. */
const enoughAlone = 260;
/** Share of the first topic's strength at which a second stands beside it, hundredths: by the kinds of both. */
const besidePlace = 45;
const besideTheme = 45;
const placeBesideTheme = 40;
const placeBesideHome = 60;

/** Topics that say the same in other words: a composed one and its members. */
const overlap = (a: Entry, b: Entry): boolean =>
  a.members.some(({ id }) => id === b.id || b.members.some((member) => member.id === id)) ||
  b.members.some(({ id }) => id === a.id);

const isPlace = ({ kind }: Entry): boolean => kind === 'place' || kind === 'region';

/** The share of the first's strength at which this second topic stands beside it; undefined where it never does. */
const shareFor = (first: Entry, second: Entry): number | undefined => {
  if (isPlace(first))
    return second.kind === 'place' && first.kind === 'place'
      ? besidePlace
      : isPlace(second)
        ? undefined
        : besideTheme;
  if (!isPlace(second)) return undefined;
  return first.home ? placeBesideHome : placeBesideTheme;
};

/** One word that may mean something else (`court`, `party`) shows no theme by itself. */
const isWitnessed = ({ entry, hits, clear }: Standing): boolean =>
  hits >= entry.needs && (entry.kind !== 'theme' || hits > 1 || clear > 0);

/** Chooses the topics of a heading. `decoded` is the topic the decoder gave the segment, -1 for none. */
export function chooseTopics(
  all: readonly Standing[],
  decoded: number,
  own: ReadonlySet<string>,
): Choice | undefined {
  const worthy = all.filter((each) => !own.has(each.entry.id) && isWitnessed(each));
  const first =
    decoded < 0
      ? worthy.find(({ strength, hits }) => strength >= (hits > 1 ? enoughUnclear : enoughAlone))
      : worthy.find(({ topic, strength }) => topic === decoded && strength >= enough);
  if (!first) return undefined;
  const second = worthy.find(({ topic, entry, strength }) => {
    const share = shareFor(first.entry, entry);
    if (topic === first.topic || share === undefined || overlap(entry, first.entry)) return false;
    return strength >= enough && strength * 100 >= first.strength * share;
  });
  const chosen = second ? [first, second] : [first];
  // A place stands before what is said of it.
  if (second && isPlace(second.entry) && !isPlace(first.entry)) chosen.reverse();
  const runner = all.find(
    ({ topic, entry }) => !chosen.some((one) => one.topic === topic || overlap(one.entry, entry)),
  );
  return { chosen, runner };
}
