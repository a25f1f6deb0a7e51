// The part of fontkit 2.0.4 that the compiler reads; it has no types of its own.
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    advanceWidth: number;
    codePoints: number[];
    /** The outline, read anew at each call; of a TrueType glyph only. */
    _decode(): Outline | null;
  }

  export interface Outline {
    /** Below nought where the outline is composed of others. */
    numberOfContours: number;
    components?: { glyphID: number; pos: number }[];
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

  export interface Font {
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
