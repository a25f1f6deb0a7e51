import type { DocumentNode } from '../../../tree/index.js';
import type { Block, Cell, Table } from './definition.js';
import { runsOf } from './inlines.js';
import { inside, lookOf } from './state.js';
import type { State } from './state.js';
import { placing, textOf } from './text-block.js';

type Align = 'left' | 'right' | 'center' | null | undefined;

function cellOf(node: DocumentNode<'tableCell'>, align: Align, head: boolean, state: State): Cell {
  const within = head ? inside(state, 'table-head') : state;
  const look = { ...within.look, align: align ?? ('left' as const) };
  const text = textOf(runsOf(node.children, { ...within, look }), 'P', {}, { ...within, look });
  return { ...(head ? { head: 'Column' as const } : {}), children: [text] };
}

/** What the style says of tables here, where it says it of as many columns; else the last has what the others leave. */
function widthsOf(columns: number, { pdf, block }: State): Table['widths'] {
  const said = pdf.looks[`${block}.table`]?.columns ?? pdf.looks.table?.columns;
  return said?.length === columns ? said : [...Array<'auto'>(columns - 1).fill('auto'), '*'];
}

/** A table whose first row names the columns. */
export function tableOf(node: DocumentNode<'table'>, state: State): Block[] {
  const look = lookOf(state, 'table');
  const within = inside(state, 'table');
  const columns = Math.max(...node.children.map(({ children }) => children.length));
  const rows = node.children.map((row, index) => {
    const cells = row.children.map((cell, column) => cellOf(cell, node.align?.[column], index === 0, within));
    while (cells.length < columns) cells.push({ children: [textOf([], 'P', {}, within)] });
    return cells;
  });
  const thickness = look.ruleAbove ?? 0.75;
  return [
    {
      kind: 'table',
      ...placing({ spaceBefore: 4, spaceAfter: 8, ...look }),
      indent: look.indent ?? 0,
      widths: widthsOf(columns, state),
      headRows: 1,
      rows,
      rules: {
        outer: thickness,
        head: thickness / 2,
        inner: look.ruleBelow ?? 0.25,
        colour: look.ruleColour ?? '#b8b8b8',
      },
      padding: 3,
      gutter: look.gutter ?? 12,
    } satisfies Table,
  ];
}

/** Labels in a column, contents beside them: a table whose rows have heads. */
export function fieldsOf(fields: readonly { label: Block; content: Block[] }[], state: State): Block[] {
  const look = lookOf(state, 'fields');
  const field = lookOf(state, 'field');
  return [
    {
      kind: 'table',
      ...placing(look),
      indent: look.indent ?? 0,
      widths: [field.gutter ?? 90, '*'],
      headRows: 0,
      rows: fields.map(({ label, content }) => [
        { head: 'Row' as const, children: [label] },
        { children: content },
      ]),
      rules: {
        outer: look.ruleAbove ?? 0,
        head: 0,
        inner: field.ruleBelow ?? 0,
        colour: look.ruleColour ?? field.ruleColour ?? '#b8b8b8',
      },
      padding: (field.spaceAfter ?? 4) / 2,
      gutter: 8,
    } satisfies Table,
  ];
}
