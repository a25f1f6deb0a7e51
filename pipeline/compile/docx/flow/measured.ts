import type { Look } from '../../../tree/index.js';
import type { Looks } from '../looks.js';
import type { TabStop } from '../write/properties.js';

/** What measuring needs of the document's setting. */
export interface Setting {
  looks: Looks;
  fontName: (family: string) => string;
  /** Width of the text column, points. */
  measure: number;
  /** Tab stops of a look. */
  stops: (look: string) => readonly TabStop[];
}

/** Runs of one face and size, with how wide their characters are. */
export interface Face {
  widths: Float64Array;
  /** Points per em. */
  size: number;
  /** Height of a line of it at single spacing, points. */
  lineHeight: number;
  tracking: number;
  upper: boolean;
}

/** A look with what a span or emphasis says over it. */
export const overlay = (base: Look, span: Look, bold: boolean, italic: boolean): Look => ({
  ...base,
  ...span,
  ...(bold ? { bold: true } : {}),
  ...(italic ? { italic: true } : {}),
});
