import type { PhrasingContent } from 'mdast';
import { isBlock } from '../blocks.js';
import type { Block, Inline } from '../blocks.js';
import { cleanText } from '../clean-text.js';
import { splitByScript } from '../languages.js';
import { handlers } from './handlers.js';
import type { State } from './state.js';

/** What any node becomes. */
export type Piece = Block | Inline;

/** Text as runs, foreign stretches apart. */
export function textRuns(value: string, state: State): Inline[] {
  const text = cleanText(value);
  if (text === '') return [];
  const parts =
    state.marked === undefined ? splitByScript(text, state.language) : [{ text, language: state.marked }];
  return parts.map((run) => ({
    kind: 'text',
    ...run,
    ...(state.span === undefined ? {} : { span: state.span }),
    ...(state.bold ? { bold: true } : {}),
    ...(state.italic ? { italic: true } : {}),
    ...(state.struck ? { struck: true } : {}),
  }));
}

/** The inlines of phrasing content. */
export const inlines = (nodes: readonly PhrasingContent[], state: State): Inline[] =>
  nodes.flatMap((node) => pieces(node, state)).filter((piece): piece is Inline => !isBlock(piece));

/** What one node becomes; a node no compiler knows becomes nothing. */
export function pieces(node: { type: string }, state: State): Piece[] {
  const handle = (handlers as Partial<Record<string, (node: never, state: State) => Piece[]>>)[node.type];
  return handle === undefined ? [] : handle(node as never, state);
}
