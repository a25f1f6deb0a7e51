import type { Attribute } from './element-of.js';
import type { Block } from '../page/block.js';

/** Where one table stands while its tags come: the row and column of the next cell, and the columns that cells above still take. */
export interface OpenTable {
  table: number;
  row: number;
  column: number;
  /** By column, how many rows more a cell above reaches down. */
  held: Map<number, number>;
}

/** The innermost table in which something stands, and the cell of it. */
interface Standing {
  table?: OpenTable;
  cell?: NonNullable<Block['cell']>;
}

/** Most rows or columns that one cell may take: the HTML standard has 1,000 columns. */
const mostSpanned = 1000;

const spanned = (value: string | undefined): number => {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, mostSpanned) : 1;
};

/** Numbers the cells of a page's tables as their tags come. A table inside a cell is a table of its own. */
export class TableCells {
  private tables = 0;

  /** In which table and cell an element stands that opens inside `outer`. */
  standsIn(name: string, attribute: Attribute, outer: Standing = {}): Standing {
    const { table, cell } = outer;
    if (name === 'table') return { table: { table: this.tables++, row: -1, column: 0, held: new Map() } };
    if (table && name === 'tr') this.row(table);
    if (table && (name === 'td' || name === 'th')) return { table, cell: this.cell(table, attribute) };
    return { ...(table && { table }), ...(cell && { cell }) };
  }

  private row(table: OpenTable): void {
    table.row += 1;
    table.column = 0;
    for (const [column, rows] of table.held)
      if (rows > 1) table.held.set(column, rows - 1);
      else table.held.delete(column);
  }

  private cell(open: OpenTable, attribute: Attribute): NonNullable<Block['cell']> {
    while ((open.held.get(open.column) ?? 0) > 0) open.column += 1;
    const { table, row, column } = open;
    const rows = spanned(attribute('rowspan'));
    // Its own row is counted down when the next begins.
    for (let at = 0; at < spanned(attribute('colspan')); at++) {
      if (rows > 1) open.held.set(column + at, rows);
      open.column += 1;
    }
    return { table, row: Math.max(row, 0), column };
  }
}
