import type { Document } from '../../tree/index.js';
import type { WordDocument } from './blocks.js';
import { Faces } from './flow/faces.js';
import { LineBreaker } from './flow/lines.js';
import type { Setting } from './flow/measured.js';
import { textWidth } from './flow/column-widths.js';
import { blocks } from './handle/blocks.js';
import type { Ledger, State } from './handle/state.js';

/** A document as blocks, and the pages it must not exceed while a shorter alternative of it is left. */
export interface Definition {
  word: WordDocument;
  pageLimit: number;
  /** Texts a letterhead may ask for, by name. */
  values: ReadonlyMap<string, string>;
}

/** The document as Word's blocks: pure, before its pages are filled. */
export function definition(
  document: Document,
  setting: Setting,
  { alternative, placed }: Pick<State, 'alternative' | 'placed'>,
): Definition {
  const { looks, measure } = setting;
  const faces = new Faces(setting);
  const breaker = new LineBreaker(setting, faces);
  const ledger: Ledger = {
    anchors: new Set(),
    headings: 0,
    lists: 0,
    breakPending: false,
    header: {},
    footer: {},
    pageLimit: Infinity,
    values: new Map(),
  };
  const found = blocks(document.children, {
    ledger,
    looks,
    language: document.data.language,
    look: 'body',
    listDepth: 0,
    indent: 0,
    alternative,
    placed,
    lines: (some) =>
      some.reduce(
        (sum, block) => sum + (block.kind === 'paragraph' ? breaker.lines(block, measure).length : 1),
        0,
      ),
    labelWidth: (label) =>
      label.reduce(
        (sum, inline) =>
          sum + (inline.kind === 'text' ? textWidth(inline.text, faces.of('field', inline)) : 0),
        0,
      ),
  });
  const { header, footer, pageLimit, values } = ledger;
  return { word: { blocks: found, header, footer }, pageLimit, values };
}
