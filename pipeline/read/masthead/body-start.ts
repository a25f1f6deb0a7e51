import type { Block } from '../page/block.js';
import { isTopicField } from './contents.js';
import { datesIn } from './dates.js';

const firstPerson =
  /\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b|(?<!\p{L})(?:[Яя]|[Мм]ы|[Мм]не|[Нн]ам|[Нн]ас|[Нн]аш\p{L}*|[Хх]очу|[Хх]отел бы)(?!\p{L})|\b(?:[Ii]ch|[Ww]ir|[Uu]nser\p{L}*|[Mm]ein\p{L}*)\b|\b(?:[Jj]e|[Jj]['’]|[Nn]ous|[Nn]otre|[Nn]os)\b|\b(?:[Nn]osotros|[Nn]uestr\p{L}+|[Qq]uiero|[Qq]ueremos|[Vv]amos|[Hh]emos)\b/u;

const ended = /[.!?…][”"’»)\]]*$/;

/** Whether a block is text in sentences, not a title, a date, a name or a place. */
function isSpeech({ kind, passage, field }: Block): boolean {
  const { text } = passage;
  if (field !== undefined || kind === 'heading' || !ended.test(text) || isTopicField(text)) return false;
  const [date] = datesIn(text.slice(0, 200));
  if (date && date.length > text.length * 0.4) return false;
  return text.split(' ').length >= 12 || /[.!?…] \p{Lu}.*[.!?…]/u.test(text);
}

/** Where text begins that no full stop ends: the first block of a dozen words. */
const longest = (blocks: readonly Block[], end: number): number => {
  const found = blocks.findIndex(
    ({ passage, field }) => field === undefined && passage.text.split(' ').length >= 12,
  );
  return found < 0 ? end : found;
};

/**
 * Index of the block with which speech begins that has no label: text in sentences before the first label (at `end`), by
 * somebody who says I or we. `end` itself where what stands before is title, contents and the publisher's own words.
 */
export function bodyStart(blocks: readonly Block[], end: number, isLabelled: boolean): number {
  const start = blocks.findIndex((block, index) => index < end && isSpeech(block));
  if (start < 0) return isLabelled ? end : longest(blocks, end);
  const speaks = blocks.slice(start, end).some(({ passage }) => firstPerson.test(passage.text));
  return !isLabelled || speaks ? start : end;
}
