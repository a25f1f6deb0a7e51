// Takes a Document, a Style and a World; gives the bytes of a .txt file.
// The definition is pure; the print follows it.
import type { Compiler } from '../compiler.js';

/** The text compiler. */
export const text: Compiler = {
  format: 'text',
  extension: 'txt',
  revision: 1,
  compile: () => Promise.resolve({ messages: [] }),
};
