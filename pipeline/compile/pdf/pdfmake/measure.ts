import type { PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';
import { isLeaf } from './leaf.js';
import { DocMeasure } from './modules.js';

/** A longer word (an address, a digest) may be divided anywhere rather than push a table over the margin, points. */
const longest = 100;

/** Measures our text: the widest word, and the width on one line. Everything else is measured by pdfmake. */
export class Measure extends DocMeasure {
  override measureLeaf(node: PdfmakeNode): PdfmakeNode {
    if (!isLeaf(node)) throw new Error('a text that is not ours');
    let word = 0;
    let whole = 0;
    let widest = 0;
    for (const piece of node.leaf.pieces) {
      word += piece.width;
      whole += piece.width + piece.space;
      widest = Math.max(widest, word);
      if (piece.after !== 'joined') word = 0;
    }
    node._minWidth = Math.min(widest, longest);
    // Half a point more, so that rounding never breaks a line that was measured to fit.
    node._maxWidth = whole + 0.5;
    return node;
  }
}
