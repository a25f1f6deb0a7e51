import { coverageIndex } from './coverage.js';
import type { Lookup } from './lookups.js';

/** Kind of a lookup that makes ligatures, in GSUB. */
export const ligature = 4;

/** The ligature that a table makes of glyphs beginning with the first, and how many it takes; the first that matches counts. */
function ligatureIn(
  table: DataView,
  start: number,
  glyphs: readonly number[],
): { glyph: number; count: number } | undefined {
  const index = coverageIndex(table, start + table.getUint16(start + 2), glyphs[0] ?? 0);
  if (index < 0) return undefined;
  const set = start + table.getUint16(start + 6 + 2 * index);
  for (let each = 0; each < table.getUint16(set); each++) {
    const at = set + table.getUint16(set + 2 + 2 * each);
    const count = table.getUint16(at + 2);
    let same = 1;
    while (same < count && glyphs[same] === table.getUint16(at + 2 + 2 * same)) same += 1;
    if (same === count) return { glyph: table.getUint16(at), count };
  }
  return undefined;
}

/** The ligature that a lookup makes of glyphs beginning with the first, and how many it takes. */
export function ligatureOf(
  table: DataView,
  { tables }: Lookup,
  glyphs: readonly number[],
): { glyph: number; count: number } | undefined {
  for (const start of tables) {
    const found = ligatureIn(table, start, glyphs);
    if (found) return found;
  }
  return undefined;
}
