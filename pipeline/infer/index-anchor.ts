// What an anchor of a publisher's index means: `IRAN2`, `LEBANONISRAEL`, `afghan`, or a heading in words.
import { distance } from 'fastest-levenshtein';
import type { Anchor, Code } from '../tree/index.js';
import { headingIn, titleOf } from './headings.js';
import { squeeze } from './taxonomy/aliases.js';
import type { Entry, Taxonomy } from './taxonomy/entry.js';
import { tokenise } from './taxonomy/tokenise.js';

/** A heading from outside, with the topics of the taxonomy it names. */
export interface NamedHeading {
  id: string;
  heading: string;
  codes: Code[];
  entries: readonly Entry[];
}

/** Ids that editors and word processors leave behind: marks of the page, no topics. */
const noTopic =
  /^(?:_|\d+$|(?:footnote|ftn|endnote|ref|toc|top|bookmark|page|fn)[-_\d]*(?:ref)?[-_\d]*$)|DdeLink|^post-\d+-?$/i;
/** What publishers put before the name: `post-352636-IRAN`. */
const prefix = /^post-\d+-_?/i;
/** Words in an id that name nothing of their own. */
const fillers = new Set([
  'region',
  'and',
  'misc',
  'other',
  'list',
  'general',
  'issues',
  'affairs',
  'us',
  'endthis',
]);

const isId = (value: string): boolean => !/\s/.test(value.trim()) && /^[\p{L}\p{N}_-]+$/u.test(value.trim());

type Cut = readonly number[];

type Aliases = ReturnType<Taxonomy['aliases']>;

/** Cuts an id into names the taxonomy knows, the longest first; undefined where something is left over. */
const cut = (letters: string, aliases: Aliases): Cut | undefined => {
  const memo = new Map<number, Cut | undefined>();
  const from = (at: number): Cut | undefined => {
    if (at === letters.length) return [];
    if (memo.has(at)) return memo.get(at);
    memo.set(at, undefined);
    for (let end = letters.length; end > at + 1; end--) {
      const part = letters.slice(at, end);
      const known = aliases.get(part) ?? (fillers.has(part) ? [] : undefined);
      if (!known) continue;
      const rest = from(end);
      if (rest) {
        memo.set(at, [...known, ...rest]);
        break;
      }
    }
    return memo.get(at);
  };
  return from(0);
};

/** The one name that is nearest to a misspelt id: one letter off, two in a longer one, with the first letter right. */
const nearest = (letters: string, aliases: Aliases): Cut | undefined => {
  if (letters.length < 5) return undefined;
  const allowed = letters.length < 7 ? 1 : 2;
  const near = [...aliases]
    .filter(
      ([name]) => name.startsWith(letters.charAt(0)) && Math.abs(name.length - letters.length) <= allowed,
    )
    .map(([name, entries]) => ({ name, entries, off: distance(name, letters) }))
    .filter(({ off }) => off <= allowed)
    .sort((a, b) => a.off - b.off || (a.name < b.name ? -1 : 1));
  return near[0]?.entries;
};

/** An id of which the first or last name is misspelt: the longest name that fits, and the nearest for the rest. */
const cutMisspelt = (letters: string, aliases: Aliases): Cut | undefined => {
  for (let length = letters.length - 3; length > 3; length--) {
    const [head, tail] = [letters.slice(0, length), letters.slice(letters.length - length)];
    const first = cut(head, aliases);
    const after = nearest(letters.slice(length), aliases);
    if (first && after) return [...first, ...after];
    const last = cut(tail, aliases);
    const before = nearest(letters.slice(0, letters.length - length), aliases);
    if (before && last) return [...before, ...last];
  }
  return undefined;
};

/** Topics whose cues stand in a heading of words, in order. */
const named = (heading: string, taxonomy: Taxonomy, language: string): Cut => {
  const hits = taxonomy.cuesOf(language).find(tokenise(heading));
  return hits.filter(({ weight }) => weight >= 60).map(({ entry }) => entry);
};

const unique = (indexes: Cut): number[] => [...new Set(indexes)];

export const slugOf = (heading: string): string =>
  tokenise(heading)
    .map(({ lower }) => lower)
    .join('-') || 'untitled';

const codesOf = (entries: readonly Entry[]): Code[] => {
  const codes = entries.flatMap((entry) => entry.codes);
  return codes.filter(
    (code, at) => codes.findIndex((other) => other.scheme === code.scheme && other.code === code.code) === at,
  );
};

/** An id the taxonomy knows nothing of, as words: `HumanitarianPause2` is `Humanitarian pause`. */
const wordsOf = (value: string): string => {
  const words = value
    .replace(/[-_]?\d+$/, '')
    .replace(/[-_]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
  const acronym = words.length < 6 && words === words.toUpperCase();
  return acronym ? words : words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
};

const fromId = (value: string, taxonomy: Taxonomy, language: string): NamedHeading => {
  const letters = squeeze(value.replace(/[-_]?\d+$/, ''));
  const aliases = taxonomy.aliases();
  const known =
    aliases.get(squeeze(value)) ??
    cut(letters, aliases) ??
    nearest(letters, aliases) ??
    cutMisspelt(letters, aliases);
  const found = unique(known ?? []);
  const all = found.flatMap((index) => taxonomy.entries[index] ?? []);
  // A place stands before what is said of it.
  const entries = [
    ...all.filter(({ kind }) => kind === 'place'),
    ...all.filter(({ kind }) => kind !== 'place'),
  ];
  if (entries.length === 0) {
    const words = wordsOf(value);
    return { id: slugOf(words), heading: words, codes: [], entries };
  }
  const heading =
    entries.length === 1 ? headingIn(entries[0]?.headings ?? {}, language) : titleOf(entries, [], language);
  return { id: entries.map(({ id }) => id).join('+'), heading, codes: codesOf(entries), entries };
};

/** Reads a heading that an author or publisher gave. Undefined for an anchor that is a mark of the page and no topic. */
export function namedHeading(
  { value, origin, position }: Anchor,
  taxonomy: Taxonomy,
  language: string,
): NamedHeading | undefined {
  const bare = value.replace(prefix, '').trim();
  if (bare === '' || (origin === 'publisher' && noTopic.test(bare))) return undefined;
  // What readers of the page see is kept as it is worded, a name alone too.
  const isSeen = position !== undefined && position.start.offset !== position.end.offset;
  if (origin === 'publisher' && !isSeen && isId(bare)) return fromId(bare, taxonomy, language);
  const entries = unique(named(bare, taxonomy, language)).flatMap((index) => taxonomy.entries[index] ?? []);
  const ids = entries.map(({ id }) => id);
  return {
    id: ids.length > 0 ? ids.join('+') : slugOf(bare),
    heading: bare,
    codes: codesOf(entries),
    entries,
  };
}
