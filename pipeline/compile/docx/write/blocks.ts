import type { Block } from '../blocks.js';
import { writeContents } from './contents.js';
import { writeParagraph } from './paragraphs.js';
import { writeTable } from './tables.js';
import { element } from './xml.js';
import type { Xml } from './xml.js';
import type { Writer } from './writer.js';

const writeBlock = (block: Block, writer: Writer): Xml[] => {
  switch (block.kind) {
    case 'paragraph':
      return [writeParagraph(block, writer)];
    case 'table':
      return [writeTable(block, writer)];
    case 'contents':
      return writeContents(block, writer);
  }
};

/** Blocks as WordprocessingML. Two tables in a row are kept apart and a last one is followed by a paragraph, as Word asks. */
export const writeBlocks = (blocks: readonly Block[], writer: Writer): Xml[] =>
  blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const written = writeBlock(block, writer);
    return block.kind === 'table' && (next === undefined || next.kind === 'table')
      ? [...written, element('w:p')]
      : written;
  });
