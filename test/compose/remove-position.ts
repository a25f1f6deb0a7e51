import type { Node, Parent } from 'unist';

/** The tree without the places of its nodes. */
export function removePosition<Tree extends Node>(tree: Tree): Tree {
  delete tree.position;
  if ('children' in tree) for (const child of (tree as unknown as Parent).children) removePosition(child);
  return tree;
}
