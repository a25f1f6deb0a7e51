import type { Block } from '../blocks.js';
import { listedRange, shownHeadings, writeContents } from './contents.js';
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

const isEmptyContents = (block: Block, writer: Writer): boolean =>
  block.kind === 'contents' && shownHeadings(block.depth, writer).length === 0;

/** Blocks one after another. Two tables in a row are kept apart and a last one is followed by a paragraph, as Word asks. */
const inOrder = (blocks: readonly Block[], writer: Writer): Xml[] =>
  blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const written = writeBlock(block, writer);
    const apart = block.kind === 'table' && (next === undefined || next.kind === 'table');
    return apart ? [...written, element('w:p')] : written;
  });

/** Blocks as WordprocessingML; all that follows the contents in the bookmark that the contents list. */
export function writeBlocks(all: readonly Block[], writer: Writer): Xml[] {
  const blocks = all.filter((block) => !isEmptyContents(block, writer));
  const contents = blocks.findIndex(({ kind }) => kind === 'contents') + 1;
  if (contents === 0) return inOrder(blocks, writer);
  const id = writer.bookmarkId();
  return [
    ...inOrder(blocks.slice(0, contents), writer),
    element('w:bookmarkStart', { 'w:id': id, 'w:name': listedRange }),
    ...inOrder(blocks.slice(contents), writer),
    element('w:bookmarkEnd', { 'w:id': id }),
  ];
}
