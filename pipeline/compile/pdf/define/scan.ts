import { toString } from 'mdast-util-to-string';
import type { Document } from '../../../tree/index.js';
import type { Nodes } from 'mdast';
import type { Heading } from './state.js';

/** The label of a container directive (`:::paragraph[12]`), or the empty text. */
export function labelOf(node: Nodes): string {
  if (node.type !== 'containerDirective') return '';
  const [first] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? toString(first) : '';
}

/** The headings of a document in order, each with the numbers of the first and last paragraph under it, and how many numbered paragraphs there are. */
export function scan(document: Document): { headings: Heading[]; paragraphs: number } {
  const headings: Heading[] = [];
  const open: Heading[] = [];
  let paragraphs = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const heading = { depth: node.depth, title: toString(node), anchor: `h${headings.length + 1}` };
      headings.push(heading);
      open.push(heading);
    } else if (node.type === 'containerDirective' && node.name === 'paragraph') {
      paragraphs += 1;
      const number = labelOf(node);
      for (const heading of open) {
        heading.from ??= number;
        heading.to = number;
      }
    }
    if (node.type !== 'heading' && node.type !== 'paragraph' && 'children' in node)
      for (const child of node.children) visit(child);
  };
  visit(document);
  return { headings, paragraphs };
}
