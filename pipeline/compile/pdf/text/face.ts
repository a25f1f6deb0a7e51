import type { Font } from 'fontkit';
import { hasten } from './hasten.js';
import { fontTables } from './opentype/font-tables.js';
import { featuresOf } from './opentype/lookups.js';
import { QuickShaper } from './opentype/quick-shaper.js';
import { tablesOf } from './opentype/sfnt.js';
import { trueTypeSubset } from './opentype/truetype-subset.js';
import { Recent } from './recent.js';

/** Glyphs of a stretch of text. Measures are in thousandths of the type size. Never changed once made: it is shared. */
export interface Shaped {
  readonly glyphs: readonly number[];
  /** How far the pen moves after each glyph, kerning included. */
  readonly advances: readonly number[];
  /** Displacement of each glyph (marks on their letters); absent where all are nought. */
  readonly offsets?: readonly (readonly [number, number])[];
  /** The text each glyph stands for. */
  readonly codePoints: readonly (readonly number[])[];
  readonly width: number;
  /** Code points that the face has no glyph for. */
  readonly missing: readonly number[];
}

/** Shapings kept for each face, of the few words that are not shaped quickly. */
const shapingsKept = 5000;

/** A font, opened once a process, and what its texts look like. The same text has the same shape whoever asked before. */
export class Face {
  readonly font: Font;
  /** Thousandths of the size. */
  readonly ascent: number;
  readonly descent: number;
  readonly space: number;
  readonly spaceShape: Shaped;
  readonly hyphen: Shaped;
  readonly #shapings = new Recent<Shaped>(shapingsKept);
  readonly #tables: ReadonlyMap<string, DataView>;
  readonly #advances = new Map<number, number>();
  #features: ReadonlySet<string> | undefined;
  #hastened = false;
  readonly #quick: QuickShaper | undefined;

  /** Takes a font and the bytes it was read from. */
  constructor(font: Font, bytes: Uint8Array) {
    this.font = font;
    this.#tables = tablesOf(bytes);
    const tables = fontTables(this.#tables, (codePoint) => font.glyphForCodePoint(codePoint).id);
    this.#quick = tables && new QuickShaper(tables, font.unitsPerEm);
    const scale = 1000 / font.unitsPerEm;
    this.ascent = font.ascent * scale;
    this.descent = -font.descent * scale;
    this.spaceShape = this.shape(' ', '');
    this.space = this.spaceShape.width;
    this.hyphen = this.shape('-', '');
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** How far the pen moves after a glyph that stands alone, thousandths. */
  advanceOf(glyph: number): number {
    const known = this.#advances.get(glyph);
    if (known !== undefined) return known;
    const advance = (this.font.getGlyph(glyph).advanceWidth * 1000) / this.font.unitsPerEm;
    this.#advances.set(glyph, advance);
    return advance;
  }

  /** A font of these glyphs, each at its place in the list, and whether its outlines are those of CFF. */
  subset(glyphs: readonly number[]): { bytes: Uint8Array; cff: boolean } {
    const own = trueTypeSubset(this.#tables, glyphs);
    if (own) return { bytes: own, cff: false };
    const subset = this.font.createSubset();
    subset.glyphs = [...glyphs];
    for (const [slot, glyph] of glyphs.entries()) subset.mapping[glyph] ??= slot;
    return { bytes: subset.encode(), cff: subset.cff !== undefined };
  }

  /** Whether the face has an OpenType feature (`smcp`). */
  hasFeature(tag: string): boolean {
    this.#features ??= new Set(
      [this.#tables.get('GSUB'), this.#tables.get('GPOS')].flatMap((table) =>
        table ? [...featuresOf(table, '').keys()] : [],
      ),
    );
    return this.#features.has(tag);
  }

  /** The shape of `text` with OpenType `features` (tags joined by a space). */
  shape(text: string, features: string): Shaped {
    return (
      this.#quick?.shape(text, features) ??
      this.#shapings.get(`${features}|${text}`, () => this.#layout(text, features))
    );
  }

  #layout(text: string, features: string): Shaped {
    if (!this.#hastened) hasten(this.font);
    this.#hastened = true;
    // A glyph object keeps the code points of the text it was first met in: without this a shape would depend on history.
    this.font._glyphs = {};
    const run = this.font.layout(text, features === '' ? [] : features.split(' '));
    const scale = 1000 / this.font.unitsPerEm;
    const advances = run.positions.map(({ xAdvance }) => xAdvance * scale);
    const displaced = run.positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
    return {
      glyphs: run.glyphs.map(({ id }) => id),
      advances,
      codePoints: run.glyphs.map(({ codePoints }) => [...codePoints]),
      width: advances.reduce((sum, advance) => sum + advance, 0),
      missing: run.glyphs.filter(({ id }) => id === 0).flatMap(({ codePoints }) => codePoints),
      ...(displaced
        ? {
            offsets: run.positions.map(({ xOffset, yOffset }) => [xOffset * scale, yOffset * scale] as const),
          }
        : {}),
    };
  }
}
