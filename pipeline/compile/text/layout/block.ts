import type { Point, Position } from 'unist';

/** What a line is, for golden files and for the reader of our own cables. */
export type LineKind = 'blank' | 'text' | 'field' | 'heading' | 'frame' | 'paragraph' | 'mark';

/** One line of the definition, before its charset's bytes. */
export interface Line {
  kind: LineKind;
  text: string;
  /** The label it begins with: a field's name, a paragraph's number. */
  label?: string;
  /** Where the source of the block begins; absent where the words are the template's. */
  place?: Point;
}

/** Words of the document, in the order they are read. */
interface Words {
  type: 'words';
  text: string;
  /** Place of the words in the source, where they are the source's. */
  position?: Position | undefined;
  /** In capitals by the rules of the document's language. */
  upper: boolean;
  /** Printed only where the document has more than one section. */
  sectioned: boolean;
}

/** The number of this section, or of all, in at least `digits` digits. */
interface Count {
  type: 'count';
  of: 'page' | 'pages';
  digits: number;
  sectioned: boolean;
}

/** A line end that the document asks for. */
interface Return {
  type: 'return';
}

export type Run = Words | Count | Return;

/** Something that starts on a line of its own: a paragraph, a heading, a field. Measures are in columns and lines. */
export interface Block {
  kind: LineKind;
  runs: Run[];
  /** Printed before the first line: a number, a bullet, a field's name. */
  label: Run[];
  /** Columns that the label takes, the text hanging beside it; 0 where the text runs on after the label. */
  labelWidth: number;
  /** Columns before every line. */
  indent: number;
  /** Columns before the first line beside `indent`; below 0 it hangs. */
  firstLine: number;
  align: 'left' | 'center' | 'right';
  spaceBefore: number;
  spaceAfter: number;
  /** Character of the lines above and below it. */
  frame?: string;
  /** Most lines it may take; what is over is cut. */
  most?: number;
  /** Never the last of a section. */
  keepWithNext: boolean;
  /** Name of the outermost named block it stands in. */
  outermost?: string;
  place?: Point;
}
