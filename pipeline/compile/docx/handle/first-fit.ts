import type { ContainerDirective } from 'mdast-util-directive';
import type { Block } from '../blocks.js';
import { blocks } from './blocks.js';
import type { State } from './state.js';

const limit = (node: ContainerDirective, name: 'lines' | 'pages'): number | undefined => {
  const given = Number(node.attributes?.[name]);
  return given > 0 ? given : undefined;
};

/** What a state collects is kept only of the alternative that is set. */
function attempt(
  child: ContainerDirective['children'][number],
  state: State,
): { found: Block[]; ledger: State['ledger'] } {
  const ledger = { ...state.ledger, anchors: new Set(state.ledger.anchors) };
  return { found: blocks([child], { ...state, ledger }), ledger };
}

/** The first alternative that fits, else the last. Lines are measured here; pages by whoever lays out the document. */
export function firstFit(node: ContainerDirective, state: State): Block[] {
  const lines = limit(node, 'lines');
  const last = node.children.length - 1;
  for (const [index, child] of node.children.entries()) {
    const { found, ledger } = attempt(child, state);
    const fits = lines === undefined ? index >= state.alternative : state.lines(found) <= lines;
    if (!fits && index < last) continue;
    Object.assign(state.ledger, ledger);
    const pages = limit(node, 'pages');
    if (pages !== undefined && index < last) state.ledger.pageLimit = Math.min(pages, state.ledger.pageLimit);
    return found;
  }
  return [];
}
