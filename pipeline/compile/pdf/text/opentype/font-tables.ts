import { classOf } from './coverage.js';

/** What quick shaping reads of a font. */
export interface FontTables {
  gsub: DataView | undefined;
  gpos: DataView | undefined;
  /** The class of a glyph by GDEF: 1 a base, 2 a ligature, 3 a mark; 0 where it says none. */
  classOf: (glyph: number) => number;
  /** The glyph of a code point; 0 where there is none. */
  glyphOf: (codePoint: number) => number;
  /** How far the pen moves after a glyph, font units. */
  advanceOf: (glyph: number) => number;
}

/** Tables that change what a shape is in ways that only fontkit knows: variations, Apple's own rules, kerning of old. */
const foreign = ['fvar', 'morx', 'kern', 'sbix', 'COLR'];

/** What quick shaping reads of a font's tables; `undefined` where quick shaping is not for it. */
export function fontTables(
  tables: ReadonlyMap<string, DataView>,
  glyphOf: (codePoint: number) => number,
): FontTables | undefined {
  const [hhea, hmtx, gdef] = [tables.get('hhea'), tables.get('hmtx'), tables.get('GDEF')];
  if (!hhea || !hmtx || foreign.some((tag) => tables.has(tag))) return undefined;
  const last = hhea.getUint16(34) - 1;
  const classes = gdef?.getUint16(4) ?? 0;
  return {
    gsub: tables.get('GSUB'),
    gpos: tables.get('GPOS'),
    classOf: (glyph) => (gdef && classes > 0 ? classOf(gdef, classes, glyph) : 0),
    glyphOf,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, last)),
  };
}
