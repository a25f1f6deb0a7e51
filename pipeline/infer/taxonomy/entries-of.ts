// Topics as they are written become entries: codes with their schemes, cues with their weights, countries from CLDR's names.
import { countryTopics } from './country-topics.js';
import { mergeTopic } from './merge-taxonomy.js';
import { rooms } from './raw-taxonomy.js';
import type { Code } from '../../tree/index.js';
import type { Cue, CuedEntry, TopicKind } from './entry.js';
import type { RawCue, RawRoom, RawTaxonomy, RawTopic } from './raw-taxonomy.js';

export const kinds: Record<RawRoom, TopicKind> = {
  places: 'place',
  regions: 'region',
  organisations: 'organisation',
  agreements: 'agreement',
  themes: 'theme',
};

const languages = ['any', 'en', 'ru', 'de', 'es', 'fr'] as const;

const codeOf = (code: string): Code =>
  code.startsWith('iso:') ? { scheme: 'ISO3166', code: code.slice(4) } : { scheme: 'TAGS', code };

const codesOf = ({ tags, codes = [] }: RawTopic): Code[] =>
  [...(tags ? [tags] : []), ...codes]
    .map(codeOf)
    .sort((a, b) => (a.scheme === b.scheme ? 0 : a.scheme === 'TAGS' ? -1 : 1));

/** Cues with their weights; of two spellings alike the later counts, and a weight of 0 takes the words and shows nothing. */
const cuesOf = (raw: readonly RawCue[], factor: number, aspect?: string): Cue[] => {
  const found = new Map<string, Cue>();
  for (const cue of raw) {
    for (const [text, weight] of typeof cue === 'string' ? [[cue, 1] as const] : Object.entries(cue)) {
      found.set(text, { text, weight: Math.round(weight * factor * 100), ...(aspect ? { aspect } : {}) });
    }
  }
  return [...found.values()];
};

const allCuesOf = (topic: RawTopic): Record<string, Cue[]> => {
  const factor = topic.weight ?? 1;
  const cues: Record<string, Cue[]> = {};
  for (const language of languages) {
    cues[language] = cuesOf(topic[language] ?? [], factor);
    for (const [aspect, raw] of Object.entries(topic.aspects ?? {})) {
      cues[language].push(...cuesOf(raw[language] ?? [], factor, aspect));
    }
  }
  return cues;
};

const entryOf = (room: RawRoom, id: string, topic: RawTopic): CuedEntry => ({
  id: `${kinds[room]}/${id}`,
  kind: kinds[room],
  headings: topic.headings ?? {},
  codes: codesOf(topic),
  members: Object.entries(topic.members ?? {}).map(([member, share]) => ({
    id: member,
    share: Math.round(share * 100),
  })),
  cues: allCuesOf(topic),
  aspects: Object.fromEntries(
    Object.entries(topic.aspects ?? {}).map(([key, { headings = {} }]) => [key, headings]),
  ),
  home: topic.home ?? false,
  needs: topic.needs ?? 1,
});

/** The topics of a taxonomy with their cues, in order of their ids. */
export const entriesOf = (raw: RawTaxonomy): CuedEntry[] => {
  const places = countryTopics(raw.ambiguous ?? {});
  for (const [code, topic] of Object.entries(raw.places ?? {}))
    places[code] = mergeTopic(places[code] ?? {}, topic);
  const all: RawTaxonomy = { ...raw, places };
  return rooms
    .flatMap((room) =>
      Object.entries(all[room] ?? {})
        .filter(([, topic]) => topic.off !== true)
        .map(([id, topic]) => entryOf(room, id, topic)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
