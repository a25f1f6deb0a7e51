import type { DraftStripped } from '../draft/draft.js';
import type { Block, Page } from '../page/block.js';
import { indentedParagraphs, indentIn } from '../page/indented-paragraphs.js';
import { PassageBuilder } from '../page/passage-builder.js';
import { isCapitals } from '../labels/name-shape.js';
import { numberedLines, pageMargins } from './line-numbers.js';
import { linesOf } from './lines.js';
import { pageLines } from './page-lines.js';
import { unspacedParagraphs } from './unspaced-paragraphs.js';

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
  const margins = numbered.size > 0 ? pageMargins(numbered, lines) : pageLines(text, lines);
  const indents = [...numbered.values()].map(({ indent }) => indent).filter((indent) => indent > 0);
  const least = indents.reduce((a, b) => Math.min(a, b), Infinity);
  let wasTitle = false;
  for (const line of lines) {
    const known = numbered.get(line.start);
    const { start, end } = known?.text ?? line;
    const words = text.slice(start, end);
    if (known) {
      const { number, indent } = known;
      stripped.push({ rule: 'line-number', value: text.slice(number.start, number.end), ...number });
      // A heading in capitals goes on in the middle of its second line.
      const isTitle = isCapitals(words) && !words.includes(':');
      if (indent > least + 2 && !(isTitle && wasTitle)) close();
      wasTitle = isTitle;
    }
    if (margins.has(line.start)) {
      if (words.trim() !== '') stripped.push({ rule: 'running-head', value: words.trim(), start, end });
      continue;
    }
    if (/^\s*$/.test(words)) {
      if (!known) close();
    } else {
      builder.break(start, start);
      builder.add(words, start);
    }
  }
  close();
  const indented = indentedParagraphs(blocks, indentIn(text));
  // The numbers of the lines and their indents have told the paragraphs of a court's page.
  return {
    blocks: numbered.size > 0 ? indented : unspacedParagraphs(indented),
    facts: new Map(),
    stripped,
    typed: true,
  };
}
