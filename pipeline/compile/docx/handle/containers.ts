import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Block, Inline, Running, WordParagraph } from '../blocks.js';
import { blocks, claim, paragraph } from './blocks.js';
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

const field: ContainerHandler = (node, state) => {
  const inside = { ...state, look: 'field' };
  const body = blocks(content(node), inside).filter(
    (block) => block.kind !== 'paragraph' || block.inlines.length > 0,
  );
  return body.length === 0 ? [] : withLabel(labelRuns(node, 'field-label', inside), body);
};

/** A group of fields; what its look has below stands below the last. */
const fields: ContainerHandler = (node, state) => {
  const body = blocks(content(node), { ...state, look: 'field' });
  const last = body.at(-1);
  return last?.kind === 'paragraph' ? [...body.slice(0, -1), { ...last, closes: 'fields' }] : body;
};

const running =
  (part: 'header' | 'footer'): ContainerHandler =>
  (node, state) => {
    const found = blocks(node.children, { ...state, look: part });
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
};

/** A named block: its children in the look of its name. */
const named: ContainerHandler = (node, state) => blocks(node.children, { ...state, look: node.name });

const marked = (node: ContainerDirective, state: State): State => {
  const language = node.attributes?.lang;
  return typeof language === 'string' && language !== '' ? { ...state, marked: language } : state;
};

/** The blocks of a container directive. */
export const container: ContainerHandler = (node, state) =>
  (containers[node.name] ?? named)(node, marked(node, state));
