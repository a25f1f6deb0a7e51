import { coverageIndex } from './coverage.js';
import type { Lookup } from './lookups.js';

/** Kind of a lookup that puts one glyph for another, in GSUB. */
export const single = 1;

/** What a single substitution makes of a glyph. */
export function substituted(table: DataView, { tables }: Lookup, glyph: number): number {
  for (const start of tables) {
    const index = coverageIndex(table, start + table.getUint16(start + 2), glyph);
    if (index < 0) continue;
    return table.getUint16(start) === 1
      ? (glyph + table.getInt16(start + 4)) & 0xffff
      : table.getUint16(start + 6 + 2 * index);
  }
  return glyph;
}
