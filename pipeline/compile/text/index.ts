// Takes a Document, a Style and a World; gives the bytes of a .txt file.
// The definition (lines, each with its kind and place) is pure; the print follows it.
import type { Compiled, Compiler } from '../compiler.js';
import { define } from './definition.js';
import { print } from './print.js';

export { define } from './definition.js';
export type { Definition } from './definition.js';
export type { CharacterReport, RespelledCharacters } from './report.js';

/** The text compiler. */
export const text: Compiler = {
  format: 'text',
  extension: 'txt',
  revision: 3,
  compile: (document, style) => {
    const { value, messages } = define(document, style);
    if (!value) return Promise.resolve({ messages });
    const { newline } = style.plain;
    const compiled: Compiled = {
      bytes: print(value.lines, newline),
      ...(value.pages === undefined ? {} : { pages: value.pages }),
      report: { ...value.report },
      messages,
    };
    if (value.files.length > 0) {
      compiled.parts = value.files.map((lines, index) => ({
        name: String(index + 1).padStart(2, '0'),
        bytes: print(lines, newline),
      }));
    }
    return Promise.resolve(compiled);
  },
};
