import { divideWord } from './divide-word.js';
import type { Patterns } from './divide-word.js';
import { Recent } from './recent.js';

/** Gives the places in a word where it may be divided, as offsets in UTF-16 units. */
export type Hyphenate = (word: string) => readonly number[];

const wordsKept = 5000;
const never: readonly number[] = [];

/** Pattern files by BCP 47 tag, most special first; English as the rest of the world writes it is British. */
const patterns: Record<string, () => Promise<{ default: Patterns }>> = {
  de: () => import('hyphen/patterns/de-1996.js'),
  en: () => import('hyphen/patterns/en-gb.js'),
  'en-us': () => import('hyphen/patterns/en-us.js'),
  es: () => import('hyphen/patterns/es.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  it: () => import('hyphen/patterns/it.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  uk: () => import('hyphen/patterns/uk.js'),
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
  const { default: loadedPatterns } = await source();
  const known = new Recent<readonly number[]>(wordsKept);
  const divide = (word: string): readonly number[] => {
    const found = divisible(word, tag);
    if (!found) return never;
    const { start, letters: core } = found;
    return divideWord(loadedPatterns, core)
      .filter((offset) => offset >= shortest.head && core.length - offset >= shortest.tail)
      .map((offset) => start + offset);
  };
  return (word) => known.get(word, divide);
}

/** The division of words in `language` (BCP 47); a language without patterns divides none. Patterns are loaded once a process. */
export async function hyphenation(language: string): Promise<Hyphenate> {
  const hyphenate = loaded.get(language) ?? (await load(language));
  loaded.set(language, hyphenate);
  return hyphenate;
}
