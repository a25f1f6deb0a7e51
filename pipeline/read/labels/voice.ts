import { isOffice } from '../masthead/people.js';
import type { Candidate } from './candidate.js';
import { personIn } from './label-person.js';
import type { LabelPerson } from './label-person.js';
import { isTitleWord, plainLabel } from './label-words.js';

/** A label in its parts. */
export type Spelling = Pick<Candidate, 'key' | 'core' | 'detail' | 'qualifiers'>;

/** One spelling of a label: what it says of a person. */
export interface Voice {
  key: string;
  core: string;
  count: number;
  /** Words before the name that are a title. */
  title: string[];
  /** Words of the name; none for `PRIME MINISTER`. */
  name: string[];
  details: string[];
  /** Name, office and letters as the label itself tells them apart. */
  told: LabelPerson;
}

const female = new Set(['ms', 'mrs', 'miss', 'mme', 'madame', 'frau', 'sra', 'señora', 'lady', 'queen']);
const male = new Set(['mr', 'sir', 'herr', 'monsieur', 'm', 'sr', 'señor', 'lord', 'king']);

/** Words that end the label of an office or of an unnamed person: no surname to know anybody by. */
const nameless =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|v|[a-z]|\d+|official|officials|aide|minister|president|secretary|senator|delegate|representative|journalist|reporter|officer|staff|participant|student|speaker|ambassador|spokesperson|spokesman|spokeswoman|moderator|operator|interpreter|chair|chairman|member|unidentified|unknown|male|female|man|woman|voice|governor|mayor|chancellor|host|anchor|general|executive)$/;

/** What one label says. */
export function voiceOf({ key, core, detail, qualifiers }: Spelling): Voice {
  const told = personIn({ core, qualifiers, ...(detail === undefined ? {} : { detail }) });
  const words = plainLabel(told.name ?? core).split(' ');
  let size = 0;
  while (size < words.length && (isTitleWord(words[size] ?? '') || words[size] === 'the')) size++;
  const details = detail === undefined ? qualifiers : [detail, ...qualifiers];
  // `Minister for Trade` has no name.
  const isPost = size > 0 && /^(?:for|of)$/.test(words[size] ?? '');
  const name = isPost || nameless.test(words.at(-1) ?? '') ? [] : words.slice(size);
  return { key, core, count: 1, title: key.split(' ').slice(0, size), name, details, told };
}

/** The last word of the name, without accents. */
export const surname = ({ name }: Voice): string =>
  (name.at(-1) ?? '').normalize('NFKD').replace(/\p{M}/gu, '');

const conflict = (a: Voice, b: Voice): boolean => {
  const has = (voice: Voice, set: ReadonlySet<string>): boolean => voice.title.some((word) => set.has(word));
  if ((has(a, female) && has(b, male)) || (has(a, male) && has(b, female))) return true;
  const given = (voice: Voice): string => (voice.name.length > 1 ? (voice.name[0] ?? '') : '');
  const [first, second] = [given(a), given(b)];
  return first !== '' && second !== '' && !second.startsWith(first.charAt(0));
};

/** Whether two labels mean one person: the same surname and nothing against it, or one ends in the other. */
export const isSamePerson = (a: Voice, b: Voice): boolean => {
  if (a.name.length === 0 || b.name.length === 0) return false;
  const [long, short] = a.name.length >= b.name.length ? [a.name, b.name] : [b.name, a.name];
  if (short.length >= 2 && long.slice(-short.length).join(' ') === short.join(' ')) return true;
  return surname(a) === surname(b) && surname(a).length > 1 && !conflict(a, b);
};

/** Whether the label is an office and nobody's name: `NATO Secretary General`, `Minister`, `LE PRÉSIDENT`. */
export const isOfficeAlone = ({ told, core, name }: Voice): boolean =>
  told.name === undefined && (name.length === 0 || (isOffice(core) && isOffice(name.at(-1) ?? '')));

const articles =
  /^(?:the|le|la|l|el|mme|m|der|die|o|a|il|mr|mrs|ms|madam|madame|monsieur|sayın|señor|señora)$/;

/** Offices and what they are of, in letters and in words. */
const spelled: Readonly<Record<string, readonly string[]>> = {
  eu: ['european', 'union'],
  un: ['united', 'nations'],
  uk: ['united', 'kingdom'],
  us: ['united', 'states'],
  pm: ['prime', 'minister'],
  dpm: ['deputy', 'prime', 'minister'],
  fm: ['foreign', 'minister'],
  sg: ['secretary', 'general'],
  vp: ['vice', 'president'],
};

const wordsOf = (text: string): string[] =>
  plainLabel(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => spelled[word] ?? [word])
    .filter((word) => word !== '' && !articles.test(word));

/** What makes another office of the one after it. */
const below =
  /^(?:vice|deputy|under|assistant|acting|former|ex|shadow|vize|stellvertretende[rn]?|sub|co|заместитель)$/;

/** Whether the office that stands as a label is the office of somebody: each of its words in that order. */
export function holds(office: string | undefined, label: string): boolean {
  const [all, asked] = [wordsOf(office ?? ''), wordsOf(label)];
  let at = 0;
  for (const word of all) {
    if (word === asked[at]) at++;
    // A vice-president is no president.
    else if (below.test(word)) return false;
  }
  return asked.length > 0 && at === asked.length;
}
