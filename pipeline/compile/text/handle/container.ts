import type { ContainerName, DocumentNode } from '../../../tree/index.js';
import type { Run } from '../layout/block.js';
import { all } from './index.js';
import type { State } from './state.js';

type Directive = DocumentNode<'containerDirective'>;
type Child = Directive['children'][number];

const isLabel = (node: Child): boolean =>
  node.type === 'paragraph' &&
  (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;

/** The label of a directive (`[…]`) and the children it holds. */
function parts({ children }: Directive): { label: Child | undefined; content: Child[] } {
  const [first, ...rest] = children;
  return first && isLabel(first) ? { label: first, content: rest } : { label: undefined, content: children };
}

/** The runs of a label in the look of `name`. */
const labelRuns = (label: Child | undefined, name: string, state: State): Run[] =>
  label && 'children' in label ? state.aside(() => state.inline(name, () => all(label, state))) : [];

/** Blocks in the look of `name`, its `before` and `after` around the first and the last of them. */
function named(name: string, content: Child[], state: State): void {
  const { before, after, spaceBefore, spaceAfter } = state.look(name);
  const first = state.blocks.length;
  all({ children: content }, state);
  if (state.blocks.length === first) return;
  const [head, tail] = [state.blocks[first], state.blocks.at(-1)];
  if (head && spaceBefore !== undefined) head.spaceBefore = state.metrics.lines(spaceBefore);
  if (tail && spaceAfter !== undefined) tail.spaceAfter = state.metrics.lines(spaceAfter);
  if (before && head) head.runs.unshift(...state.aside(() => state.words(before)));
  if (after && tail) tail.runs.push(...state.aside(() => state.words(after)));
}

const structural: Record<ContainerName, (node: Directive, state: State) => void> = {
  paragraph: (node, state) => {
    const { label, content } = parts(node);
    state.within(
      'paragraph',
      () => {
        state.labelled(
          labelRuns(label, 'number', state),
          state.metrics.columns(state.look('paragraph').gutter),
        );
        named('paragraph', content, state);
        state.flushLabel();
      },
      { kind: 'paragraph' },
    );
  },
  fields: (node, state) => {
    const first = state.blocks.length;
    state.within('fields', () => all({ children: parts(node).content }, state));
    const last = state.blocks.slice(first).at(-1);
    if (last) last.spaceAfter = state.metrics.lines(state.look('fields').spaceAfter);
  },
  field: (node, state) => {
    const { label, content } = parts(node);
    const width = state.metrics.columns(state.look('field').gutter);
    state.within(
      'field',
      () => {
        state.labelled(labelRuns(label, 'field-label', state), width);
        const first = state.blocks.length;
        all({ children: content }, state);
        state.flushLabel();
        const blocks = state.blocks.slice(first);
        for (const block of blocks.slice(1)) block.indent += width;
        for (const block of blocks.slice(0, -1)) block.spaceAfter = 0;
      },
      { kind: 'field' },
    );
  },
  // A text file has no page to repeat a head on: `{rest}` heads the later sections.
  header: (node, state) => {
    if (node.attributes?.first !== undefined && node.attributes.rest === undefined) return;
    const body = state.blocks;
    state.blocks = state.head;
    state.within('header', () => named('header', node.children, state), { kind: 'mark' });
    state.blocks = body;
  },
  footer: () => undefined,
  // Lines of a text file are not scarce: the fullest alternative.
  'first-fit': (node, state) => all({ children: node.children.slice(0, 1) }, state),
};

const isStructural = (name: string): name is ContainerName => Object.hasOwn(structural, name);

/** `:::paragraph[12]`, `:::fields`, a running head, or a named block in the look of its name. */
export function containerDirective(node: Directive, state: State): void {
  const { name } = node;
  if (isStructural(name)) structural[name](node, state);
  else state.within(name, () => named(name, node.children, state));
}
