// Takes a Document, a Style and a World; gives the bytes of one format, with messages.
// A format is loaded only when it is asked for.
import type { Compiler } from './compiler.js';

export { attachmentsOf } from './attachments.js';
export type { Attachment, Compiled, Compiler, FontFace, Part, Printed, World } from './compiler.js';
export { cableLabels, parseCable } from './text/parse-cable.js';
export type { CableBlock, CableField, ParseCableOptions, ParsedCable } from './text/parse-cable.js';

/** Loads the compiler of each format. */
export const compilers: Readonly<Record<string, () => Promise<Compiler>>> = {
  pdf: async () => (await import('./pdf/index.js')).pdf,
  docx: async () => (await import('./docx/index.js')).docx,
  text: async () => (await import('./text/index.js')).text,
};

/** Extension of each format's files, without loading its compiler. */
export const extensions: Readonly<Record<string, string>> = { pdf: 'pdf', docx: 'docx', text: 'txt' };
