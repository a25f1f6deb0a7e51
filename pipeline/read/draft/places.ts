import type { Point, Position } from 'unist';
import type { Span } from './draft.js';

/** Turns offsets of one source text into unist places. A line ends at `\n`, `\r\n` or a lone `\r`. */
export interface Places {
  point(offset: number): Point;
  position(span: Span): Position;
}

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
};

/** Index of the last start that is not after `offset`. */
const lineOf = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Places in `text`: one pass to find its lines, then a binary search for each question. */
export function placesOf(text: string): Places {
  const starts = lineStarts(text);
  const point = (offset: number): Point => {
    const line = lineOf(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
  return { point, position: ({ start, end }) => ({ start: point(start), end: point(end) }) };
}
