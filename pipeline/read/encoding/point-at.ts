import type { Point } from 'unist';

/** The 1-based line and column (UTF-16 code units) of `offset` in `text`. LF, CRLF and CR each end a line. Linear: for a message, not for a walk. */
export function pointAt(text: string, offset: number): Point {
  let line = 1;
  let start = 0;
  for (const end of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    if (end[0] === '\r' && text[offset] === '\n' && end.index + 1 === offset) break;
    line += 1;
    start = end.index + end[0].length;
  }
  return { line, column: offset - start + 1, offset };
}
