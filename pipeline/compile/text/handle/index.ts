// Takes a Document and a Style; gives Blocks: what starts on a line of its own, with its words and their places.
// One handler per node type; a type that has none does not compile.
import type { Document, DocumentNode, Handlers, Style } from '../../../tree/index.js';
import type { Block } from '../layout/block.js';
import type { TextSettings } from '../settings.js';
import { containerDirective } from './container.js';
import { fillContents, leafDirective } from './leaf.js';
import { blockquote, list, listItem } from './list.js';
import { emphasis, link, strong, struck, textDirective } from './span.js';
import { State } from './state.js';
import { row, table } from './table.js';

/** Handles every child of a node, in order. */
export function all({ children }: { children: readonly unknown[] }, state: State): void {
  for (const child of children as DocumentNode[]) {
    const handle = handlers[child.type] as (node: DocumentNode, state: State) => void;
    handle(child, state);
  }
}

const handlers: Handlers<void, State> = {
  root: all,
  heading: (node, state) => {
    const name = `heading${node.depth}`;
    state.within(
      name,
      () => {
        const block = state.block(node, () => state.inline(name, () => all(node, state)));
        block.keepWithNext = true;
        state.headings.push({ depth: node.depth, runs: block.runs });
      },
      { kind: 'heading' },
    );
  },
  paragraph: (node, state) => void state.block(node, () => all(node, state)),
  blockquote,
  list,
  listItem,
  table,
  tableRow: row,
  tableCell: all,
  thematicBreak: (node, state) =>
    leafDirective({ ...node, type: 'leafDirective', name: 'rule', children: [] }, state),
  text: (node, state) => state.words(node.value, node),
  emphasis,
  delete: struck,
  strong,
  link,
  break: (_, state) => state.run({ type: 'return' }),
  containerDirective,
  leafDirective,
  textDirective,
};

/** The blocks of a document, and those of the head of its later sections. */
export function blocksOf(
  document: Document,
  style: Style,
  settings: TextSettings,
): { blocks: Block[]; head: Block[] } {
  const state = new State(style, settings);
  all(document, state);
  fillContents(state);
  return { blocks: state.blocks, head: state.head };
}
