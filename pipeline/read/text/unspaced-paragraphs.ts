import type { Block } from '../page/block.js';
import { brokenLines, isFull, lineWidth } from '../page/line-width.js';
import { goesOn, isHardWrapped, runsOn } from '../turns/wraps.js';

/** Fewest lines of a block that holds more than a paragraph. */
const fewest = 8;
/**
 * The share of lines, in per cent, that tells the width; how far below it letters of unlike widths leave a line
 * that is full, one in mid-sentence and one that ends a sentence.
 */
const [kept, ragged, raggedEnd] = [90, 0.85, 0.92];

/** A block whose lines are paragraphs, cut after each but one so long that no full stop ends. */
function cutAtLines(block: Block): Block[] {
  const { text, breaks } = block.passage;
  const cuts = breaks.filter((at, index) => !goesOn(text, breaks[index - 1] ?? 0, at));
  return block.passage.cutAt(cuts).map((passage) => ({ ...block, passage }));
}

/**
 * The blocks of a text that was copied without the blank lines between its paragraphs, cut after each line that would have
 * held the next word: there a paragraph, a heading or a line of the masthead ends.
 */
export function unspacedParagraphs(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const { passage } = block;
    if (passage.breaks.length + 1 < fewest) return [block];
    if (!isHardWrapped([block])) return cutAtLines(block);
    const lines = passage.lines().map(({ from, to }) => passage.text.slice(from, to));
    const broken = brokenLines(lines);
    const width = lineWidth(broken, kept);
    if (width === undefined || broken.length !== passage.breaks.length) return [block];
    const cuts = passage.breaks.filter((at, index) => {
      const line = broken[index];
      const before = passage.text.slice(Math.max(0, at - 4), at);
      const share = /[.!?]["'”’)]* ?$/.test(before) ? raggedEnd : ragged;
      if (line === undefined || isFull(line, width * share)) return false;
      return !runsOn(before, passage.text.charAt(at));
    });
    return passage.cutAt(cuts).map((part) => ({ ...block, passage: part }));
  });
}
