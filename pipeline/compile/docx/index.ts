// Takes a Document, a Style and a World; gives the bytes of a .docx file.
// The definition is pure; the print follows it.
import type { Compiler } from '../compiler.js';
import { assemble } from './assemble.js';
import { print } from './package/print.js';

/** The docx compiler. */
export const docx: Compiler = {
  format: 'docx',
  extension: 'docx',
  revision: 1,
  async compile(document, style, world) {
    const { parts, pagination } = assemble(document, style, world.version);
    return { bytes: await print(parts), pages: pagination.pages, messages: [] };
  },
};
