import { decodeSingleByte } from './single-byte.js';
import type { SingleByteEncoding } from './single-byte.js';

/** Bytes looked at: enough for thousands of words, so a guess costs the same for any length. */
const sampleBytes = 1 << 20;

/** Of the characters above ASCII, how many must be such as a writer types for an encoding to be believed. */
const plausibleShare = 0.9;

const wordPattern = /\p{L}+/gu;
const ascii = /[A-Za-z]/;
const cyrillicWord = /^[\p{Script=Cyrillic}]+$/u;
const typographic = /[\u00A0–—‘’‚“”„…«»‹›•§©®°№™€£¥¿¡·ªº½¼¾²³´±×÷\u00AD]/;
/** Letters of Western European languages; the rest of the Latin-1 half (ð þ ¬ ¦ ¤ …) is rare enough to count as a sign of error. */
const western = /[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœŠšŽžŸ]/;
const russian = /[А-яЁёІіЇїЄєҐґЎў]/;

/** Whether capitals stand as in writing: never right after a small letter, where a wrong reading puts them. */
const caseIsSane = (word: string): boolean => !/\p{Ll}\p{Lu}/u.test(word);

/** Share of the characters above ASCII that a writer would have typed, 0 to 1. */
const plausibility = (text: string, letter: RegExp, wordFits: (word: string) => boolean): number => {
  let good = 0;
  let all = 0;
  for (const [character] of text.matchAll(/\P{ASCII}/gu)) {
    all += 1;
    if (letter.test(character) || typographic.test(character)) good += 1;
  }
  for (const [word] of text.matchAll(wordPattern)) {
    const above = word.replace(/\p{ASCII}/gu, '').length;
    if (above > 0 && !(caseIsSane(word) && wordFits(word))) good -= above;
  }
  return all === 0 ? 0 : good / all;
};

/**
 * Cyrillic words are Cyrillic throughout; Western words mix, and are never all accented but for words of one letter (`à`): where a text has nothing
 * else above ASCII (`Я и А`), no byte tells one from the other.
 */
const asCyrillic = (text: string): number => plausibility(text, russian, (word) => cyrillicWord.test(word));
const asWestern = (text: string): number =>
  plausibility(text, western, (word) => word.length < 2 || ascii.test(word));

const score: Record<SingleByteEncoding, (text: string) => number> = {
  'windows-1251': asCyrillic,
  'windows-1252': asWestern,
  'iso-8859-1': asWestern,
};

/** Whether `bytes` read as `encoding` look like writing. */
export function fitsSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): boolean {
  const text = decodeSingleByte(bytes.subarray(0, sampleBytes), encoding);
  return score[encoding](text) >= plausibleShare;
}

const hasC1 = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80 && byte < 0xa0);

/**
 * The single-byte encoding in which `bytes` (known not to be UTF-8) read as writing; undefined where none does.
 * `iso-8859-1` is said only where no byte tells it from windows-1252, of which it is then a part.
 */
export function guessSingleByte(bytes: Uint8Array): SingleByteEncoding | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  const western = asWestern(decodeSingleByte(sample, 'windows-1252'));
  const cyrillic = asCyrillic(decodeSingleByte(sample, 'windows-1251'));
  if (Math.max(western, cyrillic) < plausibleShare) return undefined;
  if (cyrillic > western) return 'windows-1251';
  return hasC1(bytes) ? 'windows-1252' : 'iso-8859-1';
}
