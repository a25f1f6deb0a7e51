// The heading of a segment: its topics in words, their codes, and what speaks for them.
import type { Code, Evidence } from '../tree/index.js';
import type { Analysis } from './analyse.js';
import { isOwn } from './background.js';
import { candidatesOf, chooseTopics } from './choose-topics.js';
import type { Candidate, Choice } from './choose-topics.js';
import { cueEvidence } from './cue-evidence.js';
import type { Passage } from './passages.js';
import type { Segment } from './segment.js';
import { standings } from './standings.js';
import type { Entry, Taxonomy } from './taxonomy/entry.js';
import { isOfPlaces } from './topic-kinds.js';
import type { HeadingWeights } from './weigh.js';

/** A heading with what speaks for it. */
export interface Heading {
  id: string;
  heading: string;
  codes: Code[];
  evidence: Evidence[];
  runnerUp?: { heading: string; score: number; margin: number };
}

/** Share of a topic's own cues that one aspect needs to be named with it, and to be named in its place beside a country, hundredths. */
const aspectShare = 20;
const aspectAlone = 50;

/** A heading in a language, in English where the taxonomy has none in it. */
export const headingIn = (headings: Readonly<Record<string, string>>, language: string): string =>
  headings[language] ?? headings.en ?? Object.values(headings)[0] ?? '';

/** The aspect of the topic that leads in the segment, as written in headings: `Jerusalem`. */
const aspectOf = (
  entry: Entry,
  { from, to }: Segment,
  passages: readonly Passage[],
  taxonomy: Taxonomy,
  language: string,
  share: number,
): string | undefined => {
  const index = taxonomy.byId.get(entry.id);
  const sums = new Map<string, number>();
  let total = 0;
  for (const { hits } of passages.slice(from, to)) {
    for (const { entry: of, aspect, weight } of hits) {
      if (of !== index) continue;
      total += weight;
      if (aspect) sums.set(aspect, (sums.get(aspect) ?? 0) + weight);
    }
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best || best[1] * 100 < total * share) return undefined;
  return headingIn(entry.aspects[best[0]] ?? {}, language);
};

/**
 * Topics in words: `Saudi Arabia/Yemen`, `Iran: Sanctions`, `Middle East settlement (Jerusalem)`. The aspect that leads stands
 * with a topic alone, and for a theme beside a country: `China: Olympic Games`.
 */
export const titleOf = (
  entries: readonly Entry[],
  aspects: readonly (string | undefined)[],
  language: string,
): string => {
  const [first] = entries;
  const [aspect] = aspects;
  const names = entries.map(({ headings, kind }, at) => {
    const narrower = kind === 'theme' && entries.length > 1 ? aspects[at] : undefined;
    return narrower ?? headingIn(headings, language);
  });
  if (entries.length === 1 && first && aspect) {
    return first.kind === 'place' ? `${names[0] ?? ''}: ${aspect}` : `${names[0] ?? ''} (${aspect})`;
  }
  const ofPlaces = (wanted: boolean): string[] =>
    entries.flatMap((entry, at) => (isOfPlaces(entry) === wanted ? (names[at] ?? []) : []));
  return [ofPlaces(true), ofPlaces(false)]
    .filter((each) => each.length > 0)
    .map((each) => each.join('/'))
    .join(': ');
};

/** These topics in words as a segment speaks of them, with their aspects. */
export function namesOf(
  entries: readonly Entry[],
  segment: Segment,
  { passages, language }: Pick<Analysis, 'passages' | 'language'>,
  taxonomy: Taxonomy,
): string {
  const share = entries.length > 1 ? aspectAlone : aspectShare;
  const aspects = entries.map((entry) => aspectOf(entry, segment, passages, taxonomy, language, share));
  return titleOf(entries, aspects, language);
}

const distinct = (codes: readonly Code[]): Code[] =>
  codes.filter(
    (code, at) => codes.findIndex((other) => other.scheme === code.scheme && other.code === code.code) === at,
  );

/** The topics that may head a segment, with what speaks for each. */
export function headingCandidates(
  segment: Segment,
  { passages, evidence, own }: Analysis,
  taxonomy: Taxonomy,
): Candidate[] {
  const isOwnCountry = ({ id }: Entry): boolean => isOwn(own.get(taxonomy.byId.get(id) ?? -1) ?? 100);
  return candidatesOf(standings(segment, passages, evidence, taxonomy), segment.topic, isOwnCountry);
}

/** A heading of these topics. */
export const headingFor = (
  entries: readonly Entry[],
  segment: Segment,
  analysis: Analysis,
  taxonomy: Taxonomy,
): Heading => ({
  id: entries.map(({ id }) => id).join('+'),
  heading: namesOf(entries, segment, analysis, taxonomy),
  codes: distinct(entries.flatMap(({ codes }) => codes)),
  evidence: entries.flatMap((entry) => cueEvidence(segment, entry, analysis.passages, taxonomy)),
});

/** The topics of a segment's heading, or nothing where its words do not show one. */
export const choiceOf = (
  segment: Segment,
  analysis: Analysis,
  taxonomy: Taxonomy,
  weights: HeadingWeights,
): Choice | undefined => chooseTopics(headingCandidates(segment, analysis, taxonomy), weights);

/** The heading a segment bears, or nothing where its words do not show one. */
export function headingOf(
  segment: Segment,
  analysis: Analysis,
  taxonomy: Taxonomy,
  weights: HeadingWeights,
): Heading | undefined {
  const choice = choiceOf(segment, analysis, taxonomy, weights);
  if (!choice) return undefined;
  const { chosen, first, runner } = choice;
  const heading = headingFor(
    chosen.map(({ entry }) => entry),
    segment,
    analysis,
    taxonomy,
  );
  if (!runner) return heading;
  const { score, entry } = runner;
  const margin = first.score - score;
  return { ...heading, runnerUp: { heading: headingIn(entry.headings, analysis.language), score, margin } };
}
