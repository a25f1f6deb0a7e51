import type { Nodes } from 'mdast';
import type { DocumentNode, DocumentNodeType, Look } from '../../../tree/index.js';
import type { Block, Group, Tag } from './definition.js';
import { containerOf, leafOf } from './directives.js';
import type { InlineType } from './inlines.js';
import { runsOf } from './inlines.js';
import { bodyOf, inside, lookOf, run } from './state.js';
import type { State } from './state.js';
import { tableOf } from './tables.js';
import { paragraphOf, placing, textOf } from './text-block.js';

type BlockType = Exclude<DocumentNodeType, InlineType>;

/** Each handler is told the look that spaces a plain paragraph here. */
type Blocks = { [T in BlockType]: (node: DocumentNode<T>, state: State, paragraph: Look) => Block[] };

type Handler = (node: Nodes, state: State, paragraph: Look) => Block[];
const handlerOf = (node: Nodes): Handler | undefined =>
  node.type in blocks ? (blocks[node.type as BlockType] as Handler) : undefined;

/** Whether there is any text in a node. */
const saysSomething = (node: Nodes): boolean =>
  'value' in node ? node.value !== '' : 'children' in node && node.children.some(saysSomething);

/** The blocks of `nodes`; plain paragraphs among them are spaced as `paragraph` says. */
export const blocksOf = (nodes: readonly Nodes[], state: State, paragraph: Look = bodyOf(state)): Block[] =>
  nodes.flatMap((node) => handlerOf(node)?.(node, state, paragraph) ?? []);

function heading(node: DocumentNode<'heading'>, state: State): Block[] {
  const name = `heading${node.depth}`;
  const look = lookOf(state, name);
  const within = inside(state, name);
  const found = state.headings[state.met.headings];
  state.met.headings += 1;
  const ragged =
    within.look.align === 'justify'
      ? { ...within, look: { ...within.look, align: 'left' as const } }
      : within;
  return [
    {
      ...textOf(runsOf(node.children, within), `H${node.depth}`, look, ragged),
      keepWithNext: true,
      keepTogether: true,
      balance: true,
      ...(found ? { anchor: found.anchor, outline: { level: node.depth, title: found.title } } : {}),
    },
  ];
}

function listItem(
  node: DocumentNode<'listItem'>,
  marker: string,
  indent: number,
  state: State,
  look: Look,
): Group {
  const body = blocksOf(node.children, state, {
    ...look,
    spaceAfter: node.spread ? (look.spaceAfter ?? 0) : 2,
  });
  const [first] = body;
  if (first?.kind === 'text') first.label = { runs: [run(marker, state)], gap: 6 };
  for (const block of body) block.indent += indent;
  const labelled: Tag = 'LBody';
  return {
    kind: 'group',
    tag: 'LI',
    indent: 0,
    before: 0,
    after: 0,
    children: [{ kind: 'group', tag: labelled, indent: 0, before: 0, after: 0, children: body }],
  };
}

function list(node: DocumentNode<'list'>, state: State, paragraph: Look): Block[] {
  const look = lookOf(state, 'list');
  const within = inside(state, 'list');
  const start = node.start ?? 1;
  const indent = look.gutter ?? within.look.size * 1.6;
  const items = node.children.map((item, index) =>
    listItem(item, node.ordered ? `${start + index}.` : '•', indent, within, paragraph),
  );
  return [
    {
      kind: 'group',
      tag: 'L',
      ...placing({ spaceAfter: paragraph.spaceAfter ?? 6, ...look }),
      indent: look.indent ?? 0,
      children: items,
    },
  ];
}

const blocks: Blocks = {
  root: ({ children }, state) => blocksOf(children, state),
  heading,
  paragraph: (node, state, look) => (!saysSomething(node) ? [] : [paragraphOf(node.children, look, state)]),
  blockquote: (node, state) => {
    const look = lookOf(state, 'blockquote');
    const children = blocksOf(node.children, inside(state, 'blockquote'));
    return [
      {
        kind: 'group',
        tag: 'BlockQuote',
        ...placing({ spaceAfter: 6, ...look }),
        indent: look.indent ?? 18,
        children,
      },
    ];
  },
  list,
  listItem: (node, state, look) => blocksOf(node.children, state, look),
  table: (node, state) => tableOf(node, state),
  tableRow: () => [],
  tableCell: (node, state) => [textOf(runsOf(node.children, state), 'P', {}, state)],
  thematicBreak: (node, state) =>
    leafOf({ type: 'leafDirective', name: 'rule', children: [], ...position(node) }, state),
  containerDirective: (node, state) => containerOf(node, state),
  leafDirective: (node, state) => leafOf(node, state),
};

const position = (node: Nodes): Pick<Nodes, 'position'> => (node.position ? { position: node.position } : {});
