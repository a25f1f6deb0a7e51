import type { Node } from 'unist';
import { walk } from '../../tree/index.js';
import type { SpokenParagraph } from '../../tree/index.js';

/** Gives every paragraph of speech below `root` its number: p1 to pN in the order of speech, one number space. */
export function numberParagraphs(root: Node): void {
  let number = 0;
  for (const node of walk(root)) {
    if (node.type === 'paragraph') (node as SpokenParagraph).data = { number: ++number };
  }
}
