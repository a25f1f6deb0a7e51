// What an office is called says who speaks or is spoken of, hardly what about: "the Secretary of Energy", "Ministerium für Verkehr".
import type { Passage } from './passages.js';
import type { Hit } from './taxonomy/cue-index.js';

/** A word that makes those beside it the name of an office, or is one with them: Wirtschaftsminister. */
const office =
  /^(?:\p{L}*minist(?:er|re|ro|ra|ry|ries|erium)\p{L}*|(?:under|staats)?secretar(?:y|ies|ia|ía|io)|staatssekretär\p{L}*|(?:зам)?министр\p{L}*|министерств\p{L}*|department|ausschuss\p{L}*|committee|comisión|commission|комитет\p{L}*)$/iu;
/** Words between an office and the last matter it has: "für Digitales und", "of Health and Human". */
const reach = 4;
/** A mark that ends the name of an office. */
const ends = /[.?!:;()–—]/u;

/** Whether a hit stands in the name of an office. */
export function inOffice({ tokens, text }: Passage, { from, to }: Hit): boolean {
  const isOffice = (at: number): boolean => office.test(tokens[at]?.text ?? '');
  for (let at = from; at < to; at++) if (isOffice(at)) return true;
  const joined = (a: number, b: number): boolean =>
    !ends.test(text.value.slice(tokens[a]?.end ?? 0, tokens[b]?.start ?? 0));
  if (isOffice(to) && joined(to - 1, to)) return true;
  for (let at = from - 1; at >= 0 && at >= from - reach && joined(at, at + 1); at--)
    if (isOffice(at)) return true;
  return false;
}
