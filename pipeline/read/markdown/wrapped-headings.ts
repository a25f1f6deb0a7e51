import type { Heading, Paragraph, Root } from 'mdast';
import { brokenLines, isFull, lineWidth } from '../page/line-width.js';
import { linesOf } from '../text/lines.js';

/** Lines that go on below, by which the width is told; how many per cent of them could not have held the next word. */
const fewest = 10;
const filled = 80;
/** The length that so many per cent of these lines keep to: a few hold an address, which nothing breaks. */
const kept = 98;
/** Lines that a heading goes on for. */
const most = 3;

const firstWord = /^\s*(\S+)/;

/** The width in characters to which a text was wrapped by a program (as html2text does), where it was. One pass. */
export function wrapWidth(text: string): number | undefined {
  const broken = brokenLines(linesOf(text).map(({ start, end }) => text.slice(start, end)));
  const width = lineWidth(broken, kept);
  if (width === undefined || broken.length < fewest) return undefined;
  const full = broken.filter((line) => isFull(line, width)).length;
  return full * 100 >= broken.length * filled ? width : undefined;
}

/**
 * Joins a heading to the lines right below it where the text is wrapped and the heading's line is full: `#` counts for one
 * line only, and what wrapped the text did not know. `text` is what was parsed; `width` is asked for only where needed.
 */
export function joinWrappedHeadings(root: Root, text: string, width: () => number | undefined): void {
  for (let at = root.children.length - 2; at >= 0; at--) {
    const [heading, below] = [root.children[at], root.children[at + 1]];
    if (heading?.type !== 'heading' || below?.type !== 'paragraph') continue;
    if (goesOn(heading, below, text, width)) root.children.splice(at, 2, joined(heading, below));
  }
}

function goesOn(heading: Heading, below: Paragraph, text: string, width: () => number | undefined): boolean {
  const [upper, lower] = [heading.position, below.position];
  if (!upper || !lower || upper.start.line !== upper.end.line || lower.start.line !== upper.end.line + 1)
    return false;
  if (lower.end.line - lower.start.line >= most) return false;
  const next = firstWord.exec(text.slice(lower.start.offset))?.[1] ?? '';
  const wrapped = width();
  return wrapped !== undefined && upper.end.column + next.length > wrapped;
}

function joined(heading: Heading, below: Paragraph): Heading {
  const [upper, lower] = [heading.position, below.position];
  if (!upper || !lower) return heading;
  // A space, and one character of the source: the lines of a heading are told apart, and this is one.
  const end = { ...upper.end, offset: (upper.end.offset ?? 0) + 1 };
  const between = { type: 'text' as const, value: ' ', position: { start: upper.end, end } };
  return {
    ...heading,
    children: [...heading.children, between, ...below.children],
    position: { start: upper.start, end: lower.end },
  };
}
