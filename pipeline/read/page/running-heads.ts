import type { DraftStripped } from '../draft/draft.js';
import type { Block } from './block.js';

const ended = /[.!?…:;"”»)\]*—–-]\s*$/;
const head = /^(?:\p{Lu}[\p{Lu}\s.,'’&-]{2,60}|\d{1,4}|[-–] ?\d{1,4} ?[-–]|(?:Page|Seite|Página) \d{1,4})$/u;

/**
 * Takes out what a printed page bears at its head or foot where a sentence runs on from page to page: capitals or a number
 * alone, after a line that no sentence ends and before one that begins small. It often looks just like a label.
 */
export function stripRunningHeads(blocks: readonly Block[]): { blocks: Block[]; stripped: DraftStripped[] } {
  const stripped: DraftStripped[] = [];
  const kept: Block[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    const before = kept.at(-1)?.passage.text ?? '';
    let size = 0;
    if (before.length > 20 && !ended.test(before)) {
      while (size < 4 && head.test(blocks[index + size]?.passage.text ?? '')) size++;
    }
    if (size > 0 && /^\p{Ll}/u.test(blocks[index + size]?.passage.text ?? '')) {
      for (const { passage } of blocks.slice(index, index + size)) {
        stripped.push({ rule: 'running-head', value: passage.text, ...passage.span() });
      }
      index += size;
    } else {
      if (block) kept.push(block);
      index++;
    }
  }
  return { blocks: kept, stripped };
}
