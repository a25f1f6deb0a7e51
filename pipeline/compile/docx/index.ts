// Takes a Document, a Style and a World; gives the bytes of a .docx file.
// The definition is pure; the print follows it.
import type { Compiler } from '../compiler.js';

/** The docx compiler. */
export const docx: Compiler = {
  format: 'docx',
  extension: 'docx',
  revision: 1,
  compile: () => Promise.resolve({ messages: [] }),
};
