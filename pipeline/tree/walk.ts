import type { Node, Parent } from 'unist';
import type { Paragraph } from 'mdast';
import type { SpokenParagraph } from './transcript.js';

const hasChildren = (node: Node): node is Parent => 'children' in node;

/** Every node below and including `node`, in document order. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  if (hasChildren(node)) for (const child of node.children) yield* walk(child);
}

const isNumbered = (node: Node): node is SpokenParagraph =>
  node.type === 'paragraph' &&
  typeof (node as Paragraph & { data?: { number?: unknown } }).data?.number === 'number';

/** The spoken paragraphs below `node`, p1 first. */
export function* spokenParagraphs(node: Node): Generator<SpokenParagraph> {
  for (const found of walk(node)) if (isNumbered(found)) yield found;
}
