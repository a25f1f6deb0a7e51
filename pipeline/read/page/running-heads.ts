import type { DraftStripped } from '../draft/draft.js';
import type { Block } from './block.js';

const ended = /[.!?…:;"”»)\]*—–-]\s*$/;
const head = /^(?:\p{Lu}[\p{Lu}\s.,'’&-]{2,60}|\d{1,4}|[-–] ?\d{1,4} ?[-–]|(?:Page|Seite|Página) \d{1,4})$/u;

const pageNumber = /^(?:Page|Seite|Página|Стр\.) ?\d{1,4}(?: ?(?:of|von|sur|de|из|\/) ?\d{1,4})?$/u;

/** Lines that stand again and again, each time at the number of a page: what is printed at the head of each. */
function pageHeads(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  blocks.forEach(({ passage }, index) => {
    if (!pageNumber.test(passage.text)) return;
    const after = blocks[index + 1]?.passage.text ?? '';
    if (after.length > 8 && after.length < 160) counts.set(after, (counts.get(after) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= 2).map(([text]) => text));
}

/**
 * Takes out what a printed page bears at its head or foot where a sentence runs on from page to page: capitals or a number
 * alone, after a line that no sentence ends and before one that begins small. It often looks just like a label. So does a line that
 * stands after the number of one page after the other.
 */
export function stripRunningHeads(blocks: readonly Block[]): { blocks: Block[]; stripped: DraftStripped[] } {
  const stripped: DraftStripped[] = [];
  const kept: Block[] = [];
  const heads = pageHeads(blocks);
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    const before = kept.at(-1)?.passage.text ?? '';
    let size = 0;
    if (block && heads.has(block.passage.text)) {
      stripped.push({ rule: 'running-head', value: block.passage.text, ...block.passage.span() });
      index++;
      continue;
    }
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
