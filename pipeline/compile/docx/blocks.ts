// What a Word document is made of, before it is XML: plain data, measured by flow/ and written by write/.

/** A stretch of text set alike. */
export interface TextRun {
  kind: 'text';
  text: string;
  /** Look of a named span. */
  span?: string;
  bold?: true;
  italic?: true;
  struck?: true;
  /** BCP 47, where it is not the document's. */
  language?: string;
}

interface Tab {
  kind: 'tab';
}

interface LineBreak {
  kind: 'break';
}

/** A number Word keeps: of this page, or of all pages. */
interface Field {
  kind: 'field';
  instruction: 'PAGE' | 'NUMPAGES';
  span?: string;
}

/** A link to a bookmark of the document or to an address. */
export interface Link {
  kind: 'link';
  anchor?: string;
  url?: string;
  children: Inline[];
}

export type Inline = TextRun | Tab | LineBreak | Field | Link;

/** Membership of a Word list. */
export interface ListPlace {
  ordered: boolean;
  /** 0 is the outermost. */
  level: number;
  /** Lists of a document are counted from 0; each starts anew. */
  instance: number;
  /** First number of an ordered list. */
  start: number;
}

export interface WordParagraph {
  kind: 'paragraph';
  look: string;
  inlines: Inline[];
  /** 1 to 6 for a heading. */
  heading?: number;
  /** Bookmarks around the whole paragraph. */
  anchors: string[];
  list?: ListPlace;
  /** Further indent from the left, points. */
  indent?: number;
  /** Width of the label's column where the look's is too narrow, points. */
  gutter?: number;
  /** Space above at least this, points: what stands before has no space below of its own. */
  spaceBefore?: number;
  /** Its tabs go to the centre and the right, as a running head's do. */
  spread?: true;
  /** Begins at the indent instead of hanging (the second paragraph of a numbered one). */
  continued?: true;
  pageBreakBefore?: true;
  /** Look of a group that this paragraph is the last of: its rule and space below stand below it. */
  closes?: string;
}

export interface WordTable {
  kind: 'table';
  /** Text alternative: the heading it stands under. */
  caption?: string;
  /** Alignment of each column. */
  align: ('left' | 'right' | 'center' | null)[];
  /** The first row is the header. */
  rows: WordParagraph[][][];
}

/** A contents field: filled from the headings when it is written. */
export interface WordContents {
  kind: 'contents';
  depth: number;
  pageBreakBefore?: true;
}

export type Block = WordParagraph | WordTable | WordContents;

/** Running heads and feet: of the first page and of the rest. */
export interface Running {
  first?: Block[];
  rest?: Block[];
}

/** A whole document as blocks. */
export interface WordDocument {
  blocks: Block[];
  header: Running;
  footer: Running;
}

export const isBlock = (piece: Block | Inline): piece is Block =>
  piece.kind === 'paragraph' || piece.kind === 'table' || piece.kind === 'contents';
