// A narrower heading for a segment: its country with what is said of it, or its topic with the words that only it says.
import type { Analysis } from './analyse.js';
import type { Choice, Scored } from './choose-topics.js';
import { headingFor } from './headings.js';
import type { Heading } from './headings.js';
import { keyphraseHeading } from './keyphrase.js';
import type { PhraseIndex } from './keyphrase.js';
import type { Segment } from './segment.js';
import type { Taxonomy } from './taxonomy/entry.js';
import { tokenise } from './taxonomy/tokenise.js';
import { isOfPlaces, overlap } from './topic-kinds.js';

/** The least log-odds of what is said of a country where the country alone does not tell a topic from the one before it. */
const enough = -250;

/** A matter that the segment speaks of besides its places: no place itself, nor made of places. */
const isMatter = ({ entry }: Scored, { chosen }: Choice): boolean =>
  !isOfPlaces(entry) && !chosen.some((each) => overlap(each.entry, entry));

/** What may be said of the places of a heading that says no more than these, likeliest first. */
const mattersOf = (choice: Choice): Scored[] =>
  choice.all.filter((each) => each.score >= enough && isMatter(each, choice));

/** Letters by which two words are one in other endings: `digital`, `digitale`. */
const stem = 5;

const stemsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap(tokenise).map(({ lower }) => lower.slice(0, stem)));

/** Whether a phrase says again what the heading says: a word of it, or nothing but the cues of its topics. */
const repeats = (phrase: string, { heading, evidence }: Heading): boolean => {
  const words = [...stemsOf([phrase])];
  const [said, cues] = [stemsOf([heading]), stemsOf(evidence.map(({ cue }) => cue))];
  return words.some((each) => said.has(each)) || words.every((each) => cues.has(each));
};

/** Words beside a heading: after a country as what is said of it, after a theme in brackets. */
const beside = (heading: string, words: string, ofPlaces: boolean): string =>
  ofPlaces ? `${heading}: ${words}` : `${heading} (${words})`;

/** A heading of the segment narrower than its own, which is not among those `taken`. */
export function narrowHeading(
  segment: Segment,
  heading: Heading,
  choice: Choice | undefined,
  taken: ReadonlySet<string>,
  analysis: Analysis,
  taxonomy: Taxonomy,
  phrases: PhraseIndex,
): Heading | undefined {
  if (!choice) return undefined;
  const ofPlaces = choice.chosen.every(({ entry }) => isOfPlaces(entry));
  for (const matter of ofPlaces ? mattersOf(choice) : []) {
    const entries = [...choice.chosen, matter].map(({ entry }) => entry);
    const narrower = headingFor(entries, segment, analysis, taxonomy);
    if (!taken.has(narrower.heading)) return { ...heading, ...narrower };
  }
  const phrase = keyphraseHeading(segment, analysis, phrases, (text) => repeats(text, heading));
  if (!phrase) return undefined;
  const words = beside(heading.heading, phrase.heading, ofPlaces);
  if (taken.has(words)) return undefined;
  return {
    ...heading,
    id: `${heading.id}+${phrase.id}`,
    heading: words,
    evidence: [...heading.evidence, ...phrase.evidence],
  };
}
