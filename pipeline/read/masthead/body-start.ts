import type { Block } from '../page/block.js';
import { isTopicField } from './contents-reader.js';
import { datesIn } from './dates.js';
import { isFirstPerson } from './first-person.js';
import { isLead, tellsOfTranscript } from './lead.js';
import { tellsOfSitting } from './proceedings.js';

const ended = /[.!?…。！？][”"’»)\]」』]*$/;
const ideographs = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** Whether a block is text in sentences, not a title, a date, a name or a place. */
function isSpeech({ kind, passage, field }: Block): boolean {
  const { text } = passage;
  if (field !== undefined || kind === 'heading' || !ended.test(text) || isTopicField(text)) return false;
  if (/^[([][^()[\]]*[)\]]\.?$/u.test(text)) return false;
  const lastLine = text.slice(passage.breaks.at(-1) ?? 0);
  const [date] = datesIn(passage.breaks.length > 0 && lastLine.length < 80 ? lastLine : text.slice(0, 200));
  if (date && date.length > Math.min(text.length, Math.max(lastLine.length, 20)) * 0.4) return false;
  if (ideographs.test(text)) return text.length >= 16;
  return (
    text.split(' ').length >= 12 ||
    (text.split(' ').length >= 4 && /[.!?…] [\p{Lu}\p{Lo}].*[.!?…]/u.test(text))
  );
}

/** Where text begins that no full stop ends: the first block of a dozen words. */
const longest = (blocks: readonly Block[], end: number): number => {
  const found = blocks.findIndex(
    ({ passage, field }) => field === undefined && passage.text.split(' ').length >= 12,
  );
  return found < 0 ? end : found;
};

/** Whether fields of the masthead (`Published`, then a date) follow before the next text in sentences. */
function standsInMasthead(blocks: readonly Block[], at: number, end: number): boolean {
  const after = blocks.slice(at + 1, Math.min(end, at + 9));
  const next = after.findIndex(isSpeech);
  if (next < 0 && !blocks.slice(at + 9, end).some(isSpeech)) return false;
  return after.slice(0, next < 0 ? after.length : next).some(({ passage: { text }, kind }) => {
    const [date] = kind === 'heading' ? [] : datesIn(text);
    return date !== undefined && text.length < 90 && date.index < 20 && !ended.test(text);
  });
}

const address =
  /^(?:hello,|good (?:day|morning|afternoon|evening)|ladies and gentlemen|dear |your excellenc|excellenc|good (?:morning|afternoon|evening)|уважаем|дорог|добрый |здравствуйте|meine (?:sehr verehrten )?damen|sehr geehrte|liebe |mesdames|chers? |bonjour|señoras|buenos |buenas |안녕하|signore|senhoras|шановн)/iu;

/** The index, or that of what stands before it and is speech as well: `Ladies and gentlemen,` on a line of its own, a short sentence that says I or we. */
function withAddress(blocks: readonly Block[], at: number): number {
  const { passage, kind } = blocks[at - 1] ?? {};
  const isAddress =
    kind === 'paragraph' &&
    passage !== undefined &&
    passage.length < 120 &&
    (address.test(passage.text) || (ended.test(passage.text) && isFirstPerson(passage.text)));
  return isAddress && at > 1 ? at - 1 : at;
}

/** A greeting in a sentence of its own: with it a talk begins, whatever stood before. */
const greets = ({ kind, passage, field }: Block): boolean =>
  kind === 'paragraph' &&
  field === undefined &&
  passage.length < 200 &&
  address.test(passage.text) &&
  ended.test(passage.text);

/** A line that heads a part of the speech: a heading below the title, or one marked with stars or set in bold. */
const heads = ({ kind, depth = 1, passage }: Block): boolean =>
  kind === 'heading'
    ? depth > 1
    : passage.length < 110 && !ended.test(passage.text) && /^\*{1,3} ?\p{Lu}/u.test(passage.text);

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
    if (heads(block)) leads = false;
    if (greets(block)) return index;
    if (!isSpeech(block) || tellsOfSitting(block.passage.text)) continue;
    const { text } = block.passage;
    const tells = isLabelled ? isLead(text, speakers) : tellsOfTranscript(text);
    if (tells && !(isLabelled && isFirstPerson(text) && !tellsOfTranscript(text))) leads = true;
    else if ((!leads || isFirstPerson(text)) && !standsInMasthead(blocks, index, end))
      return withAddress(blocks, index);
  }
  return isLabelled ? end : longest(blocks, end);
}
