// What this room uses of the insides of pdfmake 0.3.11 and pdfkit 0.19.1. Each member has a contract test
// in test/compile/pdf/internals.test.ts, so that an upgrade that moves one is noticed there and not in a dossier.

declare module 'pdfmake/js/PDFDocument.js' {
  import type { Readable } from 'node:stream';

  export interface Reference {
    id: number;
    /** Where it was written. */
    offset: number;
    document: PDFDocument;
    data: Record<string, unknown>;
    compress: boolean;
    buffer: Uint8Array[];
    write(chunk: string | Uint8Array): void;
    end(chunk?: string | Uint8Array): void;
    finalize(): void;
  }

  export interface PdfPage {
    width: number;
    height: number;
    dictionary: Reference;
    /** References, or what prints itself as one. */
    annotations: object[];
    fonts: Record<string, Reference>;
    xobjects: Record<string, Reference>;
  }

  export interface EmbeddableFont {
    id: string;
    finalize(): void;
  }

  export class PDFDocument extends (Readable as new (options?: unknown) => Readable) {
    constructor(
      fonts: Record<string, unknown>,
      images: Record<string, string>,
      patterns: Record<string, unknown>,
      attachments: Record<string, unknown>,
      options: Record<string, unknown>,
      virtualfs: unknown,
      localAccessPolicy: (path: string) => boolean,
    );
    page: PdfPage;
    info: Record<string, unknown>;
    version: number;
    compress: boolean;
    _id: Buffer;
    _root: Reference & { data: { Names: Reference & { data: Record<string, unknown> } } };
    _info: Reference;
    /** Of each object by its number less one, or null where it is not yet written. */
    _offsets: (number | null)[];
    _fontFamilies: Record<string, EmbeddableFont>;
    ref(data?: Record<string, unknown>): Reference;
    addPage(options: Record<string, unknown>): this;
    _offset: number;
    _write(data: string | Uint8Array): void;
    addContent(data: string): this;
    end(): void;
    _refEnd(reference: Reference): void;
    _finalize(): void;
    endMetadata(): void;
    endMarkings(): void;
    file(src: Uint8Array, options: Record<string, unknown>): Reference;
  }
}

declare module 'pdfmake/js/DocMeasure.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';
  import type { PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';

  export class DocMeasure {
    constructor(
      document: PDFDocument,
      styles: Record<string, unknown>,
      defaultStyle: Record<string, unknown>,
      svgMeasure: unknown,
      tableLayouts: unknown,
    );
    measureDocument(node: PdfmakeNode): PdfmakeNode;
    measureNode(node: PdfmakeNode): PdfmakeNode;
    measureLeaf(node: PdfmakeNode): PdfmakeNode;
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';
  import type { DocMeasure } from 'pdfmake/js/DocMeasure.js';

  export interface PageItem {
    type:
      | 'line'
      | 'vector'
      | 'image'
      | 'svg'
      | 'attachment'
      | 'beginClip'
      | 'endClip'
      | 'beginVerticalAlignment'
      | 'endVerticalAlignment';
    item: unknown;
  }

  export interface LaidPage {
    items: PageItem[];
    pageSize: { width: number; height: number };
    pageMargins: { top: number; right: number; bottom: number; left: number };
  }

  /** A column of a table: as the definition gives it, then with the width that was worked out. */
  export interface Column {
    width: number | 'auto' | '*';
    _calcWidth?: number;
  }

  export interface PdfmakeNode {
    text?: string;
    stack?: PdfmakeNode[];
    table?: {
      body: PdfmakeNode[][];
      widths: Column[];
      headerRows?: number;
      dontBreakRows?: boolean;
      keepWithHeaderRows?: number;
    };
    layout?: Record<string, unknown>;
    canvas?: Record<string, unknown>[];
    svg?: string;
    image?: string;
    positions?: unknown[];
    _offsets?: { total: number; offsets: number[] };
    _margin?: number[] | null;
    _minWidth?: number;
    _maxWidth?: number;
    [key: string]: unknown;
  }

  export interface DocumentContext {
    x: number;
    y: number;
    page: number;
    pages: LaidPage[];
    availableWidth: number;
    availableHeight: number;
    pageMargins: { top: number; right: number; bottom: number; left: number };
    getCurrentPage(): LaidPage | null;
    resetMarginXTopParent(): void;
    moveDown(by: number): void;
  }

  export interface PageElementWriter {
    transactionLevel: number;
    repeatables: { height: number }[];
    context(): DocumentContext;
    addLine(line: unknown, dontUpdateContextPosition?: boolean, index?: number): unknown;
    moveToNextPage(orientation?: unknown): void;
  }

  export interface SetRow {
    pageBreaks: unknown[];
    positions: unknown[];
  }

  export class LayoutBuilder {
    constructor(pageSize: unknown, pageMargins: unknown, svgMeasure: unknown);
    writer: PageElementWriter;
    docPreprocessor: unknown;
    docMeasure: DocMeasure;
    svgMeasure: unknown;
    tableLayouts: unknown;
    registerTableLayouts(layouts: unknown): void;
    tryLayoutDocument(
      content: PdfmakeNode,
      document: PDFDocument,
      styles: unknown,
      defaultStyle: unknown,
      background: unknown,
      header: unknown,
      footer: unknown,
      watermark: unknown,
    ): { pages: LaidPage[] };
    processNode(node: PdfmakeNode, verticalAlignment?: boolean): void;
    processLeaf(node: PdfmakeNode): void;
    processTable(node: PdfmakeNode): void;
    processRow(row: Record<string, unknown>): SetRow;
    nestedLevel: number;
    processVerticalContainer(node: PdfmakeNode): void;
  }
}

declare module 'pdfmake/js/TableProcessor.js' {
  import type { PageElementWriter, PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';

  export class TableProcessor {
    constructor(table: PdfmakeNode);
    dontBreakRows: boolean;
    rowsWithoutPageBreak: number;
    beginTable(writer: PageElementWriter): void;
    beginRow(row: number, writer: PageElementWriter): void;
    endRow(row: number, writer: PageElementWriter, pageBreaks: unknown[]): void;
    endTable(writer: PageElementWriter): void;
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';
  import type { LaidPage } from 'pdfmake/js/LayoutBuilder.js';

  export class Renderer {
    constructor(document: PDFDocument);
    pdfDocument: PDFDocument;
    renderPages(pages: LaidPage[]): void;
    renderLine(line: unknown, x: number, y: number): void;
    renderVector(vector: unknown): void;
    renderImage(image: unknown): void;
    renderSVG(svg: unknown): void;
  }
}
