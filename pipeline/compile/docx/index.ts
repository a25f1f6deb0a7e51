// Takes a Document, a Style and a World; gives the bytes of a .docx file.
// The definition is pure; the print follows it.
import type { Compiler } from '../compiler.js';
import { assemble } from './assemble.js';
import { wordSettings } from './looks.js';
import { print } from './package/print.js';

/** The docx compiler. */
export const docx: Compiler = {
  format: 'docx',
  extension: 'docx',
  revision: 5,
  async compile(document, style, world) {
    const { letterhead } = wordSettings(style);
    if (letterhead !== undefined) {
      const { compileIntoLetterhead } = await import('./letterhead/letterhead.js');
      const bytes = world.file?.(letterhead);
      return compileIntoLetterhead(document, style, { file: letterhead, bytes }, world.version);
    }
    const { parts, pagination } = assemble(document, style, world.version);
    return { bytes: await print(parts), pages: pagination.pages, messages: [] };
  },
};
