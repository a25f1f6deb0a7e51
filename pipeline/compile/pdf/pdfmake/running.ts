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

/** Gives the longest beginning of a stretch that is no wider than `width`: all of it, or up to a word, with an ellipsis. */
type Shorten = (width: number) => Piece[];

/** What each cut costs is paid once: a running head is shortened alike on a thousand pages. */
function shortener(runs: readonly Run[], setter: Setter): Shorten {
  const whole = cut(runs, undefined, setter, false).pieces;
  const cuts = [{ pieces: whole, width: widthOf(whole) }];
  const words = runs
    .map(({ text }) => text)
    .join('')
    .split(' ');
  const [first] = runs;
  return (width) => {
    const fits = cuts.find((one) => one.width <= width);
    if (fits) return fits.pieces;
    while (first && words.length > 1) {
      words.pop();
      const text = `${words.join(' ').replace(/[\s,;:.–—-]+$/u, '')}…`;
      const { pieces } = cut([{ ...first, text }], undefined, setter, false);
      const shorter = { pieces, width: widthOf(pieces) };
      cuts.push(shorter);
      if (shorter.width <= width) return pieces;
    }
    return [];
  };
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

/** Gives a text of a running head on a page of `count`. What does not change from page to page is cut once. */
type TextNode = (page: number, count: number) => LeafNode;

function textNode(block: Text, width: number, setter: Setter): TextNode {
  const parts = stops(block.runs).map((runs): ((page: number, count: number) => Shorten) => {
    if (runs.some(({ field }) => field !== undefined))
      return (page, count) =>
        shortener(
          runs.map((run) => filled(run, page, count)),
          setter,
        );
    const shorten = shortener(runs, setter);
    return () => shorten;
  });
  const colours = block.runs.slice(0, 1).map(({ style }) => setter.styles[style]?.colour ?? '#000000');
  return (page, count) => {
    const [left, centre, right] = parts.map((part) => part(page, count));
    const end = right?.(width / 2) ?? [];
    const middle = centre?.(width / 2) ?? [];
    const start = left?.(width - widthOf(end) - widthOf(middle) - apart) ?? [];
    return {
      text: '',
      margin: [0, 0, 0, 0],
      leaf: {
        block,
        pieces: [...start, ...middle, ...end],
        owners: [],
        colours,
        stops: setter.mirrored ? [end, middle, start] : [start, middle, end],
        artifact: true,
        made: 0,
        drawn: new Set(),
      },
    };
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
  const line = (): PdfmakeNode => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: measure, y2: 0, lineWidth: rule, lineColor: ruleColour }],
    margin: kind === 'header' ? [0, 3, 0, 0] : [0, 0, 0, 4],
  });
  const [firstTexts, restTexts] = [first, rest].map((texts) => ({
    nodes: texts.map((text) => textNode(text, measure, setter)),
    height: texts.reduce((sum, { leading }) => sum + leading, 0),
  }));
  return (page, count) => {
    const texts = page === 1 ? firstTexts : restTexts;
    if (!texts || texts.nodes.length === 0) return undefined;
    const nodes: PdfmakeNode[] = texts.nodes.map((text) => text(page, count));
    const { height } = texts;
    const ruled = rule > 0 ? [line()] : [];
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
