// Takes a Document, a Style and a World; gives a PDF: PDF/UA-1, and PDF/A-3a or -2a.
// The layout is pdfmake's, the paragraphs, the tags and the file are ours; both are loaded with the first document.
import type { Compiler } from '../compiler.js';

export const pdf: Compiler = {
  format: 'pdf',
  extension: 'pdf',
  revision: 7,
  attaches: true,
  compile: async (document, style, world) => (await import('./compile.js')).compile(document, style, world),
};
