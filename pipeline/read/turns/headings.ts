import type { Located } from '../labels/candidate.js';
import { namedIn } from '../masthead/people.js';
import { isPlace } from '../masthead/place.js';
import { plainTitle } from '../masthead/plain-title.js';
import type { Block } from '../page/block.js';

const unfinished = /[\p{L}\p{N})”"’»?]$/u;

const isShort = (text: string): boolean => text.length <= 110 && text.split(' ').length <= 14;

/** A line by itself that is bold throughout, or (`bare`) that no sentence ends and a label follows. */
function looksLikeHeading(block: Block, next: Block | undefined, labelled: boolean, bare: boolean): boolean {
  const { text } = block.passage;
  if (!isShort(text) || !/^[\p{Lu}\p{N}«“"]/u.test(text) || !unfinished.test(text)) return false;
  if (block.passage.isBold()) return next !== undefined;
  return bare && labelled && text.split(' ').length <= 9;
}

/** Whether the block just before the speech is the heading of its first part: announced and here once more, or like the headings further on. */
function opensWithHeading(
  blocks: readonly Block[],
  start: number,
  contents: ReadonlySet<string>,
  bare: boolean,
): boolean {
  const block = blocks[start - 1];
  if (!block || start < 2 || block.field !== undefined || block.kind !== 'paragraph') return false;
  const title = plainTitle(block.passage.text);
  const times = blocks.slice(0, start).filter(({ passage }) => plainTitle(passage.text) === title).length;
  if (contents.has(title)) return times > 1;
  const { text } = block.passage;
  return (
    bare &&
    contents.size === 0 &&
    looksLikeHeading(block, blocks[start], true, true) &&
    !/\d|:/.test(text) &&
    !isPlace(text) &&
    !namedIn(text)
  );
}

/**
 * The blocks with the publisher's headings marked as such: lines that the contents announce, lines in bold, and in plain
 * text (`bare`) short lines without a full stop that stand just before a label. `from` is where speech begins, its heading included.
 */
export function markHeadings(
  blocks: readonly Block[],
  labels: readonly Located[],
  start: number,
  contents: ReadonlySet<string>,
  bare: boolean,
): { blocks: Block[]; from: number } {
  const labelled = new Set(labels.map(({ block }) => block));
  let found = 0;
  const marked = blocks.map((block, index): Block => {
    if (index < start || labelled.has(index) || block.kind !== 'paragraph' || block.field !== undefined)
      return block;
    const announced = contents.has(plainTitle(block.passage.text));
    const before = blocks[index - 1]?.passage.text ?? '';
    const mayStand = bare && /[.!?…)”"»]$/.test(before);
    if (!announced && !looksLikeHeading(block, blocks[index + 1], labelled.has(index + 1), mayStand))
      return block;
    found++;
    return { ...block, kind: 'heading', depth: 2 };
  });
  const first = marked[start - 1];
  if (!first || found === 0 || !opensWithHeading(blocks, start, contents, bare))
    return { blocks: marked, from: start };
  marked[start - 1] = { ...first, kind: 'heading', depth: 2 };
  return { blocks: marked, from: start - 1 };
}
