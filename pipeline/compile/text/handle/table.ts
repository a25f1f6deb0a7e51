import type { DocumentNode } from '../../../tree/index.js';
import { all } from './index.js';
import type { State } from './state.js';

/** A table is a line for each row, its cells parted by `--`: columns set with spaces would not survive a wrapped line. */
export const table = (node: DocumentNode<'table'>, state: State): void => {
  state.within('table', () => {
    const first = state.blocks.length;
    all(node, state);
    const rows = state.blocks.slice(first);
    for (const block of rows.slice(0, -1)) block.spaceAfter = 0;
  });
};

export const row = (node: DocumentNode<'tableRow'>, state: State): void => {
  state.block(node, () => {
    for (const [index, cell] of node.children.entries()) {
      if (index > 0) state.words(' -- ');
      all(cell, state);
    }
  });
};
