import type { PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';
import { isLeaf, linesOf } from './leaf.js';
import type { Leaf } from './leaf.js';
import { columnCalculator } from './modules.js';

/** Lines of a paragraph that stay together at either end of a page. */
export const together = 2;

/** How many of `left` lines may stand on a page with room for `room`, so that neither page holds fewer than two. */
export function linesThatMayStay(left: number, room: number, begun: boolean, whole: boolean): number {
  if (room >= left) return left;
  if (whole) return 0;
  const most = Math.min(room, left - together);
  return most >= (begun ? 1 : together) ? most : 0;
}

const marginsOf = (node: PdfmakeNode): readonly number[] => node._margin ?? [0, 0, 0, 0];

const firstLines = (leaf: Leaf, width: number): number => {
  const count = linesOf(leaf, width).length;
  const all = leaf.block.keepTogether === true || count < 2 * together;
  return (all ? count : together) * leaf.block.leading;
};

/** Height of all of a node, points; what pdfmake alone can measure counts as nothing. */
export function heightOf(node: PdfmakeNode, width: number): number {
  const [left = 0, top = 0, right = 0] = marginsOf(node);
  const inner = width - left - right;
  if (isLeaf(node)) return top + linesOf(node.leaf, inner).length * node.leaf.block.leading;
  if (node.stack) return top + node.stack.reduce((sum, child) => sum + heightOf(child, inner), 0);
  if (node.table) return top + rowsHeight(node, inner, node.table.body.length);
  return top + Number(node._height ?? node._minHeight ?? 0);
}

function rowsHeight(node: PdfmakeNode, width: number, rows: number): number {
  const { table, _offsets: offsets } = node;
  if (!table || !offsets) return 0;
  columnCalculator.buildColumnWidths(table.widths, width - offsets.total, offsets.total, node);
  let height = 0;
  for (const row of table.body.keys()) if (row < rows) height += rowHeight(node, row);
  return height;
}

/** Height of a row of a table whose columns have their widths. */
function rowHeight({ table, rowPadding }: PdfmakeNode, row: number): number {
  const cells = table?.body[row]?.map((cell, column) =>
    heightOf(cell, table.widths[column]?._calcWidth ?? 0),
  );
  return cells ? Number(rowPadding ?? 0) + Math.max(0, ...cells) : 0;
}

/**
 * Height that must be free for row `row` of a table to stand where it would: all of it, and all of the last row with the last
 * but one, so that no row stands alone on a page; nothing where that is much of a page of height `page`.
 */
export function roomForRow(node: PdfmakeNode, row: number, page: number): number {
  const { table } = node;
  const head = table?.headerRows ?? 0;
  if (!table || row <= head) return 0;
  const own = rowHeight(node, row);
  const next = row === table.body.length - 2 && row > head + 1 ? rowHeight(node, row + 1) : 0;
  return [own + next, own].find((height) => height < page / 3) ?? 0;
}

/**
 * Height that must be free for child `index` of a stack to begin here: its margin and its first lines, or all of it where
 * it is kept together; and where it is kept with what follows, that one's beginning too.
 */
export function beginningOf(
  siblings: readonly PdfmakeNode[],
  index: number,
  width: number,
  page: number,
): number {
  const node = siblings[index];
  if (!node) return 0;
  if (node.keepWithNext === true && index + 1 < siblings.length) {
    const own = heightOf(node, width);
    if (own > page) return 0;
    return own + beginningOf(siblings, index + 1, width, page - own);
  }
  const [left = 0, top = 0, right = 0] = marginsOf(node);
  const inner = width - left - right;
  if (isLeaf(node)) return top + firstLines(node.leaf, inner);
  if (node.keepTogether === true) {
    const whole = heightOf(node, width);
    if (whole <= page) return whole;
  }
  if (node.stack) return top + beginningOf(node.stack, 0, inner, page);
  if (node.table) {
    const rows = (node.table.headerRows ?? 0) + 1;
    const boxed = node.table.body.length === 1 && node.table.body[0]?.length === 1;
    const [cell] = node.table.body[0] ?? [];
    if (boxed && cell) return top + Number(node.rowPadding ?? 0) + beginningOf([cell], 0, inner, page);
    return top + Math.min(rowsHeight(node, inner, rows), page / 2);
  }
  return heightOf(node, width);
}
