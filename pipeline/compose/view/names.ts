import { toString } from 'mdast-util-to-string';
import type { Transcript } from '../../tree/index.js';
import { spokenParagraphs } from '../../tree/index.js';
import { mentionsIn } from './mentions.js';
import { printRanges, rangesOf } from './ranges.js';
import { sentences } from './sentences.js';
import { titleWords } from './title-words.js';

/** A person or body that is named, and where. */
export interface NameEntry {
  name: string;
  /** `2–4, 9`. */
  paragraphs: string;
}

const word = /[\p{L}\p{M}\p{N}’'-]+|[^\s\p{L}\p{M}\p{N}]/gu;
const acronym = /^\p{Lu}{2,6}$/u;
const roman = /^[IVXLC]+$/;
const capital = /^\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}/u;
/** Small words inside names. */
const inside = new Set('al bin da de del der di dos el ibn la le van von'.split(' '));
/** Small words after which a capital names what an office is for, not who holds it. */
const ofOffice = new Set('of for to à au pour de del para für по of the'.split(' '));

const bare = (token: string): string => token.replace(/[’']s?$/u, '');

/** Names in one sentence: abbreviations in capitals, and two to four capitals in a row that are no title. */
function namesIn(sentence: string): string[] {
  const tokens = sentence.match(word) ?? [];
  const found: string[] = [];
  let run: string[] = [];
  let before = '';
  const close = (): void => {
    while (inside.has(run.at(-1) ?? '')) run.pop();
    const start = ofOffice.has(before) && run.length > 2 ? 1 : 0;
    const name = run.slice(start);
    if (name.filter((token) => capital.test(token)).length >= 2 && name.length <= 4)
      found.push(name.join(' '));
    run = [];
  };
  for (const [index, token] of tokens.entries()) {
    const text = bare(token);
    const named = capital.test(text) && !titleWords.has(text.toLowerCase()) && index > 0;
    if (acronym.test(text) && !roman.test(text)) found.push(text);
    if (named || (run.length > 0 && inside.has(text))) {
      if (run.length === 0) before = (tokens[index - 1] ?? '').toLowerCase();
      run.push(text);
      if (text !== token) close();
    } else close();
  }
  close();
  return found;
}

/**
 * Persons and bodies by the paragraphs that name them, in alphabetical order. What is in capitals is taken for a name
 * only where the language does not write its nouns so; in German only abbreviations are.
 */
export function names(transcript: Transcript): NameEntry[] {
  const { language, participants } = transcript.meta;
  const german = language.startsWith('de');
  const mentions = new Map<string, Set<number>>();
  const texts = [...spokenParagraphs(transcript)].map((one) => ({
    number: one.data.number,
    text: toString(one),
  }));
  const add = (name: string, number: number): void => {
    const known = mentions.get(name) ?? new Set();
    mentions.set(name, known.add(number));
  };
  for (const { number, text } of texts)
    for (const sentence of sentences(text, language))
      for (const name of namesIn(sentence)) if (!german || acronym.test(name)) add(name, number);
  // A person once named in full is meant by the last name alone.
  const people = [...participants.map(({ name }) => name), ...mentions.keys()].filter((name) =>
    name.includes(' '),
  );
  const mentionsOf = mentionsIn(texts);
  for (const person of new Set(people))
    for (const number of mentionsOf(person.split(' ').at(-1) ?? '')) add(person, number);
  return [...mentions]
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([name, numbers]) => ({
      name,
      paragraphs: printRanges(rangesOf([...numbers].sort((a, b) => a - b))),
    }));
}
