import type { List, ListItem } from 'mdast';
import type { Block, ListPlace } from '../blocks.js';
import { blocks, paragraph } from './blocks.js';
import type { State } from './state.js';

/** Indent of a level of a list, points; numbering.xml hangs its marks in it. */
export const listIndent = 18;

/** Levels a Word list has. */
const deepest = 8;

const item = (node: ListItem, place: ListPlace, state: State): Block[] => {
  const body = blocks(node.children, state);
  const all =
    body[0]?.kind === 'paragraph' && body[0].list === undefined ? body : [paragraph([], state), ...body];
  const [first, ...rest] = all;
  if (first?.kind !== 'paragraph') return all;
  return [{ ...first, list: place }, ...rest];
};

/** A list: real Word numbering, since a screen reader announces it. */
export function list(node: List, state: State): Block[] {
  const instance = state.ledger.lists;
  state.ledger.lists += 1;
  const place: ListPlace = {
    ordered: node.ordered === true,
    level: Math.min(state.listDepth, deepest),
    instance,
    start: node.start ?? 1,
  };
  const inside: State = {
    ...state,
    look: state.look === 'body' ? 'list' : state.look,
    listDepth: state.listDepth + 1,
    indent: state.indent + listIndent,
  };
  return node.children.flatMap((child) => item(child, place, inside));
}
