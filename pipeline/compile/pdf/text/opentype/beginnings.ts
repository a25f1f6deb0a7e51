import { coverageIndex, covers } from './coverage.js';
import { ligature } from './ligatures.js';
import type { Lookup } from './lookups.js';

/**
 * Whether a lookup may do something that begins at a glyph: `alone`, whatever follows; `followed`, only where a certain
 * glyph comes next; `never`.
 */
export type Beginning = 'never' | 'followed' | 'alone';

/** A lookup that depends on what stands around a glyph, by three coverage tables (chapter 2, format 3 of both kinds of context). */
interface Context {
  input: number[];
  ahead: number[];
}

const offsetsAt = (table: DataView, at: number, count: number, start: number): number[] =>
  Array.from({ length: count }, (_, index) => start + table.getUint16(at + 2 * index));

/** `undefined` where the context is written otherwise. */
function contextAt(table: DataView, start: number, chained: boolean): Context | undefined {
  if (table.getUint16(start) !== 3) return undefined;
  if (!chained) return { input: offsetsAt(table, start + 6, table.getUint16(start + 2), start), ahead: [] };
  let at = start + 4 + 2 * table.getUint16(start + 2);
  const input = offsetsAt(table, at + 2, table.getUint16(at), start);
  at += 2 + 2 * input.length;
  return { input, ahead: offsetsAt(table, at + 2, table.getUint16(at), start) };
}

/** Where the coverage of the first glyph stands in a table of a lookup that is no context. */
const coverageAt = (table: DataView, start: number): number => start + table.getUint16(start + 2);

/** The first glyphs of what a ligature of `glyph` takes beside it; `undefined` where there is one of that glyph alone. */
function secondsOf(table: DataView, start: number, glyph: number): Set<number> | undefined {
  const seconds = new Set<number>();
  const index = coverageIndex(table, coverageAt(table, start), glyph);
  if (index < 0) return seconds;
  const set = start + table.getUint16(start + 6 + 2 * index);
  for (let each = 0; each < table.getUint16(set); each++) {
    const ligature = set + table.getUint16(set + 2 + 2 * each);
    if (table.getUint16(ligature + 2) < 2) return undefined;
    seconds.add(table.getUint16(ligature + 4));
  }
  return seconds;
}

/** The kinds of lookup that are no single substitution and no pair: a ligature, and the two contexts. */
const kinds = {
  GSUB: { joining: ligature, context: 5, chained: 6 },
  GPOS: { joining: -1, context: 7, chained: 8 },
};

function beginningAt(
  table: DataView,
  tag: 'GSUB' | 'GPOS',
  { type, skips }: Lookup,
  start: number,
  first: number,
  second: number | undefined,
): Beginning {
  const { joining, context, chained } = kinds[tag];
  if (type === joining) {
    const seconds = secondsOf(table, start, first);
    if (!seconds || (skips && seconds.size > 0)) return 'alone';
    return seconds.size > 0 && (second === undefined || seconds.has(second)) ? 'followed' : 'never';
  }
  const around = type === context || type === chained ? contextAt(table, start, type === chained) : undefined;
  if (!around) return covers(table, coverageAt(table, start), first) ? 'alone' : 'never';
  const [own, next] = [...around.input, ...around.ahead];
  if (own === undefined) return 'alone';
  if (!covers(table, own, first)) return 'never';
  if (next === undefined || skips) return 'alone';
  return second === undefined || covers(table, next, second) ? 'followed' : 'never';
}

/** Whether a lookup may begin at glyph `first`, with `second` after it (undefined: with whatever may come). */
export function beginning(
  table: DataView,
  tag: 'GSUB' | 'GPOS',
  lookup: Lookup,
  first: number,
  second?: number,
): Beginning {
  let found: Beginning = 'never';
  for (const start of lookup.tables) {
    const each = beginningAt(table, tag, lookup, start, first, second);
    if (each === 'alone') return each;
    if (each === 'followed') found = each;
  }
  return found;
}
