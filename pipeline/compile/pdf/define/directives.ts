import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { DocumentNode, Look } from '../../../tree/index.js';
import type { Block, Box, Run, Text } from './definition.js';
import { blocksOf } from './blocks.js';
import { contentsOf } from './contents.js';
import { runsOf } from './inlines.js';
import { labelOf } from './scan.js';
import { bodyOf, inside, lookOf, run } from './state.js';
import type { State } from './state.js';
import { fieldsOf } from './tables.js';
import { placing, textOf } from './text-block.js';

type Container = DocumentNode<'containerDirective'>;

const isLabel = (node: Nodes): boolean => node.type === 'paragraph' && node.data?.directiveLabel === true;
const content = ({ children }: Container): Nodes[] => children.filter((child) => !isLabel(child));

/** Gap between a paragraph's number and its text. */
const numberGap = 8;

/** A paragraph of speech: its number stands in the margin, and is its anchor. */
function numbered(node: Container, state: State): Block[] {
  const number = labelOf(node);
  const look = { ...bodyOf(state), ...lookOf(state, 'paragraph') };
  const blocks = blocksOf(content(node), inside(state, 'paragraph'), look);
  const first = blocks.find((block): block is Text => block.kind === 'text');
  if (first && number !== '') {
    first.label = { runs: [run(number, inside(state, 'number'))], gap: numberGap };
    first.anchor = `p${number}`;
  }
  const indent = look.gutter ?? 0;
  for (const block of blocks) block.indent += indent;
  return blocks;
}

function fields(node: Container, state: State): Block[] {
  const rows = content(node).filter(
    (child): child is Container => child.type === 'containerDirective' && child.name === 'field',
  );
  if (rows.length === 0) return [];
  const within = inside(state, 'fields');
  const look = lookOf(state, 'field-label');
  return fieldsOf(
    rows.map((row) => {
      const label = row.children.find(isLabel);
      const labelState = inside(within, 'field-label');
      const runs = label?.type === 'paragraph' ? runsOf(label.children, labelState) : [];
      const left = { ...labelState, look: { ...labelState.look, align: 'left' as const } };
      return {
        label: textOf(runs, 'P', { ...look, spaceAfter: 0 }, left),
        content: blocksOf(content(row), inside(within, 'field'), { spaceAfter: 0 }),
      };
    }),
    within,
  );
}

function boxOf(name: string, look: Look, state: State): Box | undefined {
  const own = state.pdf.looks[name] ?? {};
  if (look.fill === undefined && !look.ruleAbove && !look.ruleBelow && !own.ruleLeft) return undefined;
  return {
    ...(look.fill === undefined ? {} : { fill: look.fill }),
    padding: own.padding ?? (look.fill === undefined ? 6 : 10),
    ...(look.ruleAbove ? { above: look.ruleAbove } : {}),
    ...(look.ruleBelow ? { below: look.ruleBelow } : {}),
    ...(own.ruleLeft ? { left: own.ruleLeft } : {}),
    colour: look.ruleColour ?? '#808080',
  };
}

/** The state in what is written in `lang`. */
const speaking = (state: State, lang: string | null | undefined): State =>
  lang ? { ...state, language: lang } : state;

/** Notes the language of every text in `blocks` that has none of its own. */
function speak(blocks: readonly Block[], lang: string): void {
  for (const block of blocks) {
    if (block.kind === 'text') block.lang ??= lang;
    else if (block.kind === 'group') speak(block.children, lang);
    else if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row) speak(cell.children, lang);
  }
}

/** A named block: what stands in it, laid out with the look of its name. */
function named(node: Container, state: State): Block[] {
  const look = lookOf(state, node.name);
  const lang = node.attributes?.lang;
  const within = speaking(inside(state, node.name, node.name), lang);
  const gaps = {
    spaceBefore: 0,
    spaceAfter: look.spaceAfter ?? bodyOf(state).spaceAfter ?? 0,
    firstLine: look.firstLine ?? 0,
  };
  const children = blocksOf(content(node), within, gaps);
  const [first] = children;
  const last = children.at(-1);
  if (!first || !last) return [];
  if (first.kind === 'text' && look.before !== undefined) first.runs.unshift(run(look.before, within));
  if (last.kind === 'text' && look.after !== undefined) last.runs.push(run(look.after, within));
  last.after = 0;
  const box = boxOf(node.name, look, state);
  if (lang) speak(children, lang);
  const group: Block = {
    kind: 'group',
    ...placing({ ...bodyOf(state), ...look }),
    indent: look.indent ?? 0,
    ...(box ? { box } : {}),
    ...(look.keepTogether ? { keepTogether: true as const } : {}),
    children,
  };
  return state.pdf.looks[node.name]?.newPageAfter && !state.compact ? [group, pageBreak] : [group];
}

function* textsOf(blocks: readonly Block[]): Generator<readonly Run[]> {
  for (const block of blocks) {
    if (block.kind === 'text') yield block.runs;
    else if (block.kind === 'group') yield* textsOf(block.children);
  }
}

/** The alternative that is chosen; whether it fits is for whoever can measure it. */
function alternative(node: Container, state: State): Block[] {
  const children = content(node);
  const index = state.fits.length;
  const blocks = blocksOf(children.slice(state.choices[index] ?? 0).slice(0, 1), state);
  const [lines, pages] = [Number(node.attributes?.lines), Number(node.attributes?.pages)];
  state.fits.push({
    alternatives: children.length,
    ...(lines > 0 ? { lines } : {}),
    ...(pages > 0 ? { pages } : {}),
    texts: new Set(textsOf(blocks)),
  });
  return blocks;
}

/** A rule that is not seen: what follows begins a new page. */
const pageBreak: Block = {
  kind: 'rule',
  thickness: 0,
  colour: '#ffffff',
  indent: 0,
  before: 0,
  after: 0,
  breakBefore: true,
};

/** The blocks of a container directive. */
export function containerOf(node: Container, state: State): Block[] {
  switch (node.name) {
    case 'paragraph':
      return numbered(node, state);
    case 'fields':
      return fields(node, state);
    case 'first-fit':
      return alternative(node, state);
    case 'header':
    case 'footer':
      return [];
    default:
      return named(node, state);
  }
}

/** Height of a logo whose look says none, points: 20 mm. */
const logoHeight = 56.7;

/** The house's logo, where it has one; the size of its look is its height. */
function logoOf(state: State): Block[] {
  const { logo } = state.pdf;
  const look = lookOf(state, 'logo');
  const align = look.align === 'center' || look.align === 'right' ? look.align : 'left';
  return logo
    ? [
        {
          kind: 'picture',
          ...logo,
          height: look.size ?? logoHeight,
          align,
          indent: look.indent ?? 0,
          ...placing(look),
        },
      ]
    : [];
}

/** The blocks of a leaf directive. */
export function leafOf(node: DocumentNode<'leafDirective'>, state: State): Block[] {
  switch (node.name) {
    case 'contents':
      return contentsOf(Number(node.attributes?.depth ?? 6), state);
    case 'page-break':
      return [
        { kind: 'rule', thickness: 0, colour: '#ffffff', indent: 0, before: 0, after: 0, breakBefore: true },
      ];
    case 'logo':
      return logoOf(state);
    case 'rule': {
      const look = lookOf(state, 'rule');
      return [
        {
          kind: 'rule',
          thickness: look.ruleAbove ?? 0.5,
          colour: look.ruleColour ?? '#808080',
          indent: look.indent ?? 0,
          ...placing({ spaceBefore: 6, spaceAfter: 6, ...look }),
        },
      ];
    }
    default: {
      const within = inside(state, node.name);
      const text = toString(node);
      return text === '' ? [] : [textOf([run(text, within)], 'P', lookOf(state, node.name), within)];
    }
  }
}
