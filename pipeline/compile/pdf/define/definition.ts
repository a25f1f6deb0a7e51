import type { FontFace } from '../../compiler.js';

/** How a run of text is set. Lengths in points. */
export interface TextStyle {
  family: string;
  face: FontFace;
  size: number;
  /** `#rrggbb`. */
  colour: string;
  tracking: number;
  /** OpenType features, joined by a space (`smcp onum`). */
  features: string;
}

/** Text of one style. */
export interface Run {
  text: string;
  /** Key in the definition's styles. */
  style: string;
  /** `#anchor` inside the document, or a URL. */
  link?: string;
  /** BCP 47, where it is not the document's. */
  lang?: string;
  /** A line goes through it: a correction shows what it corrects. */
  struck?: true;
  /** Filled in when pages are known: this page's number, the count, or the page an anchor is on. */
  field?: 'page' | 'pages' | { pageOf: string };
  /** Moves to the next tab stop of a running head. */
  tab?: true;
}

interface Placed {
  /** Space above and below, points; of two that meet the larger counts. */
  before: number;
  after: number;
  breakBefore?: true;
  keepWithNext?: true;
}

/** Standard structure types (ISO 32000-1, 14.8.4) that a dossier needs. */
export type Tag =
  | 'Sect'
  | 'P'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Figure';

export interface Text extends Placed {
  kind: 'text';
  tag: Tag;
  runs: Run[];
  align: 'left' | 'right' | 'center' | 'justify';
  /** Distance of base lines, points. */
  leading: number;
  /** From the left edge of what holds it. */
  indent: number;
  /** Of the first line, relative to `indent`. */
  firstLine: number;
  /** A number or bullet set to the left of the first line, right-aligned to `gap` points before it. */
  label?: { runs: Run[]; gap: number };
  /** Set at the right edge of the last line, with dots before it. */
  leader?: { runs: Run[]; link: string };
  keepTogether?: true;
  hyphenate?: true;
  balance?: true;
  /** Names that links may lead to. */
  anchor?: string;
  /** An entry of the bookmarks. */
  outline?: { level: number; title: string };
  lang?: string;
}

/** Rules around and colour behind a group, points and `#rrggbb`. */
export interface Box {
  fill?: string;
  padding: number;
  above?: number;
  below?: number;
  left?: number;
  colour: string;
}

export interface Group extends Placed {
  kind: 'group';
  /** Absent: the group is a matter of looks only. */
  tag?: Tag;
  indent: number;
  box?: Box;
  keepTogether?: true;
  children: Block[];
}

export interface Cell {
  head?: 'Column' | 'Row';
  children: Block[];
}

export interface Table extends Placed {
  kind: 'table';
  /** Points, `auto` for what the text needs, `*` for the rest. */
  widths: (number | 'auto' | '*')[];
  headRows: number;
  rows: Cell[][];
  /** Thickness of rules: above and below the head and at the end; between rows. */
  rules: { outer: number; head: number; inner: number; colour: string };
  padding: number;
  /** Between columns. */
  gutter: number;
  indent: number;
}

export interface Rule extends Placed {
  kind: 'rule';
  thickness: number;
  colour: string;
  indent: number;
}

/** A picture of the workspace's. */
export interface PictureBlock extends Placed {
  kind: 'picture';
  /** The name the world knows it by. */
  file: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** Points; the width follows. */
  height: number;
  align: 'left' | 'center' | 'right';
  indent: number;
}

export type Block = Text | Group | Table | Rule | PictureBlock;

/** A running head or foot: what stands on the first page, and on the rest. */
export interface Running {
  first: Text[];
  rest: Text[];
  /** Distance from the text area, points. */
  distance: number;
  rule: number;
  ruleColour: string;
}

/** Everything that decides how a document looks, before anything is measured: pure data. */
export interface Definition {
  page: {
    width: number;
    height: number;
    margins: { top: number; right: number; bottom: number; left: number };
  };
  language: string;
  styles: Record<string, TextStyle>;
  header: Running;
  footer: Running;
  content: Block[];
}
