import { classOf, coverageIndex } from './coverage.js';
import type { Lookup } from './lookups.js';

/** Kind of a lookup that places pairs, in GPOS. */
export const pair = 2;

/** What a pair adjusts. `advance` is added to the first glyph's; `other`: something else moves as well. */
interface PairValue {
  advance: number;
  other: boolean;
}

/** Bits of a value format, each a number of two bytes (chapter 6, ValueRecord): the third is the advance. */
const advanceBit = 4;

const bits = (format: number): number => {
  let count = 0;
  for (let rest = format; rest > 0; rest >>= 1) count += rest & 1;
  return count;
};

/** The values at `at`, of the first glyph and then the second. */
function valueAt(table: DataView, at: number, first: number, second: number): PairValue {
  let place = at;
  let advance = 0;
  let other = false;
  for (let bit = 1; bit <= first; bit <<= 1) {
    if ((first & bit) === 0) continue;
    const value = table.getInt16(place);
    place += 2;
    if (bit === advanceBit) advance = value;
    else if (value !== 0) other = true;
  }
  for (let left = bits(second); left > 0; left--, place += 2) if (table.getInt16(place) !== 0) other = true;
  return { advance, other };
}

/** What a table of pairs (GPOS, kind 2) says of two glyphs; `undefined` where it says nothing and the next is asked. */
function pairValue(table: DataView, start: number, first: number, second: number): PairValue | undefined {
  const index = coverageIndex(table, start + table.getUint16(start + 2), first);
  if (index < 0) return undefined;
  const [format1, format2] = [table.getUint16(start + 4), table.getUint16(start + 6)];
  const size = 2 * (bits(format1) + bits(format2));
  if (table.getUint16(start) === 2) {
    const row = classOf(table, start + table.getUint16(start + 8), first);
    const column = classOf(table, start + table.getUint16(start + 10), second);
    const columns = table.getUint16(start + 14);
    return valueAt(table, start + 16 + (row * columns + column) * size, format1, format2);
  }
  const set = start + table.getUint16(start + 10 + 2 * index);
  for (let pair = 0; pair < table.getUint16(set); pair++) {
    const at = set + 2 + pair * (2 + size);
    if (table.getUint16(at) === second) return valueAt(table, at + 2, format1, format2);
  }
  return undefined;
}

/** How far a lookup moves a glyph away from the one before it; `undefined` where it moves something else as well. */
export function kerningBy(
  table: DataView,
  { tables }: Lookup,
  first: number,
  second: number,
): number | undefined {
  for (const start of tables) {
    const value = pairValue(table, start, first, second);
    if (value) return value.other ? undefined : value.advance;
  }
  return 0;
}
