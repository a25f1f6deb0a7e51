// Takes a Document, a Style and a World; gives the bytes of a .pdf file.
// The definition is pure; the print follows it.
import type { Compiler } from '../compiler.js';

/** The pdf compiler. */
export const pdf: Compiler = {
  format: 'pdf',
  extension: 'pdf',
  revision: 1,
  compile: () => Promise.resolve({ messages: [] }),
};
