import { madeAhead } from '../../ahead/index.js';
import { hasError, message } from '../../diagnostics/index.js';
import type { Message, Result } from '../../diagnostics/index.js';
import { aliasesOf } from './aliases.js';
import { CueIndex, cueTable } from './cue-index.js';
import type { CueTable } from './cue-index.js';
import { entriesOf, kinds } from './entries-of.js';
import type { CuedEntry, Entry, Taxonomy } from './entry.js';
import { compiled } from './expression.js';
import type { Expression } from './expression.js';
import { hash } from './hash.js';
import { lintTaxonomy } from './lint-taxonomy.js';
import { mergeTaxonomies } from './merge-taxonomy.js';
import { parseRawTaxonomy, rooms } from './raw-taxonomy.js';
import type { RawTaxonomy } from './raw-taxonomy.js';
import { tablesOf } from './tables.js';
import type { TaxonomyTables } from './tables.js';

/** One taxonomy file as text; a later one merges over an earlier. */
export interface TaxonomyFile {
  path: string;
  text: string;
}

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

/** Everything plain that is made of taxonomy files, before what is only compiled when it is asked for. */
interface Drawn {
  tables: TaxonomyTables;
  cued: readonly CuedEntry[];
}

/** Parses and lays over one another, first the base, and draws up the tables. */
export function drawTaxonomy(files: readonly TaxonomyFile[]): Result<Drawn> {
  const parsed = files.map(({ path, text }) => parseRawTaxonomy(path, text));
  const messages = parsed.flatMap((result) => result.messages);
  if (hasError(messages)) return { messages };
  const raw = parsed.reduce<RawTaxonomy>((under, { value }) => mergeTaxonomies(under, value ?? {}), {});
  const cued = entriesOf(raw);
  const dangling = danglingOf(raw, cued, files.at(-1)?.path ?? '');
  if (dangling.length > 0) return { messages: [...messages, ...dangling] };
  const revision = hash(files.map(({ text }) => text).join('\0'));
  return { value: { tables: tablesOf(raw, cued, indexById(cued), revision), cued }, messages };
}

const indexById = (entries: readonly Entry[]): Map<string, number> =>
  new Map(entries.map(({ id }, index) => [id, index]));

/** Compiles taxonomy files, first the base, then those that merge over it. */
export function compileTaxonomy(files: readonly TaxonomyFile[]): Result<Taxonomy> {
  const known = madeAhead(
    aheadNames.tables,
    files.map(({ text }) => text),
  ) as TaxonomyTables | undefined;
  if (known) return { value: taxonomyOf(known, () => drawTaxonomy(files).value?.cued ?? []), messages: [] };
  const { value: drawn, messages } = drawTaxonomy(files);
  if (!drawn) return { messages };
  const taxonomy = taxonomyOf(drawn.tables, () => drawn.cued);
  // The base is tested to have no collision: only what a user laid over it can bring one.
  const [, ...over] = files;
  const last = over.filter(({ text }) => text.trim() !== '').at(-1);
  return { value: taxonomy, messages: last ? [...messages, ...lintTaxonomy(taxonomy, last.path)] : messages };
}

/** Languages that have cues of their own, and what stands for any other. */
export const languages: readonly string[] = ['en', 'ru', 'de', 'es', 'fr'];
export const others = '';

/** What is made ahead of the house's own taxonomy: of its text the tables, of its revision the rest. */
export const aheadNames = {
  tables: 'taxonomy tables',
  aliases: 'aliases',
  cues: (language: string) => `cues ${language}`,
} as const;

/** Compiles tables for matching; what few transcripts need, when it is first asked for. */
function taxonomyOf(tables: TaxonomyTables, draw: () => readonly CuedEntry[]): Taxonomy {
  const { revision, entries, own, discourse, plain, frames } = tables;
  const ahead = (name: string): unknown => madeAhead(name, [revision]);
  const byId = indexById(entries);
  const cued = once(draw);
  return {
    revision,
    entries,
    byId,
    cued,
    aliases: once(() => {
      const known = ahead(aheadNames.aliases) as [string, number[]][] | undefined;
      return known ? new Map(known) : aliasesOf(tables.named, cued(), byId);
    }),
    own: new Map(own),
    discourse: discourse.map(({ id, scope, expressions }) => ({
      id,
      scope,
      expression: byLanguage((language) => optional(expressions[language])),
    })),
    sections: compiled(tables.sections),
    plain: byLanguage((language) => {
      const words = plain[language];
      return words === undefined ? undefined : new Set(words.split(/\s+/));
    }),
    frame: byLanguage((language) => {
      const frame = frames[language];
      return frame && { before: compiled(frame.before), after: optional(frame.after) };
    }),
    cuesOf: byLanguage((asked) => {
      const language = languages.includes(asked) ? asked : others;
      const known = ahead(aheadNames.cues(language)) as CueTable | undefined;
      return new CueIndex(known ?? cueTable(cued(), language));
    }),
  };
}

const optional = (expression: Expression | undefined): RegExp | undefined =>
  expression === undefined ? undefined : compiled(expression);

/** What `make` gives for a language, made when it is first asked for. */
function byLanguage<Value>(make: (language: string) => Value): (language: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (language) => {
    const found = known.get(language) ?? { value: make(language) };
    known.set(language, found);
    return found.value;
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
