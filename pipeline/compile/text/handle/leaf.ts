import type { DocumentNode, LeafName } from '../../../tree/index.js';
import type { Block } from '../layout/block.js';
import type { State } from './state.js';

type Directive = DocumentNode<'leafDirective'>;

const structural: Record<LeafName, (node: Directive, state: State) => void> = {
  contents: ({ attributes }, state) => {
    state.within('contents', () => {
      const [block, heading] = [state.blocks.length, state.headings.length];
      state.contents.push({
        block,
        heading,
        depth: Number(attributes?.depth ?? 6),
        like: state.start(undefined),
      });
    });
  },
  // A text file has no pages: sections break where they are full.
  'page-break': () => undefined,
  logo: () => undefined,
  rule: (node, state) => {
    state.within('rule', () => state.block(node, () => state.words('-'.repeat(state.settings.columns))));
  },
};

const isStructural = (name: string): name is LeafName => Object.hasOwn(structural, name);

export function leafDirective(node: Directive, state: State): void {
  if (isStructural(node.name)) structural[node.name](node, state);
}

/** Puts the headings that follow each `::contents` in its place, a line each, set in by their depth. */
export function fillContents(state: State): void {
  for (const { block, heading, depth, like } of state.contents.reverse()) {
    const listed = state.headings.slice(heading).filter((each) => each.depth <= depth);
    const top = Math.min(...listed.map((each) => each.depth));
    const lines = listed.map((each): Block => {
      const indent = like.indent + 2 * (each.depth - top);
      return { ...like, runs: each.runs, indent, spaceBefore: 0, spaceAfter: 0 };
    });
    const [first, last] = [lines[0], lines.at(-1)];
    if (first) first.spaceBefore = like.spaceBefore;
    if (last) last.spaceAfter = like.spaceAfter;
    state.blocks.splice(block, 0, ...lines);
  }
}
