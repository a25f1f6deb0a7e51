import type { Block } from '../page/block.js';
import { isTopicField } from './contents-reader.js';
import { datesIn } from './dates.js';
import { isLead, tellsOfTranscript } from './lead.js';

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

/** Whether somebody says I or we in the text. */
export const isFirstPerson = (text: string): boolean => firstPerson.test(text);

/**
 * Index of the block with which the content begins that has no label: text in sentences before the first label (at `end`)
 * that is not the publisher's lead. A lead tells of the talk or of its `speakers`, and goes on until somebody says I or we,
 * or a heading stands. `end` itself where all that stands before is title, contents and lead.
 */
export function bodyStart(
  blocks: readonly Block[],
  end: number,
  isLabelled: boolean,
  speakers: readonly string[],
): number {
  let leads = false;
  for (let index = 0; index < end; index++) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind === 'heading' && (block.depth ?? 1) > 1) leads = false;
    if (!isSpeech(block)) continue;
    const { text } = block.passage;
    const tells = isLabelled ? isLead(text, speakers) : tellsOfTranscript(text);
    if (tells && !(isLabelled && isFirstPerson(text) && !tellsOfTranscript(text))) leads = true;
    else if (!leads || isFirstPerson(text)) return index;
  }
  return isLabelled ? end : longest(blocks, end);
}
