import { createRequire } from 'node:module';
import type { DocMeasure as Measuring } from 'pdfmake/js/DocMeasure.js';
import type { Column, LayoutBuilder as Layouting, PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';
import type { PDFDocument as Writing } from 'pdfmake/js/PDFDocument.js';
import type { Renderer as Rendering } from 'pdfmake/js/Renderer.js';

import type { TableProcessor as Tabulating } from 'pdfmake/js/TableProcessor.js';

// pdfmake is CommonJS compiled from modules: what an `import` of it gives differs between loaders, `require` never does.
const require = createRequire(import.meta.url);

interface Module<Default> {
  default: Default;
}

interface Columns {
  buildColumnWidths(columns: readonly Column[], width: number, offsets: number, table: PdfmakeNode): void;
}

export const { default: columnCalculator } = require('pdfmake/js/columnCalculator.js') as Module<Columns>;
export const { default: DocMeasure } = require('pdfmake/js/DocMeasure.js') as Module<typeof Measuring>;
export const { default: DocPreprocessor } = require('pdfmake/js/DocPreprocessor.js') as Module<
  new () => unknown
>;
export const { default: LayoutBuilder } = require('pdfmake/js/LayoutBuilder.js') as Module<typeof Layouting>;
export const { default: PDFDocument } = require('pdfmake/js/PDFDocument.js') as Module<typeof Writing>;
export const { default: Renderer } = require('pdfmake/js/Renderer.js') as Module<typeof Rendering>;
export const { default: SvgMeasure } = require('pdfmake/js/SVGMeasure.js') as Module<new () => unknown>;
export const { default: svgToPdf } = require('pdfmake/js/3rd-party/svg-to-pdfkit.js') as Module<
  (
    document: Writing,
    svg: string,
    x: number,
    y: number,
    options: {
      width: number;
      height: number;
      assumePt: boolean;
      warningCallback: (warning: string) => void;
    },
  ) => void
>;
export const { default: TableProcessor } = require('pdfmake/js/TableProcessor.js') as Module<
  typeof Tabulating
>;
export const { tableLayouts } = require('pdfmake/js/tableLayouts.js') as { tableLayouts: unknown };
