import type { DocumentNode } from '../../../tree/index.js';
import { all } from './index.js';
import type { State } from './state.js';

/** Columns a quotation stands in. */
const quotation = 4;

export const blockquote = (node: DocumentNode<'blockquote'>, state: State): void =>
  state.within('blockquote', () => all(node, state), { indent: state.indent + quotation });

/** Items with a dash or their number, the text hanging beside it. */
export function list(node: DocumentNode<'list'>, state: State): void {
  const first = node.start ?? 1;
  const marks = node.children.map((_, index) => (node.ordered ? `${first + index}.` : '-'));
  const width = Math.max(...marks.map(({ length }) => length)) + 1;
  state.within('list', () => {
    for (const [index, item] of node.children.entries()) {
      state.labelled(
        state.aside(() => state.words(marks[index] ?? '-')),
        width,
      );
      state.within('listItem', () => all({ children: [item] }, state));
    }
  });
}

/** The first paragraph bears the label; what follows stands under it. */
export function listItem(node: DocumentNode<'listItem'>, state: State): void {
  const [first, ...rest] = node.children;
  if (first) all({ children: [first] }, state);
  const hang = state.blocks.at(-1)?.labelWidth ?? 2;
  state.within('listItem', () => all({ children: rest }, state), { indent: state.indent + hang });
}
