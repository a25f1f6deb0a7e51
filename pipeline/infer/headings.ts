// The heading of a segment: which topics its words show, and whether that is enough to say so.
import type { Code, Evidence } from '../tree/index.js';
import type { Passage } from './passages.js';
import { positionOf } from './plain-text.js';
import type { Segment } from './segment.js';
import type { Entry, Taxonomy } from './taxonomy/entry.js';
import type { TopicEvidence } from './topic-evidence.js';

/** A heading with what speaks for it. */
export interface Heading {
  id: string;
  heading: string;
  codes: Code[];
  evidence: Evidence[];
  runnerUp?: { heading: string; score: number; margin: number };
}

/** A topic of the taxonomy in a segment. */
interface Standing {
  topic: number;
  entry: Entry;
  strength: number;
  hits: number;
}

/** Strength a heading needs at least, hundredths: a country named once in passing does not have it. */
const enough = 130;
/** Share of the first topic's strength at which a second stands beside it in the heading, hundredths. */
const beside = 45;
/** Most topics of one heading. */
const most = 2;
/** Cues shown as evidence of one topic. */
const shown = 6;
/** Share of a topic's strength that one aspect needs to be named. */
const aspectShare = 20;

export const headingIn = (headings: Readonly<Record<string, string>>, language: string): string =>
  headings[language] ?? headings.en ?? Object.values(headings)[0] ?? '';

/** Topics of a segment by strength, strongest first; ties by id. */
export function standings({ from, to }: Segment, evidence: TopicEvidence, taxonomy: Taxonomy): Standing[] {
  const found = evidence.topics.flatMap((index, topic): Standing[] => {
    const entry = taxonomy.entries[index];
    let [strength, hits] = [0, 0];
    for (let at = from; at < to; at++) {
      strength += evidence.strength[at]?.[topic] ?? 0;
      hits += evidence.hits[at]?.[topic] ?? 0;
    }
    return entry && strength > 0 ? [{ topic, entry, strength, hits }] : [];
  });
  return found.sort((a, b) => b.strength - a.strength || (a.entry.id < b.entry.id ? -1 : 1));
}

/** Every cue of the entry (or its members) in the segment, as evidence with its place. */
export function cueEvidence(
  { from, to }: Segment,
  entry: Entry,
  passages: readonly Passage[],
  taxonomy: Taxonomy,
): Evidence[] {
  const wanted = new Set([entry.id, ...entry.members.map(({ id }) => id)]);
  const seen = new Map<string, Evidence>();
  for (const { hits, tokens, text } of passages.slice(from, to)) {
    for (const hit of hits) {
      const id = taxonomy.entries[hit.entry]?.id ?? '';
      const [first, last] = [tokens[hit.from], tokens[hit.to - 1]];
      if (!wanted.has(id) || hit.weight === 0 || !first || !last) continue;
      const cue = text.value.slice(first.start, last.end);
      const known = seen.get(cue.toLowerCase());
      if (known) {
        known.score += hit.weight;
        continue;
      }
      const position = positionOf(text, first.start, last.end);
      seen.set(cue.toLowerCase(), {
        rule: `cue:${id}`,
        cue,
        score: hit.weight,
        ...(position ? { position } : {}),
      });
    }
  }
  return [...seen.values()].sort((a, b) => b.score - a.score).slice(0, shown);
}

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

/** Topics that say the same in other words: a composed one and its members. */
const overlap = (a: Entry, b: Entry): boolean =>
  a.members.some(({ id }) => id === b.id || b.members.some((member) => member.id === id)) ||
  b.members.some(({ id }) => id === a.id);

/** The heading a segment bears, or nothing where its words do not show one. */
export function headingOf(
  segment: Segment,
  passages: readonly Passage[],
  evidence: TopicEvidence,
  taxonomy: Taxonomy,
  own: ReadonlySet<number>,
  language: string,
): Heading | undefined {
  const all = standings(segment, evidence, taxonomy);
  const chosen = all.find(({ topic }) => topic === segment.topic);
  if (!chosen || chosen.strength < enough || chosen.hits < chosen.entry.needs) return undefined;
  const chosenIndex = taxonomy.byId.get(chosen.entry.id);
  if (chosenIndex !== undefined && own.has(chosenIndex)) return undefined;
  const second = all.filter(
    ({ topic, entry, strength }) =>
      topic !== chosen.topic &&
      strength >= enough &&
      strength * 100 >= chosen.strength * beside &&
      entry.kind === 'place' &&
      chosen.entry.kind === 'place' &&
      !overlap(entry, chosen.entry),
  );
  const parts = [chosen, ...second.slice(0, most - 1)];
  const aspect = aspectOf(chosen.entry, segment, passages, taxonomy, language);
  const title = parts.map(({ entry }) => headingIn(entry.headings, language)).join('/');
  const runner = all.find(
    ({ topic, entry }) => !parts.some((part) => part.topic === topic || overlap(part.entry, entry)),
  );
  const codes = parts.flatMap(({ entry }) => entry.codes);
  return {
    id: parts.map(({ entry }) => entry.id).join('+'),
    heading: aspect === undefined || parts.length > 1 ? title : `${title} (${aspect})`,
    codes: codes.filter(
      (code, at) =>
        codes.findIndex((other) => other.scheme === code.scheme && other.code === code.code) === at,
    ),
    evidence: parts.flatMap(({ entry }) => cueEvidence(segment, entry, passages, taxonomy)),
    ...(runner
      ? {
          runnerUp: {
            heading: headingIn(runner.entry.headings, language),
            score: runner.strength,
            margin: chosen.strength - runner.strength,
          },
        }
      : {}),
  };
}
