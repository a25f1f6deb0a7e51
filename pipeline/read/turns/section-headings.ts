import { datesIn } from '../masthead/dates.js';
import { isFirstPerson } from '../masthead/first-person.js';
import { namedIn } from '../masthead/people.js';
import { plainTitle } from '../masthead/plain-title.js';
import type { Block } from '../page/block.js';

/** A line that no sentence is: short, begun with a capital, without a full stop; `mayAnnounce` lets a colon end it. */
function isTitleLine({ kind, passage, field }: Block, mayAnnounce: boolean): boolean {
  const { breaks } = passage;
  // Neither the number of a heading nor the day of what it tells is part of its title.
  const text = passage.text.replace(/^\d{1,2}[.)] /, '').replace(/ \([^()]*\d[^()]*\)$/, '');
  if (kind !== 'paragraph' || field !== undefined || breaks.length > 0) return false;
  if (text.length > 110 || text.split(' ').length > (mayAnnounce ? 9 : 14)) return false;
  if (!/^["«“„]?[\p{Lu}\p{N}]/u.test(text) || datesIn(text).length > 0 || isFirstPerson(text)) return false;
  if (mayAnnounce && /^[^:]+:$/u.test(text)) return true;
  return /[\p{L}\p{N})”"’»]$/u.test(text) && !/[:;]|[.!?…] /u.test(text) && namedIn(text) === undefined;
}

/** Text in sentences: it begins and ends as sentences do. */
const isSentences = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  /^["«“„(]?[\p{Lu}\p{N}].*[.!?…][”"’»)\]]*$/su.test(block.passage.text) &&
  block.passage.text.split(' ').length >= 4;

/**
 * Places of the lines that head the sections of speech before the first label (at `end`) of plain text: lines alone, without a
 * full stop, that alternate with text in sentences, where there are two or more of different words. The line just before
 * `start`, where the sentences begin, is the first of them; a line that announces the questions is the last.
 */
export function sectionHeadings(blocks: readonly Block[], start: number, end: number): Set<number> {
  const found: number[] = [];
  for (let at = Math.max(1, start - 1); at < end; at++) {
    const block = blocks[at];
    const opens = at < start || isSentences(blocks[at - 1]);
    if (block && opens && isTitleLine(block, false) && isSentences(blocks[at + 1])) found.push(at);
  }
  const titles = new Set(found.map((at) => plainTitle(blocks[at]?.passage.text ?? '')));
  if (titles.size < 2 || titles.size < found.length) return new Set();
  const last = blocks[end - 1];
  const announces = end < blocks.length && last && isTitleLine(last, true) && isSentences(blocks[end - 2]);
  return new Set(announces ? [...found, end - 1] : found);
}
