import type { PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';
import type { Definition, Run, Running, Text } from '../define/definition.js';
import type { Piece } from '../text/pieces.js';
import type { LeafNode } from './leaf.js';
import type { RunningNode } from './layout.js';
import { cut } from './leaves.js';
import type { Setter } from './leaves.js';

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { width, space }, index) => sum + width + (index < pieces.length - 1 ? space : 0), 0);

/** Least space between what stands at two stops. */
const apart = 12;

/** Shortens a stretch to `width` at a word, with an ellipsis. */
function shortened(runs: readonly Run[], width: number, setter: Setter): Piece[] {
  const whole = cut(runs, undefined, setter, false).pieces;
  if (widthOf(whole) <= width) return whole;
  const words = runs
    .map(({ text }) => text)
    .join('')
    .split(' ');
  const [first] = runs;
  while (first && words.length > 1) {
    words.pop();
    const text = `${words.join(' ').replace(/[\s,;:.–—-]+$/u, '')}…`;
    const { pieces } = cut([{ ...first, text }], undefined, setter, false);
    if (widthOf(pieces) <= width) return pieces;
  }
  return [];
}

const filled = (run: Run, page: number, count: number): Run =>
  run.field === 'page'
    ? { ...run, text: String(page) }
    : run.field === 'pages'
      ? { ...run, text: String(count) }
      : run;

/** The stretches between tabs: left, centre, right. */
function stops(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [[]];
  for (const run of runs) {
    if (run.tab) found.push([]);
    else found.at(-1)?.push(run);
  }
  return found;
}

function node(block: Text, page: number, count: number, width: number, setter: Setter): LeafNode {
  const cuts = stops(block.runs.map((run) => filled(run, page, count)));
  const [left = [], centre = [], right = []] = cuts;
  const colours = block.runs.map(({ style }) => setter.styles[style]?.colour ?? '#000000');
  const end = shortened(right, width / 2, setter);
  const middle = shortened(centre, width / 2, setter);
  const start = shortened(left, width - widthOf(end) - widthOf(middle) - apart, setter);
  return {
    text: '',
    margin: [0, 0, 0, 0],
    leaf: {
      block,
      pieces: [...start, ...middle, ...end],
      owners: [],
      colours: colours.slice(0, 1),
      stops: [start, middle, end],
      artifact: true,
      made: 0,
      drawn: new Set(),
    },
  };
}

/** Makes the running head or foot of each page. */
export function runningNode(
  kind: 'header' | 'footer',
  { first, rest, distance, rule, ruleColour }: Running,
  { page: { width, margins } }: Definition,
  setter: Setter,
): RunningNode {
  const measure = width - margins.left - margins.right;
  const line: PdfmakeNode = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: measure, y2: 0, lineWidth: rule, lineColor: ruleColour }],
    margin: kind === 'header' ? [0, 3, 0, 0] : [0, 0, 0, 4],
  };
  return (page, count) => {
    const texts = page === 1 ? first : rest;
    if (texts.length === 0) return undefined;
    const nodes: PdfmakeNode[] = texts.map((text) => node(text, page, count, measure, setter));
    const height = texts.reduce((sum, { leading }) => sum + leading, 0);
    const ruled = rule > 0 ? [structuredClone(line)] : [];
    return {
      stack: kind === 'header' ? [...nodes, ...ruled] : [...ruled, ...nodes],
      margin: [
        margins.left,
        kind === 'header' ? margins.top - distance - height : distance,
        margins.right,
        0,
      ],
    };
  };
}
