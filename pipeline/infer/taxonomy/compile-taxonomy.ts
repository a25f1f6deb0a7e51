import { mergeTaxonomies, mergeTopic } from './merge-taxonomy.js';
import { parseRawTaxonomy, rooms } from './raw-taxonomy.js';
import { countryTopics } from './country-topics.js';
import { CueIndex } from './cue-index.js';
import { aliasesOf } from './aliases.js';
import { expressionOf, leadInOf, sectionOf } from './discourse.js';
import { hash } from './hash.js';
import { lintTaxonomy } from './lint-taxonomy.js';
import { hasError, message } from '../../diagnostics/index.js';
import type { Code } from '../../tree/index.js';
import type { Message, Result } from '../../diagnostics/index.js';
import type { Cue, Entry, Taxonomy, TopicKind } from './entry.js';
import type { DiscourseCue } from './discourse.js';
import type { RawCue, RawRoom, RawTaxonomy, RawTopic } from './raw-taxonomy.js';

/** One taxonomy file as text; a later one merges over an earlier. */
export interface TaxonomyFile {
  path: string;
  text: string;
}

const kinds: Record<RawRoom, TopicKind> = {
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

const entryOf = (room: RawRoom, id: string, topic: RawTopic): Entry => ({
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

const entriesOf = (raw: RawTaxonomy): Entry[] => {
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

const discourseOf = ({ discourse = {}, leadIns = {} }: RawTaxonomy): DiscourseCue[] => {
  const classes = Object.entries(discourse).map(([id, { at, ...byLanguage }]): DiscourseCue => {
    const pairs = Object.entries(byLanguage).filter((pair): pair is [string, string[]] =>
      Array.isArray(pair[1]),
    );
    return {
      id,
      scope: at,
      expressions: Object.fromEntries(pairs.map(([language, cues]) => [language, expressionOf(at, cues)])),
    };
  });
  const leadIn = Object.fromEntries(
    Object.entries(leadIns).map(([language, cues]) => [language, leadInOf(cues)]),
  );
  return [...classes, { id: 'lead-in', scope: 'first', expressions: leadIn }];
};

const framesOf = ({ frames = {} }: RawTaxonomy): Taxonomy['frames'] =>
  new Map(
    Object.entries(frames).map(([language, { before, after }]) => [
      language,
      {
        before: new RegExp(`(?<![\\p{L}])(?:${before}) $`, 'iu'),
        after:
          after === undefined ? undefined : new RegExp(`^(?: ?[.,;:?!…)]| ?$| (?:${after})(?!\\p{L}))`, 'iu'),
      },
    ]),
  );

const indexOf = (entries: readonly Entry[], language: string): CueIndex => {
  const index = new CueIndex();
  entries.forEach(({ cues }, at) => {
    for (const cue of [...(cues.any ?? []), ...(cues[language] ?? [])]) index.add(at, cue);
  });
  return index;
};

/** Members, aliases and own countries that name no topic: each a message, since such a line would do nothing. */
const danglingOf = (raw: RawTaxonomy, entries: readonly Entry[], file: string): Message[] => {
  const known = new Set(entries.map(({ id }) => id));
  const off = new Set(
    rooms.flatMap((room) =>
      Object.entries(raw[room] ?? {}).flatMap(([id, topic]) => (topic.off ? [`${kinds[room]}/${id}`] : [])),
    ),
  );
  const named = [
    ...entries.flatMap(({ id, members }) => members.map((member) => [member.id, `member of ${id}`] as const)),
    ...Object.entries(raw.aliases ?? {}).map(([alias, id]) => [id, `alias ${alias}`] as const),
    ...Object.entries(raw.own ?? {}).flatMap(([id, codes]) =>
      codes.map((code) => [`place/${code}`, `own of ${id}`] as const),
    ),
  ];
  return named
    .filter(([id]) => !known.has(id) && !off.has(id))
    .map(([id, where]) => message('taxonomy-invalid', `no topic \`${id}\` (${where})`, { file }));
};

/** Compiles taxonomy files, first the base, then those that merge over it. */
export function compileTaxonomy(files: readonly TaxonomyFile[]): Result<Taxonomy> {
  const parsed = files.map(({ path, text }) => parseRawTaxonomy(path, text));
  const messages = parsed.flatMap((result) => result.messages);
  if (hasError(messages)) return { messages };
  const raw = parsed.reduce<RawTaxonomy>((under, { value }) => mergeTaxonomies(under, value ?? {}), {});
  const entries = entriesOf(raw);
  const dangling = danglingOf(raw, entries, files.at(-1)?.path ?? '');
  if (dangling.length > 0) return { messages: [...messages, ...dangling] };
  const byId = new Map(entries.map(({ id }, index) => [id, index]));
  const indexes = new Map<string, CueIndex>();
  const cuesOfLanguage = (language: string): CueIndex => {
    const index = indexes.get(language) ?? indexOf(entries, language);
    indexes.set(language, index);
    return index;
  };
  const own = Object.entries(raw.own ?? {}).map(([id, codes]): [string, number[]] => [
    id,
    codes.flatMap((code) => byId.get(`place/${code}`) ?? []),
  ]);
  const taxonomy: Taxonomy = {
    revision: hash(files.map(({ text }) => text).join('\0')),
    entries,
    byId,
    aliases: aliasesOf(raw.aliases ?? {}, entries, byId),
    own: new Map(own),
    discourse: discourseOf(raw),
    sections: sectionOf(Object.values(raw.sections ?? {}).flat()),
    plain: new Map(
      Object.entries(raw.plain ?? {}).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
    ),
    frames: framesOf(raw),
    cuesOf: cuesOfLanguage,
  };
  // The base is tested to have no collision: only what a user laid over it can bring one.
  const [, ...over] = files;
  const last = over.filter(({ text }) => text.trim() !== '').at(-1);
  return { value: taxonomy, messages: last ? [...messages, ...lintTaxonomy(taxonomy, last.path)] : messages };
}
