import type { FontFace } from '../../compiler.js';

/** What a page estimator must know of a font. Lengths in font units. */
export interface FontMetrics {
  unitsPerEm: number;
  /** Above the base line, below it, and between lines, from the `hhea` table: what Word and LibreOffice set a single line with. */
  ascent: number;
  descent: number;
  lineGap: number;
  /** Advance widths per face: `start:w,w*n;start:w…`, hexadecimal code points, `w*n` n times w. */
  faces: Record<FontFace, string>;
}
