import type { Look, Style } from '../../tree/index.js';

/** Settings only this format understands: `formats.docx` of a style. */
export interface WordSettings {
  /** Word fonts of the families `serif` and `sans`. */
  fonts: Record<string, string>;
  /** Distance of running heads and feet from the paper's edge, points. */
  headerDistance: number;
  footerDistance: number;
  /** Alternative texts of tables: known since Word 2010, an error to Word 2007. */
  alternativeText: boolean;
  /** A Word file of the user's to fill, by its path in the workspace. */
  letterhead?: string;
}

/** Fonts every Word has, and LibreOffice a metric twin of, with Latin, Greek and Cyrillic. Cambria is not among them: its twin has no Cyrillic. */
const fonts = { serif: 'Times New Roman', sans: 'Calibri', mono: 'Courier New' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

const isNamed = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/** The settings of `style`, with the house's where it has none. */
export function wordSettings(style: Style): WordSettings {
  const given = style.formats.docx;
  const own = isRecord(given) ? given : {};
  const named = isRecord(own.fonts) ? Object.entries(own.fonts) : [];
  return {
    fonts: { ...fonts, ...Object.fromEntries(named.filter(isNamed)) },
    headerDistance: number(own.headerDistance, 36),
    footerDistance: number(own.footerDistance, 36),
    alternativeText: own.alternativeText === true,
    ...(typeof own.template === 'string' ? { letterhead: own.template } : {}),
  };
}

/** What every heading is, whatever a style says: it stays with its text. */
const headingLook: Look = { bold: true, keepWithNext: true, keepTogether: true };

/** Where a style is silent: enough for a document that reads well. */
const defaults: Readonly<Record<string, Look>> = {
  body: { font: 'serif', size: 12, leading: 1.15, spaceAfter: 6 },
  title: { size: 16, bold: true, spaceAfter: 12, keepWithNext: true },
  heading1: { ...headingLook, size: 13, spaceBefore: 14, spaceAfter: 4 },
  heading2: { ...headingLook, size: 12, spaceBefore: 10, spaceAfter: 3 },
  heading3: { ...headingLook, italic: true, spaceBefore: 8, spaceAfter: 3 },
  heading4: { ...headingLook, bold: false, italic: true },
  heading5: { ...headingLook, bold: false },
  heading6: { ...headingLook, bold: false },
  paragraph: { gutter: 28 },
  fields: { spaceAfter: 12 },
  field: { gutter: 72, spaceAfter: 3 },
  'field-label': { bold: true },
  quote: { indent: 28, italic: true },
  header: { size: 10, spaceAfter: 0 },
  footer: { size: 10, spaceAfter: 0 },
  table: { ruleAbove: 0.5, ruleBelow: 0.5, spaceAfter: 12 },
  'table-cell': { spaceBefore: 2, spaceAfter: 2, align: 'left' },
  'table-header': { align: 'left', bold: true, spaceBefore: 2, spaceAfter: 2, keepWithNext: true },
  contents: { spaceAfter: 12 },
  contents1: { spaceAfter: 2 },
  contents2: { spaceAfter: 2, indent: 14 },
  contents3: { spaceAfter: 2, indent: 28 },
  rule: { size: 4, ruleBelow: 0.5, spaceAfter: 6 },
};

/** What is said, without what is left open. */
const defined = (look: { [Name in keyof Look]: Look[Name] | undefined }): Look =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));

/** Properties a paragraph style takes from `body`; the rest are of a block alone. */
const inherited = (body: Look): Look => {
  const { font, size, leading, colour, align, spaceBefore, spaceAfter } = body;
  return defined({ font, size, leading, colour, align, spaceBefore, spaceAfter });
};

/** The looks of a style, each complete: the house's, the style's, and what both leave to `body`. */
export class Looks {
  readonly body: Look & { font: string; size: number; leading: number };
  private readonly style: Style;
  private readonly known = new Map<string, Look>();

  constructor(style: Style) {
    this.style = style;
    this.body = { font: 'serif', size: 12, leading: 1.15, ...defaults.body, ...style.looks.body };
  }

  /** What the style and the house say of `name` alone. */
  own(name: string): Look {
    const heading = /^heading\d$/.test(name) ? headingLook : undefined;
    return { ...heading, ...defaults[name], ...this.style.looks[name] };
  }

  /** Type of the table for its cells: cells look as their table does. */
  private around(name: string): Look {
    const { font, size, leading, colour } = name.startsWith('table-') ? this.own('table') : {};
    return defined({ font, size, leading, colour });
  }

  /** The look of `name` with what it inherits. */
  of(name: string): Look {
    const known = this.known.get(name);
    if (known) return known;
    const look =
      name === 'body' ? this.body : { ...inherited(this.body), ...this.around(name), ...this.own(name) };
    this.known.set(name, look);
    return look;
  }
}
