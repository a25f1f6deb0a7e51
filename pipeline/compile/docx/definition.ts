import type { Document } from '../../tree/index.js';
import type { WordDocument } from './blocks.js';
import { blocks } from './handle/blocks.js';
import type { Ledger } from './handle/state.js';
import type { Looks } from './looks.js';

/** The document as Word's blocks: pure, before anything is measured or written. */
export function definition(document: Document, looks: Looks): WordDocument {
  const ledger: Ledger = {
    anchors: new Set(),
    headings: 0,
    lists: 0,
    breakPending: false,
    header: {},
    footer: {},
  };
  const found = blocks(document.children, {
    ledger,
    looks,
    language: document.data.language,
    look: 'body',
    listDepth: 0,
    indent: 0,
  });
  return { blocks: found, header: ledger.header, footer: ledger.footer };
}
