import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Block, Inline, Running, WordParagraph } from '../blocks.js';
import { blocks, claim, paragraph } from './blocks.js';
import { textOf } from '../text-of.js';
import { firstFit } from './first-fit.js';
import { inlines, textRuns } from './inlines.js';
import type { State } from './state.js';

type ContainerHandler = (node: ContainerDirective, state: State) => Block[];

type Child = ContainerDirective['children'][number];

const isLabel = (child: Child | undefined): boolean =>
  child?.type === 'paragraph' && child.data?.directiveLabel === true;

const labelOf = (node: ContainerDirective): string => {
  const [first] = node.children;
  return isLabel(first) && first !== undefined ? toString(first) : '';
};

const content = (node: ContainerDirective): Child[] => node.children.filter((child) => !isLabel(child));

/** The label as inlines of a named span, with what its look prints around it. */
const labelRuns = (node: ContainerDirective, span: string, state: State): Inline[] => {
  const [first] = node.children;
  if (first?.type !== 'paragraph' || !isLabel(first)) return [];
  const { before = '', after = '' } = state.looks.own(span);
  const inside = { ...state, span };
  return [...textRuns(before, inside), ...inlines(first.children, inside), ...textRuns(after, inside)];
};

/** Puts a label and a tab before the first paragraph; the ones after it begin at the indent. */
const withLabel = (label: Inline[], body: Block[]): Block[] =>
  body.map((block, index): Block => {
    if (block.kind !== 'paragraph') return block;
    if (index > 0) return { ...block, continued: true };
    return { ...block, inlines: [...label, { kind: 'tab' }, ...block.inlines] };
  });

const isPlainFirst = (block: Block | undefined): block is WordParagraph =>
  block?.kind === 'paragraph' && block.list === undefined;

const numbered: ContainerHandler = (node, state) => {
  const label = labelRuns(node, 'number', state);
  const inside = { ...state, look: 'paragraph' };
  const body = blocks(content(node), inside);
  // A list or table cannot carry the number: it stands on a line of its own.
  const all = isPlainFirst(body[0]) ? body : [paragraph([], inside), ...body];
  const [first, ...rest] = withLabel(label, all);
  const number = /\d+/.exec(labelOf(node))?.[0];
  const anchors = number === undefined ? [] : claim(`p${number}`, state);
  return first?.kind === 'paragraph' ? [{ ...first, anchors: [...first.anchors, ...anchors] }, ...rest] : all;
};

/** Keeps the text of a named block; whether a letterhead has a place for it. */
function placedElsewhere(name: string | null | undefined, body: readonly Block[], state: State): boolean {
  if (!name) return false;
  const texts = body.flatMap((block) => (block.kind === 'paragraph' ? textOf(block.inlines) : []));
  state.ledger.values.set(name, texts.join(' '));
  return state.placed.has(name);
}

const field: ContainerHandler = (node, state) => {
  const inside = { ...state, look: 'field' };
  const body = blocks(content(node), inside).filter(
    (block) => block.kind !== 'paragraph' || block.inlines.length > 0,
  );
  return body.length === 0 || placedElsewhere(node.attributes?.id, body, state)
    ? []
    : withLabel(labelRuns(node, 'field-label', inside), body);
};

/** Space between the widest label and what it labels, points. */
const labelGap = 8;

/** All fields of a group begin where the widest label leaves room, at most in the middle of the line. */
function withGutter(group: Block[], state: State): Block[] {
  const { gutter = 0 } = state.looks.of('field');
  const labels = group.map((block) =>
    block.kind === 'paragraph'
      ? block.inlines.slice(
          0,
          block.inlines.findIndex(({ kind }) => kind === 'tab'),
        )
      : [],
  );
  const widest = Math.max(0, ...labels.map((label) => state.labelWidth(label))) + labelGap;
  if (widest <= gutter) return group;
  return group.map((block) => (block.kind === 'paragraph' ? { ...block, gutter: Math.ceil(widest) } : block));
}

/** A group of fields; what its look, or that of the named block it stands in, has below stands below the last. */
const fields: ContainerHandler = (node, state) => {
  const body = withGutter(blocks(content(node), { ...state, look: 'field' }), state);
  const last = body.at(-1);
  return last?.kind === 'paragraph'
    ? [...body.slice(0, -1), { ...last, closes: state.look === 'body' ? 'fields' : state.look }]
    : body;
};

/** A head is repeated on every page: nothing in it can be the one place of a heading or a number. */
const withoutAnchors = (block: Block): Block[] => {
  if (block.kind === 'contents') return [];
  if (block.kind === 'table')
    return [{ ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(unanchored))) }];
  return [unanchored(block)];
};

const unanchored = (block: WordParagraph): WordParagraph => {
  const plain = { ...block, anchors: [] };
  delete plain.heading;
  return plain;
};

const running =
  (part: 'header' | 'footer'): ContainerHandler =>
  (node, state) => {
    const ledger = { ...state.ledger, anchors: new Set<string>(), breakPending: false };
    const found = blocks(node.children, { ...state, ledger, look: part }).flatMap(withoutAnchors);
    state.ledger.lists = ledger.lists;
    const { first, rest } = node.attributes ?? {};
    const target: Running = state.ledger[part];
    if (first !== undefined || rest === undefined) target.first = found;
    if (rest !== undefined || first === undefined) target.rest = found;
    return [];
  };

const containers: Readonly<Record<string, ContainerHandler>> = {
  paragraph: numbered,
  fields,
  field,
  header: running('header'),
  footer: running('footer'),
  'first-fit': firstFit,
};

/** A named block: its children in the look of its name. */
const named: ContainerHandler = (node, state) => {
  const { before = '', after = '' } = state.looks.own(node.name);
  const inside = { ...state, look: node.name };
  const body = blocks(node.children, inside);
  if (node.name === 'title' && placedElsewhere('title', body, state)) return [];
  return body.map((block, index): Block => {
    if (block.kind !== 'paragraph') return block;
    const opening = index === 0 ? textRuns(before, inside) : [];
    const closing = index === body.length - 1 ? textRuns(after, inside) : [];
    return { ...block, inlines: [...opening, ...block.inlines, ...closing] };
  });
};

const marked = (node: ContainerDirective, state: State): State => {
  const language = node.attributes?.lang;
  return typeof language === 'string' && language !== '' ? { ...state, marked: language } : state;
};

/** The blocks of a container directive. */
export const container: ContainerHandler = (node, state) =>
  (containers[node.name] ?? named)(node, marked(node, state));
