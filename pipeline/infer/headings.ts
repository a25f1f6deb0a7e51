// The heading of a segment: its topics in words, their codes, and what speaks for them.
import type { Code, Evidence } from '../tree/index.js';
import type { Analysis } from './analyse.js';
import { isOwn } from './background.js';
import { candidatesOf, chooseTopics } from './choose-topics.js';
import type { Candidate } from './choose-topics.js';
import { cueEvidence } from './cue-evidence.js';
import type { Passage } from './passages.js';
import type { Segment } from './segment.js';
import { standings } from './standings.js';
import type { Entry, Taxonomy } from './taxonomy/entry.js';
import type { FeatureWeights } from './weigh.js';

/** A heading with what speaks for it. */
export interface Heading {
  id: string;
  heading: string;
  codes: Code[];
  evidence: Evidence[];
  runnerUp?: { heading: string; score: number; margin: number };
}

/** Share of a topic's own cues that one aspect needs to be named, hundredths. */
const aspectShare = 20;

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
  if (!best || best[1] * 100 < total * aspectShare) return undefined;
  return headingIn(entry.aspects[best[0]] ?? {}, language);
};

/** Topics in words: `Saudi Arabia/Yemen`, `Iran: Sanctions`, `Middle East settlement (Jerusalem)`. */
export const titleOf = (entries: readonly Entry[], aspect: string | undefined, language: string): string => {
  const names = entries.map(({ headings }) => headingIn(headings, language));
  const [first] = entries;
  if (entries.length === 1 && first && aspect) {
    return first.kind === 'place' ? `${names[0] ?? ''}: ${aspect}` : `${names[0] ?? ''} (${aspect})`;
  }
  const alike = entries.every(({ kind }) => kind === first?.kind);
  return names.join(alike ? '/' : ': ');
};

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

/** The heading a segment bears, or nothing where its words do not show one. */
export function headingOf(
  segment: Segment,
  analysis: Analysis,
  taxonomy: Taxonomy,
  weights: FeatureWeights,
): Heading | undefined {
  const { passages, language } = analysis;
  const choice = chooseTopics(headingCandidates(segment, analysis, taxonomy), weights);
  if (!choice) return undefined;
  const { chosen, first, runner } = choice;
  const entries = chosen.map(({ entry }) => entry);
  const [leading] = entries;
  const aspect = leading && aspectOf(leading, segment, passages, taxonomy, language);
  return {
    id: entries.map(({ id }) => id).join('+'),
    heading: titleOf(entries, aspect, language),
    codes: distinct(entries.flatMap(({ codes }) => codes)),
    evidence: entries.flatMap((entry) => cueEvidence(segment, entry, passages, taxonomy)),
    ...(runner
      ? {
          runnerUp: {
            heading: headingIn(runner.entry.headings, language),
            score: runner.score,
            margin: first.score - runner.score,
          },
        }
      : {}),
  };
}
