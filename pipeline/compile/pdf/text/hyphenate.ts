import { Recent } from './recent.js';

/** Gives the places in a word where it may be divided, as offsets in UTF-16 units. */
export type Hyphenate = (word: string) => readonly number[];

interface Patterns {
  hyphenateSync: (text: string, options: { hyphenChar: string }) => string;
}

const softHyphen = '\u00ad';
const wordsKept = 20_000;
const never: readonly number[] = [];

/** Pattern files by BCP 47 tag, most special first; English as the rest of the world writes it is British. */
const patterns: Record<string, () => Promise<{ default: Patterns }>> = {
  de: () => import('hyphen/de/index.js'),
  en: () => import('hyphen/en-gb/index.js'),
  'en-us': () => import('hyphen/en-us/index.js'),
  es: () => import('hyphen/es/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  it: () => import('hyphen/it/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  uk: () => import('hyphen/uk/index.js'),
};

/** At least two letters stay, at least three go on. */
const shortest = { head: 2, tail: 3, word: 6 };

const letters = /^(\P{L}*)(\p{L}[\p{L}\p{M}\u2019']*)\P{L}*$/u;

/** Only words are divided: no numbers, no names (but German writes every noun with a capital), nothing in capitals. */
function divisible(word: string, language: string): { start: number; letters: string } | undefined {
  const [, before = '', core = ''] = letters.exec(word) ?? [];
  if (core.length < shortest.word) return undefined;
  const first = core.charAt(0);
  const capital = first !== first.toLowerCase();
  if (capital && (!language.startsWith('de') || core === core.toUpperCase())) return undefined;
  return { start: before.length, letters: core };
}

const loaded = new Map<string, Hyphenate>();

async function load(language: string): Promise<Hyphenate> {
  const tag = language.toLowerCase();
  const source = patterns[tag] ?? patterns[tag.split('-')[0] ?? ''];
  if (!source) return () => never;
  const { hyphenateSync } = (await source()).default;
  const known = new Recent<readonly number[]>(wordsKept);
  const divide = (word: string): readonly number[] => {
    const found = divisible(word, tag);
    if (!found) return never;
    const offsets: number[] = [];
    let offset = 0;
    for (const syllable of hyphenateSync(found.letters, { hyphenChar: softHyphen }).split(softHyphen)) {
      offset += syllable.length;
      if (offset >= shortest.head && found.letters.length - offset >= shortest.tail)
        offsets.push(found.start + offset);
    }
    return offsets;
  };
  return (word) => known.get(word, () => divide(word));
}

/** The division of words in `language` (BCP 47); a language without patterns divides none. Patterns are loaded once a process. */
export async function hyphenation(language: string): Promise<Hyphenate> {
  const hyphenate = loaded.get(language) ?? (await load(language));
  loaded.set(language, hyphenate);
  return hyphenate;
}
