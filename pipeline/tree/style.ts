// How a document looks: resolved once from style.yaml into points, read by every format.

/** Lengths are in points (1/72 inch). Every property may be absent: the look then inherits from `body`. */
export interface Look {
  /** Family: `serif` or `sans` (the house's own), or the name of a font the format can find. */
  font?: string;
  /** Size of the type, points. */
  size?: number;
  /** Distance of base lines, as a multiple of the size. */
  leading?: number;
  bold?: boolean;
  italic?: boolean;
  smallCaps?: boolean;
  /** As written, or in capitals by the rules of the document's language. */
  case?: 'as-is' | 'upper';
  /** Letter spacing, points. */
  tracking?: number;
  /** `#rrggbb`. */
  colour?: string;
  /** Background, `#rrggbb`. */
  fill?: string;
  align?: 'left' | 'right' | 'center' | 'justify';
  spaceBefore?: number;
  spaceAfter?: number;
  /** From the left margin. */
  indent?: number;
  /** The first line's indent relative to `indent`; negative hangs. */
  firstLine?: number;
  /** Width of a label's or number's column: in the margin for `paragraph`, hanging for `fields`. */
  gutter?: number;
  keepWithNext?: boolean;
  keepTogether?: boolean;
  /** Start on a new page. */
  pageBreakBefore?: boolean;
  /** Rules above and below: thickness in points. */
  ruleAbove?: number;
  ruleBelow?: number;
  ruleColour?: string;
  /** Text formats: character that a heading is framed or underlined with (`-`). */
  frame?: string;
  /** Text printed before and after the content (a question mark in the cable's own words stays the template's). */
  before?: string;
  after?: string;
}

export interface Page {
  /** Points, portrait. */
  width: number;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number };
}

/** Settings of plain-text formats. */
export interface PlainText {
  columns: number;
  /** Characters that may appear: anything, ASCII, or the telegraph's A-Z 0-9 and `' ( ) , - . / : ?`. */
  charset: 'utf8-mixed' | 'ascii-mixed' | 'telegraph';
  /** `\n` or `\r\n`. */
  newline: string;
  /** Romanisation of Cyrillic where the set has none. */
  cyrillic: 'icao' | 'bgn';
  /** Established spellings that beat a table: as written in the source, to as printed. */
  spellings: Record<string, string>;
  /** A house's own spelling of single characters, which beats every table: as in the source, to as printed. */
  characters: Record<string, string>;
  /** Double quotation marks where the set has none: QUOTE and UNQUOTE, or an apostrophe on both sides. */
  quotes: 'words' | 'apostrophe';
  sectioning: 'off' | 'inline' | 'files';
  linesPerPage: number;
  pagesPerSection: number;
}

/** A style is data: page, text settings, and one look per name (`body`, `heading1` …, `paragraph`, `speaker`, any named block). */
export interface Style {
  page: Page;
  plain: PlainText;
  looks: Record<string, Look>;
  /** Anything a format alone understands, by format name; validated by that compiler. */
  formats: Record<string, unknown>;
}
