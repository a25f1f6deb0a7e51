/** The index of a glyph in a coverage table at `at`, -1 where it is not covered (OpenType 1.9, chapter 2). */
export function coverageIndex(table: DataView, at: number, glyph: number): number {
  const count = table.getUint16(at + 2);
  if (table.getUint16(at) === 1) {
    for (let index = 0; index < count; index++)
      if (table.getUint16(at + 4 + 2 * index) === glyph) return index;
    return -1;
  }
  for (let range = at + 4; range < at + 4 + 6 * count; range += 6) {
    const start = table.getUint16(range);
    if (start <= glyph && glyph <= table.getUint16(range + 2))
      return table.getUint16(range + 4) + glyph - start;
  }
  return -1;
}

/** Whether a glyph is in a coverage table. */
export const covers = (table: DataView, at: number, glyph: number): boolean =>
  coverageIndex(table, at, glyph) >= 0;

/** The class of a glyph in a class definition at `at`; 0 where it has none. */
export function classOf(table: DataView, at: number, glyph: number): number {
  if (table.getUint16(at) === 1) {
    const index = glyph - table.getUint16(at + 2);
    return index >= 0 && index < table.getUint16(at + 4) ? table.getUint16(at + 6 + 2 * index) : 0;
  }
  const count = table.getUint16(at + 2);
  for (let range = at + 4; range < at + 4 + 6 * count; range += 6)
    if (table.getUint16(range) <= glyph && glyph <= table.getUint16(range + 2))
      return table.getUint16(range + 4);
  return 0;
}
