import type { Block, Page } from '../page/block.js';
import { PassageBuilder } from '../page/passage-builder.js';
import { linesOf } from './lines.js';

/** The blocks of a plain text. */
export function textPage(text: string): Page {
  const blocks: Block[] = [];
  for (const { start, end } of linesOf(text)) {
    const builder = new PassageBuilder();
    builder.add(text.slice(start, end), start);
    if (!builder.isEmpty) blocks.push({ kind: 'paragraph', passage: builder.build() });
  }
  return { blocks, facts: {} };
}
