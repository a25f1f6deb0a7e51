import type { Block, Page } from '../page/block.js';
import { PassageBuilder } from '../page/passage-builder.js';
import { linesOf } from './lines.js';

/** The blocks of a plain text: what stands between blank lines, with the line breaks inside. */
export function textPage(text: string): Page {
  const blocks: Block[] = [];
  let builder = new PassageBuilder();
  const close = (): void => {
    if (builder.isEmpty) return;
    blocks.push({ kind: 'paragraph', passage: builder.build() });
    builder = new PassageBuilder();
  };
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (/^\s*$/.test(line)) close();
    else {
      builder.break(start, start);
      builder.add(line, start);
    }
  }
  close();
  return { blocks, facts: new Map(), stripped: [] };
}
