import type { PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';
import type { Text } from '../define/definition.js';
import type { Element } from '../print/structure-tree.js';
import type { Piece } from '../text/pieces.js';
import { setLines } from '../text/set-lines.js';
import type { SetLine } from '../text/set-lines.js';

/** Who owns a run's content: an element of the structure, or nobody, where it only repeats. */
export interface Owner {
  element: Element | undefined;
  link?: string;
  /** A line goes through it. */
  struck?: true;
}

/** A block of text on its way to the page. */
export interface Leaf {
  block: Text;
  pieces: readonly Piece[];
  /** Written from right to left, so it starts at the right edge. */
  rightToLeft?: true;
  /** Its document is: it begins at the right, and so do its label and all that is beside it. */
  mirrored?: true;
  owners: readonly Owner[];
  colours: readonly string[];
  label?: { pieces: readonly Piece[]; owner: Owner; colours: readonly string[] };
  leader?: { pageOf: string; piece: Piece; owner: Owner; colour: string };
  /** The three stretches of a running head: left, centre, right. */
  stops?: readonly (readonly Piece[])[];
  /** Repeats, so it is no content. */
  artifact: boolean;
  /** Lines set, and lines put on pages: at the end both are the same. */
  made: number;
  drawn: Set<LaidLine>;
  cache?: { width: number; lines: SetLine[] };
}

/** A node whose text is ours to set. */
export interface LeafNode extends PdfmakeNode {
  text: '';
  leaf: Leaf;
}

export const isLeaf = (node: PdfmakeNode): node is LeafNode => 'leaf' in node;

/** Room kept free for the number at the end of an entry of the contents. */
const leaderRoom = 44;

/** The lines of a leaf in a measure `width` points wide. */
export function linesOf(leaf: Leaf, width: number): SetLine[] {
  if (leaf.cache?.width === width) return leaf.cache.lines;
  const { block } = leaf;
  const lines = setLines(leaf.pieces, {
    width: leaf.leader ? width - leaderRoom : width,
    firstLine: block.firstLine,
    justify: block.align === 'justify',
    balance: block.balance === true,
  });
  leaf.cache = { width, lines };
  return lines;
}

/** A line with its place on a page. pdfmake moves it about and copies it; what it holds is ours. */
export class LaidLine {
  x = 0;
  y = 0;
  /** pdfmake aligns by its own inlines; having none, it leaves the line alone. */
  readonly inlines: never[] = [];
  readonly leaf: Leaf;
  readonly set: SetLine;
  readonly index: number;
  readonly count: number;
  readonly measure: number;
  /** The line this is a copy of; itself, where it is none. */
  source: LaidLine;

  constructor(leaf: Leaf, set: SetLine, index: number, count: number, measure: number) {
    this.leaf = leaf;
    this.set = set;
    this.index = index;
    this.count = count;
    this.measure = measure;
    this.source = this;
  }

  /** Whether a word goes on in the next line. */
  get divides(): boolean {
    return this.set.hyphen;
  }

  getHeight(): number {
    return this.leaf.block.leading;
  }

  getWidth(): number {
    return this.set.width;
  }

  getAscenderHeight(): number {
    return this.leaf.block.leading;
  }

  clone(): LaidLine {
    const copy = new LaidLine(this.leaf, this.set, this.index, this.count, this.measure);
    copy.x = this.x;
    copy.y = this.y;
    copy.source = this.source;
    return copy;
  }
}
