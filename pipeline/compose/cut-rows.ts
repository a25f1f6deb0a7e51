/** A pipe table: its head, and each row under a head of as many columns, so that equal rows are equal texts. */
export interface CutTable {
  head: string;
  rows: string[];
}

const rule = /^\|(?: --- \|)+$/;
const row = /^\| .* \|$/;
const columnsOf = (line: string): number => line.split('|').length - 2;

/**
 * Cuts a block that is one table into rows that mean the same parsed apart: nothing in a cell reaches out of it. Undefined
 * where it is anything else, or there is a doubt.
 */
export function cutRows(block: string): CutTable | undefined {
  const [title = '', delimiter = '', ...rows] = block.split('\n');
  if (rows.length === 0 || !rule.test(delimiter)) return undefined;
  const columns = columnsOf(delimiter);
  if (title.includes('\\') || columnsOf(title) !== columns) return undefined;
  if (![title, ...rows].every((line) => row.test(line))) return undefined;
  const plainHead = `|${' - |'.repeat(columns)}\n${delimiter}`;
  return { head: `${title}\n${delimiter}`, rows: rows.map((line) => `${plainHead}\n${line}`) };
}
