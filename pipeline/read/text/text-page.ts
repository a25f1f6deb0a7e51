import type { DraftStripped } from '../draft/draft.js';
import type { Block, Page } from '../page/block.js';
import { PassageBuilder } from '../page/passage-builder.js';
import { numberedLines } from './line-numbers.js';
import { linesOf } from './lines.js';

/** The blocks of a plain text: what stands between blank lines, with the line breaks inside; numbers of lines are taken out. */
export function textPage(text: string): Page {
  const blocks: Block[] = [];
  const stripped: DraftStripped[] = [];
  let builder = new PassageBuilder();
  const close = (): void => {
    if (builder.isEmpty) return;
    blocks.push({ kind: 'paragraph', passage: builder.build() });
    builder = new PassageBuilder();
  };
  const lines = linesOf(text);
  const numbered = numberedLines(text, lines);
  const indents = [...numbered.values()].map(({ indent }) => indent).filter((indent) => indent > 0);
  const least = indents.reduce((a, b) => Math.min(a, b), Infinity);
  for (const line of lines) {
    const known = numbered.get(line.start);
    if (known) {
      const { start, end } = known.number;
      stripped.push({ rule: 'line-number', value: text.slice(start, end), start, end });
      if (known.indent > least + 2) close();
    }
    const { start, end } = known?.text ?? line;
    const words = text.slice(start, end);
    if (/^\s*$/.test(words)) {
      if (!known) close();
    } else {
      builder.break(start, start);
      builder.add(words, start);
    }
  }
  close();
  return { blocks, facts: new Map(), stripped };
}
