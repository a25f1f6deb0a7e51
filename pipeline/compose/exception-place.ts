import type { Point, Position } from 'unist';
import { placeOf } from './rewrite.js';

/** The place a Handlebars exception names, if it does. */
export function exceptionPlace(error: unknown): Point | Position | undefined {
  const found = error as { lineNumber?: unknown; column?: unknown; hash?: { loc?: unknown } };
  if (typeof found.lineNumber === 'number' && typeof found.column === 'number') {
    return { line: found.lineNumber, column: found.column + 1 };
  }
  const loc = found.hash?.loc as
    { first_line: number; first_column: number; last_line: number; last_column: number } | undefined;
  if (!loc) return undefined;
  const start = { line: loc.first_line, column: loc.first_column };
  return placeOf({ source: '', start, end: { line: loc.last_line, column: loc.last_column } });
}
