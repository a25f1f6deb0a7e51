import type { Inline, Block, WordParagraph } from '../blocks.js';
import { isBlock } from '../blocks.js';
import { pieces } from './inlines.js';
import type { State } from './state.js';

/** A paragraph of the look here, with the page break that stands before it. */
export function paragraph(inlines: Inline[], state: State, more: Partial<WordParagraph> = {}): WordParagraph {
  const breaks = takeBreak(state);
  return {
    kind: 'paragraph',
    look: state.look,
    inlines,
    anchors: [],
    ...(inlines.some(({ kind }) => kind === 'tab') ? { spread: true } : {}),
    ...(state.indent > 0 ? { indent: state.indent, continued: true } : {}),
    ...breaks,
    ...more,
  };
}

/** The page break asked for before the next block, once. */
export function takeBreak({ ledger }: State): { pageBreakBefore?: true } {
  const pending = ledger.breakPending;
  ledger.breakPending = false;
  return pending ? { pageBreakBefore: true } : {};
}

/** The blocks of flow content; phrasing that stands alone becomes a paragraph. */
export function blocks(nodes: readonly { type: string }[], state: State): Block[] {
  const found: Block[] = [];
  let loose: Inline[] = [];
  const settle = (): void => {
    if (loose.length > 0) found.push(paragraph(loose, state));
    loose = [];
  };
  for (const node of nodes) {
    for (const piece of pieces(node, state)) {
      if (isBlock(piece)) {
        settle();
        found.push(piece);
      } else {
        loose.push(piece);
      }
    }
  }
  settle();
  return spaced(found, state);
}

/** A table, or contents, has no space below: the paragraph after it has it above. */
const spaced = (found: Block[], { looks }: State): Block[] =>
  found.map((block, index) => {
    const before = found[index - 1]?.kind;
    if (block.kind !== 'paragraph' || before === undefined || before === 'paragraph') return block;
    return { ...block, spaceBefore: looks.of(before).spaceAfter ?? 0 };
  });

/** A name for a bookmark that is not taken yet, or none. */
export function claim(name: string, { ledger }: State): string[] {
  if (ledger.anchors.has(name)) return [];
  ledger.anchors.add(name);
  return [name];
}
