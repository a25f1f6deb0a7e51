import type { WordParagraph } from '../blocks.js';
import { borders, indentElement, indents, twipSpacing } from './properties.js';
import { runs } from './runs.js';
import { element, value } from './xml.js';
import type { Xml } from './xml.js';
import type { Writer } from './writer.js';

/** Space a list's marks hang in, points. */
const hang = 18;

function directIndent(block: WordParagraph, writer: Writer): Xml[] {
  const { list, indent = 0, continued } = block;
  const look = writer.looks.of(block.look);
  if (list !== undefined) return [indentElement((look.indent ?? 0) + indent, -hang)];
  if (!continued && indent === 0) return [];
  return [indentElement(indents(look).left + indent, 0)];
}

/** What this paragraph has that its style has not. */
function properties(block: WordParagraph, writer: Writer): Xml {
  const { list, closes } = block;
  const closing = closes === undefined ? undefined : writer.looks.own(closes);
  return element('w:pPr', {}, [
    ...(block.look === 'body' ? [] : [value('w:pStyle', writer.styles.paragraph(block.look))]),
    ...(block.pageBreakBefore ? [element('w:pageBreakBefore')] : []),
    ...(list === undefined
      ? []
      : [element('w:numPr', {}, [value('w:ilvl', list.level), value('w:numId', writer.listId(list))])]),
    ...(closing === undefined ? [] : borders(closing)),
    ...(closing?.spaceAfter === undefined ? [] : [twipSpacing({ 'w:after': closing.spaceAfter })]),
    ...directIndent(block, writer),
  ]);
}

/** A paragraph, its bookmarks around all of it. */
export function writeParagraph(block: WordParagraph, writer: Writer): Xml {
  const marks = block.anchors.map((name) => ({ name, id: writer.bookmarkId() }));
  return element('w:p', {}, [
    properties(block, writer),
    ...marks.map(({ name, id }) => element('w:bookmarkStart', { 'w:id': id, 'w:name': name })),
    ...runs(block.inlines, writer),
    ...marks.map(({ id }) => element('w:bookmarkEnd', { 'w:id': id })),
  ]);
}
