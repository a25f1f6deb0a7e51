import type { LaidPage, PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';
import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';
import type { Definition } from '../define/definition.js';
import { isLeaf, LaidLine, linesOf } from './leaf.js';
import { Measure } from './measure.js';
import { DocPreprocessor, LayoutBuilder, SvgMeasure, TableProcessor, tableLayouts } from './modules.js';
import { beginningOf, linesThatMayStay, roomForRow, together } from './room.js';

/** Gives the node of a running head for a page (1-based) of `count`, or nothing. */
export type RunningNode = (page: number, count: number) => PdfmakeNode | undefined;

const enough = 0.01;

/**
 * pdfmake's page layout with our own paragraphs: lines are broken once by our own rules, no page begins or ends
 * with a single line of a paragraph, and no heading is left behind by what it heads.
 */
export class Layout extends LayoutBuilder {
  constructor({ width, height, margins }: Definition['page']) {
    super({ width, height, orientation: 'portrait' }, margins, new SvgMeasure());
  }

  /** Lays out a document in one pass. */
  pages(content: PdfmakeNode[], document: PDFDocument, header: RunningNode, footer: RunningNode): LaidPage[] {
    this.registerTableLayouts(tableLayouts);
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = new Measure(document, {}, {}, this.svgMeasure, this.tableLayouts);
    const stack: PdfmakeNode = { stack: content };
    return this.tryLayoutDocument(stack, document, {}, {}, undefined, header, footer, undefined).pages;
  }

  override processVerticalContainer(node: PdfmakeNode): void {
    const stack = node.stack ?? [];
    for (const [index, child] of stack.entries()) {
      this.#makeRoom(stack, index);
      this.processNode(child);
    }
  }

  #atTop(): boolean {
    const context = this.writer.context();
    const repeated = this.writer.repeatables.reduce((sum, { height }) => sum + height, 0);
    return context.y <= context.pageMargins.top + repeated + enough;
  }

  #makeRoom(stack: readonly PdfmakeNode[], index: number): void {
    const child = stack[index];
    if (!child || this.writer.transactionLevel > 0) return;
    const context = this.writer.context();
    if (this.#atTop()) {
      if (context.page > 0 && child.breakBefore !== true) dropSpace(child);
      return;
    }
    if (child.breakBefore === true) {
      this.writer.moveToNextPage();
      return;
    }
    const page = context.getCurrentPage();
    if (!page) return;
    const whole = page.pageSize.height - page.pageMargins.top - page.pageMargins.bottom;
    if (beginningOf(stack, index, context.availableWidth, whole) <= context.availableHeight - enough) return;
    this.writer.moveToNextPage();
    dropSpace(child);
  }

  /** Sets a table row by row, as pdfmake does, and moves a row to the next page rather than break it. */
  override processTable(node: PdfmakeNode): void {
    const { table, _offsets: offsets, _margin: margin } = node;
    if (!table || !offsets) throw new Error('a table that was not measured');
    this.nestedLevel += 1;
    const processor = new TableProcessor(node);
    processor.beginTable(this.writer);
    for (const [index, cells] of table.body.entries()) {
      this.#makeRoomForRow(node, index);
      processor.beginRow(index, this.writer);
      const { pageBreaks } = this.processRow({
        marginX: margin ? [margin[0], margin[2]] : [0, 0],
        dontBreakRows: processor.dontBreakRows,
        rowsWithoutPageBreak: processor.rowsWithoutPageBreak,
        cells,
        widths: table.widths,
        gaps: offsets.offsets,
        tableBody: table.body,
        tableNode: node,
        rowIndex: index,
      });
      processor.endRow(index, this.writer, pageBreaks);
    }
    processor.endTable(this.writer);
    this.nestedLevel -= 1;
    if (this.nestedLevel === 0) this.writer.context().resetMarginXTopParent();
  }

  #makeRoomForRow(node: PdfmakeNode, row: number): void {
    const context = this.writer.context();
    const page = context.getCurrentPage();
    if (!page || this.writer.transactionLevel > 0) return;
    const whole = page.pageSize.height - page.pageMargins.top - page.pageMargins.bottom;
    if (roomForRow(node, row, whole) > context.availableHeight - enough) this.writer.moveToNextPage();
  }

  override processLeaf(node: PdfmakeNode): void {
    if (!isLeaf(node)) throw new Error('a text that is not ours');
    const { leaf } = node;
    const context = this.writer.context();
    const width = context.availableWidth;
    const lines = linesOf(leaf, width).map(
      (set, index, all) => new LaidLine(leaf, set, index, all.length, width),
    );
    leaf.made += lines.length;
    // What may not break (the head of a table, a running head) is set in one go: pdfmake places it whole afterwards.
    if (this.writer.transactionLevel > 0) context.availableHeight = Number.MAX_SAFE_INTEGER;
    let next = 0;
    let moved = false;
    while (next < lines.length) {
      const room = Math.floor((context.availableHeight - enough) / leaf.block.leading);
      const top = this.#atTop();
      let stay = linesThatMayStay(lines.length - next, room, next > 0, leaf.block.keepTogether === true);
      if (stay === 0 && (top || moved)) stay = Math.max(1, room);
      // A word divided over two pages is hard to read, and harder to quote.
      if (stay < lines.length - next && stay > together && lines[next + stay - 1]?.divides === true)
        stay -= 1;
      for (const line of lines.slice(next, next + stay)) this.writer.addLine(line);
      next += stay;
      moved = next < lines.length;
      if (moved) this.writer.moveToNextPage();
    }
  }
}

/** Space above something that begins a page is left out, down to the first thing it holds. */
function dropSpace(node: PdfmakeNode): void {
  if (node._margin) node._margin[1] = 0;
  const [first] = node.stack ?? [];
  if (first) dropSpace(first);
}
