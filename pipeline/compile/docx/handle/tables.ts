import type { Table, TableCell } from 'mdast';
import type { Block, WordParagraph } from '../blocks.js';
import { paragraph } from './blocks.js';
import { inlines } from './inlines.js';
import type { State } from './state.js';

const cell = (node: TableCell, header: boolean, state: State): WordParagraph[] => [
  paragraph(inlines(node.children, state), {
    ...state,
    look: header ? 'table-header' : 'table-cell',
    indent: 0,
  }),
];

/** A table; rows shorter than the header are filled with empty cells, longer ones cut none of their words. */
export function table(node: Table, state: State): Block[] {
  const columns = Math.max(...node.children.map((row) => row.children.length), 1);
  const empty: TableCell = { type: 'tableCell', children: [] };
  const rows = node.children.map((row, index) =>
    Array.from({ length: columns }, (_, column) => cell(row.children[column] ?? empty, index === 0, state)),
  );
  const { lastHeading } = state.ledger;
  return [
    {
      kind: 'table',
      align: Array.from({ length: columns }, (_, column) => node.align?.[column] ?? null),
      rows,
      ...(lastHeading === undefined ? {} : { caption: lastHeading }),
    },
  ];
}
