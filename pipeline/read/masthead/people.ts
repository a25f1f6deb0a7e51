import { isTitleWord } from '../labels/label-words.js';
import { shapeOf } from '../labels/name-shape.js';
import { appositions } from './appositions.js';
import { isOffice } from './is-office.js';
import { namedWithOffice } from './name-and-office.js';
import type { Named } from './name-and-office.js';

export { isOffice };
export type { Named };

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

const bareWord = (word: string): string => word.toLowerCase().replace(/[.,]/g, '');

/** Words that belong to the rank after them. */
const beforeRank = /^(?:press|chief|principal|senior|presidential|federal|national|permanent|official)$/iu;

/** Words that are part of a title and none by themselves. */
const partial =
  /^(?:of|the|for|foreign|state|first|high|deputy|vice|under|assistant|rt|right|hon|le|la|l|don)$/;

const isRank = (word: string): boolean => {
  const bare = bareWord(word);
  return isTitleWord(bare) && !partial.test(bare);
};

/** Whether letters may stand for a name: they are among its initials or syllables. */
const isMeant = (alias: string, name: string): boolean =>
  shapeOf(name) === 'name' &&
  name.includes(' ') &&
  name.toLowerCase().includes(alias.charAt(0).toLowerCase());

/** `TJ: Taro Jones`: letters and whom they stand for. */
function codedName(line: string): Named | undefined {
  const [, alias, name] = /^(\p{Lu}{2,4})\s?[:=–-]?\s(\P{Ll}.+)$/u.exec(line) ?? [];
  return alias !== undefined && name !== undefined && isMeant(alias, name) ? { name, alias } : undefined;
}

/** Where the office ends before a name: at `Defense` of `Secretary of Defense Donald H. Rampart`. */
function lastOfOffice(words: readonly string[]): number {
  const rank = words.findLastIndex(isRank);
  if (!/^(?:of|for|de|du|des|da|do|del|für|per)$/u.test(words[rank + 1] ?? '')) return rank;
  const size = /^\p{Lu}\.$/u.test(words.at(-2) ?? '') ? 3 : 2;
  return words.length - size > rank + 2 ? words.length - size - 1 : rank;
}

/** `Ned Price, Department Spokesperson`; `French Foreign Minister Jean-Yves Le Drian`. */
export function namedIn(entry: string): Named | undefined {
  // `Jane Roe, Under Secretary..............   5`: an entry of a list with its page.
  const line = entry
    .replace(/\s*(?:\.\s?){4,}\s*\d*$/, '')
    .replace(/^(?:and|und|et|y|e|и|та) (?=\p{Lu})/iu, '');
  if (line.includes(':')) return undefined;
  const stated = namedWithOffice(line);
  if (stated !== undefined) return stated === 'no' ? undefined : stated;
  const words = wordsOf(line);
  const coded = codedName(line);
  if (coded) return coded;
  const honoured =
    /^(?:(?:senator |dr\.? |professor )?(?:the )?(?:rt\.? )?hon\.?(?:ourable)?|h\.?e\.?) (.+?)(?:,? (?:A[CMO]|MP|QC|KC|MHR))*$/iu.exec(
      line,
    )?.[1];
  if (honoured !== undefined && words.length <= 8 && ['name', 'caps'].includes(shapeOf(honoured)))
    return { name: honoured };
  const last = lastOfOffice(words);
  const name = words.slice(last + 1).join(' ');
  // `Visit to the Foreign Ministers’ Meeting`: an adjective of an office alone is none.
  if (/^(?:foreign|prime|deputy|vice|under|assistant|first|special|high|attorney)$/i.test(words[last] ?? ''))
    return undefined;
  if (last < 0 || last > 5 || shapeOf(name) !== 'name' || words.length > 9) return undefined;
  const office = words.slice(0, last + 1).join(' ');
  // `Press Conference by Minister Jane Roe`: what she gives is no part of her office.
  return { name, office: office.replace(/^.* (?:by|with|mit|von|par|avec|por|con) (?=\p{Lu})/u, '') };
}

/** The title that stands before `name` in running text: `Foreign Minister` in `Foreign Minister Sergey Lavrov’s answer`. */
export function officeBefore(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  if (at <= 0) return undefined;
  const words = wordsOf(text.slice(Math.max(0, at - 80), at));
  let size = 0;
  while (size < words.length) {
    const word = words.at(-1 - size) ?? '';
    const goesOn = size > 0 && beforeRank.test(word);
    // `Secretary of State`: a small word between two words of a title is part of it.
    const joins =
      size > 0 && /^(?:of|for|the)$/.test(word) && isTitleWord(bareWord(words.at(-2 - size) ?? ''));
    if (!joins && (!(goesOn || isTitleWord(bareWord(word))) || !/^\p{Lu}/u.test(word))) break;
    size++;
  }
  const office =
    size === 0
      ? ''
      : words
          .slice(-size)
          .join(' ')
          .replace(/^(?:(?:of|the|OF|THE) )+/, '');
  return office === '' ? undefined : office;
}

const particle = /^(?:da|de|del|della|di|do|dos|du|van|von|der|den|bin|al|el|la|le|y)$/;

/** How many words from `at` on are a name: capitalised, to the first comma or possessive. */
function nameSize(words: readonly string[], at: number): number {
  let size = 0;
  while (size < 5) {
    const word = words[at + size] ?? '';
    if (size === 0 && /^(?:d[aeo]s?|del|della|du|des|von|of)$/iu.test(word)) break;
    const isName =
      /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word.replace(/[’']s$|,$/u, '')) &&
      !isRank(word) &&
      !/^(?:in|the|at|of|for|on|and|to|by|with|from)$/iu.test(word);
    const joins = size > 0 && particle.test(word) && /^\p{Lu}/u.test(words[at + size + 1] ?? '');
    if (!isName && !joins) break;
    size++;
    if (/,$|[’']s$/u.test(word)) break;
  }
  return size;
}

/** Capitals for what the office is of, before a rank that is not all in capitals: `NATO Secretary General`. */
const isUnion = (word: string, rank: string): boolean => /^\p{Lu}{2,6}$/u.test(word) && /\p{Ll}/u.test(rank);

/** What somebody advises on stands before the rank: `White House National Security Advisor`. */
const isSubject = (word: string, rank: string): boolean =>
  /^advis[eo]r$/i.test(rank) && /^\p{Lu}\p{L}+$/u.test(word);

/** Where an office begins whose rank stands at `at`: at `Press` of `Press Secretary`. */
function startOf(words: readonly string[], at: number): number {
  let start = at;
  while (
    isSubject(words[start - 1] ?? '', words[at] ?? '') ||
    beforeRank.test(words[start - 1] ?? '') ||
    isUnion(words[start - 1] ?? '', words[start] ?? '') ||
    isDeputy(words[start - 1], words[start])
  )
    start--;
  return start;
}

/** `Deputy` before `Press Secretary`. */
const isDeputy = (word: string | undefined, next: string | undefined): boolean =>
  /^(?:Deputy|Vice|Assistant|Under|Acting)$/.test(word ?? '') && /^\p{Lu}/u.test(next ?? '');

/** `MR` is no office. */
const isHonorific = (words: string): boolean =>
  /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|sr|sra|shri|smt|mme|m)\.?$/i.test(words);

/** The people a title names with their office: `… talks with US Secretary of State Rex Tillerson …`. */
export function peopleIn(title: string): Named[] {
  const words = wordsOf(title.slice(0, 600));
  const found: Named[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isTitleWord(bareWord(words[at] ?? '')) || !/^\p{Lu}/u.test(words[at] ?? '')) continue;
    let end = at;
    while (isTitleWord(bareWord(words[end] ?? '')) || /^(?:of|the|for)$/.test(words[end] ?? '')) end++;
    const size = nameSize(words, end);
    // `Minister for Finance Leonard Wee`: what the office is of stands before the name.
    if (size > 2 && /^(?:of|for)$/.test(words[end - 1] ?? '') && !particle.test(words[end + size - 2] ?? ''))
      end += size - 2;
    const name = words
      .slice(end, end + nameSize(words, end))
      .join(' ')
      .replace(/,$|[’']s$/u, '');
    const office = words.slice(startOf(words, at), end).join(' ');
    if (name.includes(' ') && ['name', 'caps'].includes(shapeOf(name)))
      found.push({ name, ...(isHonorific(office) ? {} : { office }) });
    at = end;
  }
  return found.length > 0 ? found : appositions(title);
}

function fullInLine(line: string, surname: string): string | undefined {
  const words = wordsOf(line);
  for (let at = 1; at < words.length; at++) {
    const last = (words[at] ?? '').replace(/[’']s$/u, '').replace(/[^\p{L}\p{M}’'-]/gu, '');
    if (last.toLowerCase() !== surname) continue;
    let start = at;
    while (start > 0 && at - start < 4 && isGiven(words[start - 1] ?? '')) start--;
    // After `of` or `degli` the words before the name may be an office: only the nearest is surely a name.
    const before = words[start - 1] ?? '';
    if (
      at - start > 1 &&
      /^\p{Ll}/u.test(before) &&
      !/^(?:by|with|von|mit|par|avec|por|con|and|und|et)$/.test(before)
    )
      start = at - 1;
    while (start < at && /^\p{Lu}{3,}$/u.test(words[start] ?? '') && /\p{Ll}/u.test(last)) start++;
    if (start < at) return [...words.slice(start, at), last].join(' ');
  }
  return undefined;
}

/** The fullest form of a surname that a line of `text` prints: `Karoline Leavitt` of `leavitt`. */
export const fullIn = (text: string, surname: string): string | undefined =>
  text.split('\n').flatMap((line) => fullInLine(line, surname) ?? [])[0];

const isGiven = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}’'-]*\.?$/u.test(word) &&
  !isTitleWord(bareWord(word)) &&
  !isOffice(word) &&
  !/^(?:MR|MRS|MS|DR|PM|BY|WITH|AND|OF|THE|FOR)\.?$/iu.test(word);
