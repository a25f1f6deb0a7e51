import type { Look } from '../../../tree/index.js';
import type { WordParagraph } from '../blocks.js';
import { isTurned } from '../direction.js';
import { borders, indentElement, indents, tabs, twipSpacing } from './properties.js';
import { spreadStops } from './tab-stops.js';
import { runs } from './runs.js';
import { element, value } from './xml.js';
import type { Xml } from './xml.js';
import type { Writer } from './writer.js';

/** Space a list's marks hang in, points. */
const hang = 18;

/** The larger of the space its look has above and the one asked for. */
export const spaceAbove = ({ spaceBefore = 0 }: WordParagraph, look: Look): number =>
  Math.max(spaceBefore, look.spaceBefore ?? 0);

function directIndent(block: WordParagraph, writer: Writer): Xml[] {
  const { list, indent = 0, continued } = block;
  const look = writer.looks.of(block.look);
  if (list !== undefined) return [indentElement((look.indent ?? 0) + indent, -hang)];
  if (!continued && indent === 0 && block.gutter === undefined) return [];
  const { left, firstLine } = indents({
    ...look,
    ...(block.gutter === undefined ? {} : { gutter: block.gutter }),
  });
  return [indentElement(left + indent, continued || indent > 0 ? 0 : firstLine)];
}

function directSpacing(block: WordParagraph, closing: Look | undefined, writer: Writer): Xml[] {
  const above =
    block.spaceBefore === undefined ? {} : { 'w:before': spaceAbove(block, writer.looks.of(block.look)) };
  const below = closing?.spaceAfter === undefined ? {} : { 'w:after': closing.spaceAfter };
  const all = { ...above, ...below };
  return Object.keys(all).length === 0 ? [] : [twipSpacing(all)];
}

const startsLine = ({ align = 'left' }: Look): boolean => align === 'left';

/** What this paragraph has that its style has not. */
function properties(block: WordParagraph, turned: boolean, writer: Writer): Xml {
  const { list, closes } = block;
  const closing = closes === undefined ? undefined : writer.looks.own(closes);
  return element('w:pPr', {}, [
    ...(block.look === 'body' ? [] : [value('w:pStyle', writer.styles.paragraph(block.look))]),
    ...(block.pageBreakBefore ? [element('w:pageBreakBefore')] : []),
    ...(list === undefined
      ? []
      : [element('w:numPr', {}, [value('w:ilvl', list.level), value('w:numId', writer.listId(list))])]),
    ...(closing === undefined ? [] : borders(closing)),
    ...(block.spread && writer.stops(block.look).length === 0 ? tabs(spreadStops(writer.measure)) : []),
    ...(turned ? [element('w:bidi')] : []),
    ...directSpacing(block, closing, writer),
    ...directIndent(block, writer),
    ...(writer.mirrored && !turned && startsLine(writer.looks.of(block.look))
      ? [value('w:jc', 'right')]
      : []),
  ]);
}

/** A paragraph, its bookmarks around all of it. */
export function writeParagraph(block: WordParagraph, writer: Writer): Xml {
  const marks = block.anchors.map((name) => ({ name, id: writer.bookmarkId() }));
  const turned = isTurned(block, writer.mirrored);
  return element('w:p', {}, [
    properties(block, turned, writer),
    ...marks.map(({ name, id }) => element('w:bookmarkStart', { 'w:id': id, 'w:name': name })),
    ...runs(block.inlines, writer, turned),
    ...marks.map(({ id }) => element('w:bookmarkEnd', { 'w:id': id })),
  ]);
}
