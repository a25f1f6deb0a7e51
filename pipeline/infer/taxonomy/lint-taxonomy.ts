// Cues that would show a topic where none is spoken of: found when a taxonomy is built, not when a heading is wrong.
import { message } from '../../diagnostics/index.js';
import type { Message } from '../../diagnostics/index.js';
import type { Cue, CuedEntry, Entry, Taxonomy } from './entry.js';
import { tokenise } from './tokenise.js';

/** A beginning of a word that stands for any ending needs so many letters: `вен*` would catch Venezuela and Vienna. */
const shortestBeginning = 4;

const languages = ['en', 'ru', 'de', 'es', 'fr'] as const;

const cuesIn = ({ cues }: CuedEntry, language: string): Cue[] =>
  [...(cues.any ?? []), ...(cues[language] ?? [])].filter(({ weight }) => weight > 0);

const related = (a: Entry, b: Entry): boolean =>
  a.id === b.id || a.members.some(({ id }) => id === b.id) || b.members.some(({ id }) => id === a.id);

/** The same cue in two topics: neither is shown by it more than the other. */
const shared = (entries: readonly CuedEntry[], language: string): string[] => {
  const owners = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    cuesIn(entry, language).flatMap(({ text }) => {
      const owner = owners.get(text) ?? entry;
      owners.set(text, owner);
      return related(owner, entry)
        ? []
        : [`the cue \`${text}\` (${language}) shows both ${owner.id} and ${entry.id}`];
    }),
  );
};

/** A country's name in which another topic's cue is heard instead, or also. */
const misheard = (taxonomy: Taxonomy, language: string): string[] =>
  taxonomy.entries.flatMap((entry) => {
    const heading = entry.kind === 'place' ? entry.headings[language] : undefined;
    if (heading === undefined) return [];
    const hits = taxonomy
      .cuesOf(language)
      .find(tokenise(heading))
      .filter(({ weight }) => weight > 0);
    const strangers = hits
      .flatMap((hit) => taxonomy.entries[hit.entry] ?? [])
      .filter((other) => !related(other, entry));
    return strangers.map(
      (other) => `${other.id} is heard in the name ${heading} (${language}) of ${entry.id}`,
    );
  });

/** A cue that is a plain word of its language, or a beginning too short to mean one thing. */
const common = (entries: readonly CuedEntry[], plain: ReadonlySet<string>, language: string): string[] =>
  entries.flatMap((entry) =>
    cuesIn(entry, language).flatMap(({ text }) => {
      const [first, ...rest] = tokenise(text);
      if (!first || rest.length > 0) return [];
      if (first.text === first.lower && !first.open && plain.has(first.lower)) {
        return [`the cue \`${text}\` (${language}) of ${entry.id} is a common word`];
      }
      const short = first.open && first.text.length < shortestBeginning;
      return short
        ? [`the beginning \`${text}\` (${language}) of ${entry.id} is too short to mean one thing`]
        : [];
    }),
  );

/** Every collision of a taxonomy, as warnings. `file` is the one to blame. */
export function lintTaxonomy(taxonomy: Taxonomy, file: string): Message[] {
  const found = languages.flatMap((language) => [
    ...shared(taxonomy.cued(), language),
    ...misheard(taxonomy, language),
    ...common(taxonomy.cued(), taxonomy.plain(language) ?? new Set(), language),
  ]);
  return [...new Set(found)].map((reason) => message('taxonomy-collision', reason, { file }));
}
