import { columnWidths } from '../flow/column-widths.js';
import type { WordParagraph, WordTable } from '../blocks.js';
import { writeParagraph } from './paragraphs.js';
import { border, shading } from './properties.js';
import { childrenOf, element, twips, value } from './xml.js';
import type { Xml } from './xml.js';
import type { Writer } from './writer.js';

const justification = { left: 'left', right: 'right', center: 'center' } as const;

const cell = (
  content: WordParagraph[],
  width: number,
  align: WordTable['align'][number],
  writer: Writer,
): Xml =>
  element('w:tc', {}, [
    element('w:tcPr', {}, [
      element('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }),
      ...shading(writer.looks.of(content[0]?.look ?? 'table-cell')),
    ]),
    ...content.map((block) => aligned(writeParagraph(block, writer), align)),
  ]);

/** Direct alignment of a cell's paragraph: after everything else in its properties. */
const aligned = (paragraph: Xml, align: WordTable['align'][number]): Xml => {
  if (align === null || align === 'left') return paragraph;
  const [properties, ...rest] = childrenOf(paragraph);
  const own = typeof properties === 'object' ? childrenOf(properties) : [];
  const inner = own.filter((property) => typeof property === 'string' || !('w:jc' in property));
  return element('w:p', {}, [element('w:pPr', {}, [...inner, value('w:jc', justification[align])]), ...rest]);
};

/** A table: fixed columns by their content, a header row that repeats, no row cut by a page, an alternative text. */
export function writeTable(table: WordTable, writer: Writer): Xml {
  const look = writer.looks.of('table');
  const widths = columnWidths(table, writer);
  const rule = (name: string, thickness: number | undefined): Xml[] =>
    thickness ? [border(name, thickness, look, 0)] : [];
  const total = widths.reduce((sum, width) => sum + width, 0);
  const inside = look.ruleBelow ?? look.ruleAbove;
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      ...(writer.mirrored ? [element('w:bidiVisual')] : []),
      element('w:tblW', { 'w:w': twips(total), 'w:type': 'dxa' }),
      element('w:tblBorders', {}, [
        ...rule('w:top', look.ruleAbove),
        ...rule('w:bottom', look.ruleBelow),
        ...rule('w:insideH', inside),
      ]),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      // First row a header, no bands: as bits, which every Word reads.
      value('w:tblLook', '0620'),
      ...(table.caption === undefined || !writer.alternativeText
        ? []
        : [value('w:tblCaption', table.caption.slice(0, 255))]),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': twips(width) })),
    ),
    ...table.rows.map((row, index) =>
      element('w:tr', {}, [
        element('w:trPr', {}, [element('w:cantSplit'), ...(index === 0 ? [element('w:tblHeader')] : [])]),
        ...row.map((content, column) =>
          cell(content, widths[column] ?? 0, table.align[column] ?? null, writer),
        ),
      ]),
    ),
  ]);
}
