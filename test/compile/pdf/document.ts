import { pdf } from '../../../pipeline/compile/pdf/index.js';
import { bareStyle } from '../../../pipeline/compose/bare-style.js';
import { Shapes } from '../../../pipeline/compose/skeleton.js';
import type { Compiled } from '../../../pipeline/compile/index.js';
import type { Document, DocumentData, Look, Style } from '../../../pipeline/tree/index.js';
import { world } from './world.js';

/** A document of Markdown and directives; its nodes keep their places in the Markdown. */
export const documentOf = (markdown: string, data: Partial<DocumentData> = {}): Document => ({
  ...new Shapes().parse(markdown),
  data: {
    kind: 'test',
    title: 'A & B <draft>',
    language: 'en',
    keywords: ['SY'],
    sourceHash: '0'.repeat(64),
    sourcePath: 'source/test.md',
    ...data,
  },
});

/** A plain look on A5, small enough that a few paragraphs fill a page. */
export const styleOf = (
  looks: Record<string, Look> = {},
  pdfFormat: Record<string, unknown> = {},
): Style => ({
  page: { width: 420, height: 595, margins: { top: 60, right: 50, bottom: 60, left: 50 } },
  plain: bareStyle().plain,
  looks: {
    body: { font: 'serif', size: 10, leading: 1.4, spaceAfter: 6 },
    heading1: { font: 'sans', bold: true, size: 16, spaceAfter: 8 },
    heading2: { font: 'sans', bold: true, size: 12, spaceBefore: 12, spaceAfter: 4 },
    paragraph: { gutter: 24, align: 'justify' },
    number: { font: 'sans', size: 8, colour: '#666666' },
    speaker: { bold: true },
    header: { font: 'sans', size: 8 },
    footer: { font: 'sans', size: 8 },
    ...looks,
  },
  formats: { pdf: pdfFormat },
});

/** Compiles Markdown in the plain look. */
export const compiled = async (
  markdown: string,
  style = styleOf(),
  data: Partial<DocumentData> = {},
): Promise<Compiled> => pdf.compile(documentOf(markdown, data), style, world);
