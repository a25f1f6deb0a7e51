import type { Block } from '../page/block.js';
import type { Contents } from './contents.js';
import { plainTitle } from './plain-title.js';

/**
 * Where speech begins on a page that announces its topics: at the first of them that stands once more after the list, as
 * the heading it is, or at `body` where none does before it.
 */
export function announcedStart(blocks: readonly Block[], body: number, { titles, pieces }: Contents): number {
  const last = blocks.findLastIndex((block, index) => index < body && pieces.has(block));
  if (last < 0) return body;
  const found = blocks.findIndex(
    ({ passage, field }, index) =>
      index > last && index < body && field === undefined && titles.has(plainTitle(passage.text)),
  );
  return found < 0 ? body : found;
}
