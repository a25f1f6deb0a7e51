import { charsets } from './charsets.js';
import { quote } from './quote.js';
import { recase } from './recase.js';
import { setOff } from './set-off.js';
import type { Context, RespellRule, Rule } from './step.js';
import { cyrillic } from './tables/cyrillic.js';
import { greek } from './tables/greek.js';
import { latin } from './tables/latin.js';
import { and, marks, silent, telegraphMarks, telegraphWords, words } from './tables/symbols.js';

const isTelegraph = ({ settings }: Context): boolean => settings.charset === 'telegraph';
const beside = (character: string): boolean => /[\p{L}\p{M}]/u.test(character);

/** The letter before this one in the same word, small and without its accent. */
const before = ({ previous }: Context): string => (beside(previous) ? previous.toLowerCase() : '');

const own: Rule = ({ letter, at, text, settings }) => {
  const to = settings.characters[letter] ?? settings.characters[text[at] ?? ''];
  return to === undefined ? undefined : { to, rule: 'character' };
};

const itself: Rule = ({ letter, settings: { charset } }) => {
  const printed = charset === 'telegraph' ? letter.toUpperCase() : letter;
  return /^[\x20-\x7e]$/.test(letter) && charsets[charset](printed) ? { to: printed } : undefined;
};

/** A dash beside a space is a break in the sentence; between letters or digits an en dash joins them. */
const dash: Rule = ({ letter, previous, next }) => {
  if (letter !== '–' && letter !== '—' && letter !== '―') return undefined;
  const open = (character: string): boolean => character === '' || /\s/.test(character);
  return { to: letter === '–' && !open(previous) && !open(next) ? '-' : '--', rule: 'dash' };
};

const mark: Rule = (context) => {
  const { letter, tail } = context;
  if (letter === '!' && /[.?]$/.test(tail) && isTelegraph(context)) return { to: '', rule: 'mark' };
  const to = marks[letter] ?? (isTelegraph(context) ? telegraphMarks[letter] : undefined);
  return to === undefined ? undefined : { to, rule: 'mark' };
};

const currencies = Object.keys(telegraphWords).filter((symbol) => symbol.length > 1);

/** `US$` and its like, before their first letter prints as itself. */
const currency: Rule = (context) => {
  const { text, at, tail, previous } = context;
  if (!isTelegraph(context) || beside(previous)) return undefined;
  const found = currencies.find((symbol) => text.startsWith(symbol, at));
  if (found === undefined) return undefined;
  const next = text.charAt(at + found.length);
  return { to: setOff(telegraphWords[found] ?? '', { tail, next }), length: found.length, rule: 'word' };
};

const word: Rule = (context) => {
  const { letter, settings } = context;
  const ampersand = letter === '&' ? (and[settings.language] ?? 'AND') : undefined;
  const found = words[letter] ?? (isTelegraph(context) ? (ampersand ?? telegraphWords[letter]) : undefined);
  return found === undefined ? undefined : { to: setOff(found, context), rule: 'word' };
};

/** `2½` is `2 1/2`; a raised figure stands in brackets, so that `10²` never reads 102. */
const number: Rule = ({ letter, tail }) => {
  if (!/^\p{No}$/u.test(letter)) return undefined;
  const plain = letter.normalize('NFKD').replaceAll('⁄', '/');
  if (!/^[\d/()., ]+$/.test(plain)) return undefined;
  if (plain.includes('/')) return { to: (/\d$/.test(tail) ? ' ' : '') + plain, rule: 'number' };
  return { to: /[₀-₉]/.test(letter) || plain.includes('(') ? plain : `(${plain})`, rule: 'number' };
};

/** The letter in the case it had. */
const spelled = (context: Context, to: string, rule: RespellRule): { to: string; rule: RespellRule } => ({
  to: recase(to, context),
  rule,
});

const latinLetter: Rule = (context) => {
  const to = latin(context.letter.toLowerCase(), context.settings.language);
  return to === undefined ? undefined : spelled(context, to, 'accent');
};

const cyrillicLetter: Rule = (context) => {
  if (!/^\p{Script=Cyrillic}/u.test(context.letter)) return undefined;
  const { cyrillic: system, language } = context.settings;
  const small = context.letter.toLowerCase();
  const ask = { system, language, before: before(context) };
  const to = cyrillic(small, ask) ?? cyrillic(small.normalize('NFD').charAt(0), ask);
  return to === undefined ? undefined : spelled(context, to, 'cyrillic');
};

const greekLetter: Rule = (context) => {
  const { text, at } = context;
  if (!/^\p{Script=Greek}/u.test(context.letter)) return undefined;
  const letters = [...text.slice(at, at + 12).matchAll(/\P{M}\p{M}*/gu)]
    .slice(0, 3)
    .map(([letter]) => letter);
  const bare = letters.map((letter) => letter.normalize('NFD'));
  // A diaeresis keeps two vowels apart, as does an accent on the first of them.
  const apart = (bare[1] ?? '').includes('̈') || (bare[0] ?? '').includes('́');
  const small = bare.map((letter) => letter.charAt(0).toLowerCase()).map((letter) => letter.normalize('NFD'));
  const found = greek(apart ? small.slice(0, 1) : small, before(context));
  if (found === undefined) return undefined;
  const length = letters.slice(0, found.length).join('').length;
  return { ...spelled({ ...context, next: text[at + length] ?? '' }, found.to, 'greek'), length };
};

/** A letter without its accents (NFKD), each of what is left by the rules above. */
const stripped: Rule = (context) => {
  const { letter } = context;
  const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  if (plain === letter || plain === '') return undefined;
  let to = '';
  for (const character of plain) {
    const printed =
      itself({ ...context, letter: character }) ?? latinLetter({ ...context, letter: character });
    const step = printed ?? mark({ ...context, letter: character });
    if (step === undefined) return undefined;
    to += step.to;
  }
  return { to, rule: 'accent' };
};

const unseen: Rule = ({ letter }) => (silent.test(letter) ? { to: '', rule: 'silent' } : undefined);

/** The rules, the first that answers wins: the house's own, what prints as itself, then the documented tables. */
export const rules: readonly Rule[] = [
  own,
  currency,
  itself,
  quote,
  dash,
  mark,
  word,
  number,
  latinLetter,
  cyrillicLetter,
  greekLetter,
  stripped,
  unseen,
];
