import type { PhrasingContent, Root, TableCell, TableRow } from 'mdast';

/** The head that a row of a table is given when tables are cut (`cut-rows.ts`), and the row. */
const shapeOfRow = /^(\|(?: - \|)+)\n\|(?: --- \|)+\n(\| .* \|)$/;

/** Text in which nothing is markup: letters, figures, marks of slots, single brackets and stops. */
const plainCell = /^(?:[\p{L}\p{N}\uE000\uE001 ();,.]|:[a-z]+\[[\p{L}\p{N}\uE000\uE001 ();,.]+\])*$/u;
const directive = /:([a-z]+)\[([^\]]+)\]/g;

const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

function phrasing(cell: string): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = '', 2: label = '', index } of cell.matchAll(directive)) {
    found.push(...text(cell.slice(end, index)));
    found.push({ type: 'textDirective', name, attributes: {}, children: text(label) });
    end = index + whole.length;
  }
  return [...found, ...text(cell.slice(end))];
}

const rowOf = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell): TableCell => ({ type: 'tableCell', children: phrasing(cell) })),
});

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.replace(/^ +| +$/g, ''));

/**
 * What Markdown makes of a row of a table under its plain head, without places; undefined where a cell may hold markup. Rows of
 * evidence differ in every document: parsed as Markdown each takes a millisecond.
 */
export function plainRow(shape: string): Root | undefined {
  const [, head = '', row = ''] = shapeOfRow.exec(shape) ?? [];
  const [heads, cells] = [cellsOf(head), cellsOf(row)];
  if (row === '' || cells.length !== heads.length || !cells.every((cell) => plainCell.test(cell)))
    return undefined;
  const align = heads.map(() => null);
  return { type: 'root', children: [{ type: 'table', align, children: [rowOf(heads), rowOf(cells)] }] };
}
