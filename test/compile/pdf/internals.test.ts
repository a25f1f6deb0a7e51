// What the compiler uses of the insides of pdfmake 0.3.11 and pdfkit 0.19.1, member by member: an upgrade that moves one fails here.
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { create } from 'fontkit';
import { world } from './world.js';

const require = createRequire(import.meta.url);
const load = (name: string): any => require(`pdfmake/js/${name}.js`); // eslint-disable-line @typescript-eslint/no-explicit-any

/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-explicit-any */
const newDocument = (options: Record<string, unknown> = {}): any =>
  new (load('PDFDocument').default)(
    {},
    {},
    {},
    {},
    { pdfVersion: '1.7', autoFirstPage: false, font: null, ...options },
    null,
    () => false,
  );

describe('pdfmake', () => {
  it.each([
    'PDFDocument',
    'DocMeasure',
    'DocPreprocessor',
    'LayoutBuilder',
    'Renderer',
    'SVGMeasure',
    'TableProcessor',
  ])('%s is the default of its module and a class', (name) => {
    expect(load(name).default).toBeTypeOf('function');
    expect(load(name).__esModule).toBe(true);
  });

  it('draws an SVG with shapes of the document, and says what it cannot draw', () => {
    const document = newDocument();
    document.addPage({ size: [100, 100], margin: 0 });
    const warnings: string[] = [];
    const options = {
      width: 10,
      height: 10,
      assumePt: true,
      warningCallback: (one: string) => warnings.push(one),
    };
    const draw = load('3rd-party/svg-to-pdfkit').default;
    draw(document, '<svg viewBox="0 0 1 1"><path d="M0 0H1V1Z"/></svg>', 0, 0, options);
    expect(warnings).toEqual([]);
    draw(document, '<svg viewBox="0 0 1 1"><path d="M0"/></svg>', 0, 0, options);
    expect(warnings.length).toBeGreaterThan(0);
  });

  it('sets a table through members that begin and end it and each row', () => {
    const { prototype } = load('TableProcessor').default;
    for (const name of ['beginTable', 'beginRow', 'endRow', 'endTable'])
      expect(prototype[name], name).toBeTypeOf('function');
    expect(load('LayoutBuilder').default.prototype.processTable.toString()).toContain(
      'processor.endRow(i, this.writer',
    );
  });

  it('lays out through members that a subclass may replace', () => {
    const { prototype } = load('LayoutBuilder').default;
    for (const name of [
      'tryLayoutDocument',
      'processNode',
      'processLeaf',
      'processVerticalContainer',
      'processTable',
      'processRow',
      'registerTableLayouts',
    ])
      expect(prototype[name], name).toBeTypeOf('function');
    expect(load('DocMeasure').default.prototype.measureLeaf).toBeTypeOf('function');
    for (const name of ['renderPages', 'renderLine', 'renderVector', 'renderImage', 'renderSVG'])
      expect(load('Renderer').default.prototype[name], name).toBeTypeOf('function');
    expect(load('columnCalculator').default.buildColumnWidths).toBeTypeOf('function');
    expect(load('tableLayouts').tableLayouts).toBeTypeOf('object');
  });

  it('shares a table’s width among columns by `_minWidth` and `_maxWidth`, and says so in `_calcWidth`', () => {
    const columns: any[] = [
      { width: 50, _minWidth: 1, _maxWidth: 1 },
      { width: 'auto', _minWidth: 20, _maxWidth: 40 },
      { width: '*', _minWidth: 10, _maxWidth: 10 },
    ];
    load('columnCalculator').default.buildColumnWidths(columns, 200, 0, {});
    expect(columns.map(({ _calcWidth }) => _calcWidth)).toEqual([50, 40, 110]);
  });

  it('adds a line that has a height and no inlines, at the context’s place, and copies it by `clone`', () => {
    const { default: Context } = load('DocumentContext');
    const { default: Writer } = load('PageElementWriter');
    const writer = new Writer(new Context());
    writer.addPage({ width: 300, height: 200 }, null, { left: 10, top: 20, right: 10, bottom: 20 });
    const context = writer.context();
    expect([context.x, context.y, context.availableWidth, context.availableHeight]).toEqual([
      10, 20, 280, 160,
    ]);
    const line = {
      x: 0,
      y: 0,
      inlines: [],
      getHeight: () => 15,
      getWidth: () => 5,
      clone: () => ({ ...line }),
    };
    writer.addLine(line);
    expect([line.x, line.y, context.y, context.availableHeight]).toEqual([10, 20, 35, 145]);
    expect(context.getCurrentPage().items).toEqual([{ type: 'line', item: line }]);
    expect(writer.transactionLevel).toBe(0);
    expect(writer.repeatables).toEqual([]);
    writer.moveToNextPage();
    expect([context.page, context.y, context.pages.length]).toEqual([1, 20, 2]);
    writer.beginUnbreakableBlock();
    expect(writer.transactionLevel).toBe(1);
    writer.addLine({ ...line, x: 0, y: 0 });
    writer.commitUnbreakableBlock();
    expect(context.pages[1].items).toHaveLength(1);
  });
});

describe('pdfkit', () => {
  it('has the members that the file and its pages are written through', () => {
    const document = newDocument();
    for (const name of [
      'ref',
      'addPage',
      'addContent',
      '_refEnd',
      '_finalize',
      '_write',
      'file',
      'end',
      'endMetadata',
      'endMarkings',
    ])
      expect(document[name], name).toBeTypeOf('function');
    expect(document._root.data.Type).toBe('Catalog');
    expect(document._fontFamilies).toEqual({});
    expect(document._id).toBeDefined();
    document.addPage({ size: [100, 200] });
    expect(document.page.dictionary.data.Type).toBe('Page');
    expect(document.page.annotations).toEqual([]);
    expect(document.page.fonts).toEqual({});
    document.addContent('0 0 m');
    const written = Buffer.concat(
      document.page.content.buffer.map((chunk: Uint8Array) => Buffer.from(chunk)),
    ).toString();
    // The page is turned over before anything is drawn: text matrices turn it back.
    expect(written).toBe('1 0 0 -1 0 200 cm\n0 0 m\n');
  });

  it('keeps a stream’s chunks in `buffer` until `finalize`, and compresses only where `compress` says so', () => {
    const reference = newDocument().ref({});
    reference.write('abc');
    expect([reference.compress, reference.buffer.length, reference.data.Filter]).toEqual([
      true,
      1,
      'FlateDecode',
    ]);
    expect(reference.finalize).toBeTypeOf('function');
  });

  it('writes an object without a stream as its number, itself and its end, then tells that it has ended', () => {
    const document = newDocument();
    const told: unknown[] = [];
    document._write = (data: unknown) => told.push(data);
    document._refEnd = (reference: any) => told.push(reference.id, reference.offset);
    const numbers = Number(document._offsets.length);
    const reference = document.ref({
      Type: 'Catalog',
      Kid: { [Symbol.toStringTag]: 'Numbered', toString: () => '7 0 R' },
    });
    // What names itself is no dictionary, and stands as it prints itself.
    reference.end();
    const offset = document._offset;
    expect(told).toEqual([
      `${reference.id} 0 obj`,
      '<<\n/Type /Catalog\n/Kid 7 0 R\n>>',
      'endobj',
      reference.id,
      offset,
    ]);
    expect(document._offsets.length).toBe(numbers + 1);
    expect(reference.id).toBe(numbers + 1);
    expect(reference.document).toBe(document);
  });

  it('asks for the metadata after all fonts and before the catalogue, and ends the file with `_finalize`', () => {
    const document = newDocument();
    const order: string[] = [];
    document._fontFamilies.F1 = { finalize: () => order.push('font') };
    document.endMetadata = () => order.push('metadata');
    document._finalize = () => order.push('end');
    document._root.finalize = () => order.push('catalogue');
    document.addPage({ size: [100, 200] });
    document.end();
    document._refEnd(document._root);
    expect(order).toEqual(['font', 'metadata', 'catalogue', 'end']);
    expect(document._info.data.Producer).toBeDefined();
  });

  it('adds an output intent for a subset of PDF/A', () => {
    const document = newDocument({ subset: 'PDF/A-3a' });
    document.addPage({ size: [100, 200] });
    document.end();
    expect(document._root.data.OutputIntents).toHaveLength(1);
  });

  it('finalizes every font among its families', () => {
    const document = newDocument();
    let finalized = 0;
    document._fontFamilies.F1 = { finalize: () => (finalized += 1) };
    document.addPage({ size: [100, 200] });
    document.end();
    expect(finalized).toBe(1);
  });
});

describe('fontkit', () => {
  const font = create(world.font('serif', 'regular')!);

  it('remembers glyph objects in `_glyphs`, with the code points of whoever asked first', () => {
    font._glyphs = {};
    expect(font.layout('\u00a0').glyphs[0]?.codePoints).toEqual([0xa0]);
    expect(font.layout(' ').glyphs[0]?.codePoints).toEqual([0xa0]);
    font._glyphs = {};
    expect(font.layout(' ').glyphs[0]?.codePoints).toEqual([0x20]);
  });

  it('embeds a glyph as often as it stands in a subset’s `glyphs`', () => {
    const subset = font.createSubset();
    subset.glyphs.push(40, 40);
    expect(subset.glyphs).toEqual([0, 40, 40]);
    expect(create(subset.encode()).getGlyph(2).advanceWidth).toBe(font.getGlyph(40).advanceWidth);
  });
});
