// The part of fontkit 2.0.4 that the compiler reads; it has no types of its own.
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    advanceWidth: number;
    codePoints: number[];
  }

  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }

  export interface GlyphRun {
    glyphs: Glyph[];
    positions: GlyphPosition[];
    direction: 'ltr' | 'rtl';
  }

  export interface Subset {
    glyphs: number[];
    mapping: Record<number, number>;
    cff?: unknown;
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
  }

  /** Which glyphs a lookup is about: a list of them, or ranges. */
  export type Coverage =
    | { version: 1; glyphs: number[] }
    | { version: 2; rangeRecords: { start: number; end: number; startCoverageIndex: number }[] };

  /** A table of a lookup: where its first glyph is stated depends on its kind. */
  export interface LookupTable {
    coverage?: Coverage;
    coverages?: Coverage[];
    inputCoverage?: Coverage[];
    markCoverage?: Coverage;
    mark1Coverage?: Coverage;
    extension?: LookupTable;
  }

  export interface Lookup {
    subTables: LookupTable[];
  }

  export interface LookupUse {
    feature: string;
    lookup: Lookup;
  }

  /** What applies a font's substitutions (GSUB) or positions (GPOS). */
  export interface Processor {
    features: Record<string, unknown>;
    scriptTag: string;
    glyphIterator: { cur: { id: number } };
    selectScript(script?: string | string[], language?: string, direction?: string): string;
    lookupsForFeatures(tags?: string[], exclude?: number[]): LookupUse[];
    applyLookups(lookups: LookupUse[], glyphs: { id: number }[], positions?: unknown): void;
    coverageIndex(coverage: Coverage, glyph?: number): number;
  }

  export interface Font {
    numGlyphs: number;
    _layoutEngine: { engine?: { GSUBProcessor?: Processor | null; GPOSProcessor?: Processor | null } };
    postscriptName: string;
    unitsPerEm: number;
    ascent: number;
    descent: number;
    capHeight: number;
    xHeight: number;
    italicAngle: number;
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    post: { isFixedPitch: number };
    head: { macStyle: { italic: boolean } };
    'OS/2'?: { usWeightClass: number; sFamilyClass: number };
    availableFeatures: string[];
    /** Memo of glyph objects by id, with the code points of whoever asked first. */
    _glyphs: Record<number, Glyph>;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(
      text: string,
      features?: string[] | Record<string, boolean>,
      script?: string,
      language?: string,
      direction?: string,
    ): GlyphRun;
    createSubset(): Subset;
  }

  export function create(bytes: Uint8Array, postscriptName?: string): Font;
}
