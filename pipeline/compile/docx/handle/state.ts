import type { Block, Inline, WordDocument } from '../blocks.js';
import type { Looks } from '../looks.js';

/** What is counted and collected over a whole document. */
export interface Ledger {
  /** Bookmarks given out. */
  anchors: Set<string>;
  headings: number;
  lists: number;
  /** The last heading's text: what a table below it is about. */
  lastHeading?: string;
  /** A page break stands before the next block. */
  breakPending: boolean;
  header: WordDocument['header'];
  footer: WordDocument['footer'];
  /** Fewest pages an alternative was set for, while a shorter one is left to try. */
  pageLimit: number;
  /** Texts a letterhead may ask for, by name: fields with an id, the title, named spans of a running head. */
  values: Map<string, string>;
}

/** Where a handler stands. */
export interface State {
  ledger: Ledger;
  looks: Looks;
  /** Language of the document, BCP 47. */
  language: string;
  /** Language of this stretch, where an author marked it. */
  marked?: string;
  /** Look of the paragraphs here. */
  look: string;
  /** Look of the spans here. */
  span?: string;
  bold?: true;
  italic?: true;
  struck?: true;
  /** Depth of lists around, 0 outside. */
  listDepth: number;
  /** Indent of lists around, points. */
  indent: number;
  /** Which alternative of those that must fit pages is to be set, 0 the fullest. */
  alternative: number;
  /** What stands in a letterhead and not in the text, by name. */
  placed: ReadonlySet<string>;
  /** Lines that blocks take. */
  lines: (blocks: readonly Block[]) => number;
  /** Width of a label in the look of a field, points. */
  labelWidth: (label: readonly Inline[]) => number;
}
