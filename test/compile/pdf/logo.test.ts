import { createHash } from 'node:crypto';
import { encode } from 'fast-png';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { check } from '../../../pipeline/check/index.js';
import { pdf } from '../../../pipeline/compile/pdf/index.js';
import type { Compiled } from '../../../pipeline/compile/index.js';
import { readPicture } from '../../../pipeline/compile/pdf/pictures/picture.js';
import type { Raster } from '../../../pipeline/compile/pdf/pictures/read-png.js';
import { documentOf, styleOf } from './document.js';
import { open } from './reading.js';
import { world } from './world.js';

const text = ':::cover\n::logo\n\n# Title\n:::\n\nwords';
const drawing = (inside: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><defs><linearGradient id="g"><stop offset="0" stop-color="#14304f"/><stop offset="1" stop-color="#2b6ca3"/></linearGradient></defs>${inside}</svg>`,
  );
const shapes =
  '<path d="M0 0H120V60H0Z" fill="url(#g)"/><circle cx="60" cy="30" r="20" fill="#fff" opacity=".8"/>';

/** Two points wide, one high: red, and green that is half seen through. */
const points = encode({
  width: 2,
  height: 1,
  channels: 4,
  depth: 8,
  data: Uint8Array.of(255, 0, 0, 255, 0, 255, 0, 128),
});

const withLogo = (bytes: Uint8Array | undefined, logo: unknown = { file: 'arms', alt: 'A shield' }) =>
  pdf.compile(documentOf(text), styleOf({ cover: {}, logo: { size: 40 } }, { logo }), {
    ...world,
    file: (name) => (name === 'arms' ? bytes : undefined),
  });

const sha = ({ bytes }: Compiled) => createHash('sha256').update(bytes!).digest('hex');

async function figures(bytes: Uint8Array): Promise<{ alt: string; box: number[] }[]> {
  const { context } = await PDFDocument.load(bytes);
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of('Figure')) return [];
    const alt = object.get(PDFName.of('Alt'));
    const layout = object.lookup(PDFName.of('A'), PDFDict);
    const box = JSON.parse(
      String(layout.get(PDFName.of('BBox')))
        .replace(/\s+(?=[\d-])/g, ',')
        .replace('[,', '['),
    ) as number[];
    return [{ alt: alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : '', box }];
  });
}

describe.each([
  ['an SVG', drawing(shapes), 80],
  ['a PNG', points, 80],
])('%s as a logo', async (_, bytes, width) => {
  const made = await withLogo(bytes);

  it('is a figure that says what it shows, in a file that keeps every rule', async () => {
    expect(made.messages).toEqual([]);
    expect((await check(made.bytes!)).findings).toEqual([]);
    const [figure, ...others] = await figures(made.bytes!);
    expect(others).toEqual([]);
    expect(figure?.alt).toBe('A shield');
    const [left = 0, foot = 0, right = 0, head = 0] = figure?.box ?? [];
    expect([left, 595 - head, right - left, head - foot]).toEqual(
      [50, 60, width, 40].map((each) => expect.closeTo(each, 1) as number),
    );
  });

  it('is drawn, and the same every time', async () => {
    const { fnArray } = await (await (await open(made.bytes!)).getPage(1)).getOperatorList();
    expect(
      fnArray.some(
        (operator) =>
          operator === OPS.paintImageXObject ||
          operator === OPS.shadingFill ||
          operator === OPS.constructPath,
      ),
    ).toBe(true);
    expect(sha(await withLogo(bytes))).toBe(sha(made));
  });
});

describe('a logo', () => {
  it('that says nothing to those who do not see it, or cannot be read, is an error', async () => {
    expect((await withLogo(points, { file: 'arms' })).messages).toMatchObject([{ ruleId: 'style-invalid' }]);
    expect((await withLogo(points, { file: 'arms', alt: ' ' })).messages).toMatchObject([
      { ruleId: 'style-invalid' },
    ]);
    for (const bytes of [
      undefined,
      new TextEncoder().encode('GIF89a'),
      points.slice(0, 60),
      drawing('<text>A</text>'),
    ]) {
      const { bytes: made, messages } = await withLogo(bytes);
      expect(made).toBeUndefined();
      expect(messages).toMatchObject([{ ruleId: 'picture-unreadable', file: 'arms' }]);
    }
  });

  it.each([
    ['<image href="http://example.org/a.png"/>', /<image>/],
    ['<use href="other.svg#a"/>', /leads outside/],
    ['<g onload="x()"/>', /onload/],
    ['<style>.a{fill:red}</style>', /put styles into attributes/],
    ['<g><path d="M0 0"/>', /not well formed/],
  ])('is refused for %s', async (inside, reason) => {
    expect(await readPicture(drawing(inside))).toMatch(reason);
  });

  it('is not there where a house has none', async () => {
    const { bytes, messages } = await pdf.compile(documentOf(text), styleOf({ cover: {} }), world);
    expect(messages).toEqual([]);
    expect(await figures(bytes!)).toEqual([]);
  });
});

describe('the points of a PNG', () => {
  const of = async (image: Parameters<typeof encode>[0]) => (await readPicture(encode(image))) as Raster;

  it('are parted into colours and what shows through them', async () => {
    expect(await readPicture(points)).toMatchObject({
      channels: 3,
      colours: Uint8Array.of(255, 0, 0, 0, 255, 0),
      alpha: Uint8Array.of(255, 128),
    });
  });

  it('keep grey as grey, and sixteen bits as eight', async () => {
    const grey = await of({ width: 2, height: 1, channels: 1, depth: 8, data: Uint8Array.of(7, 200) });
    expect(grey).toMatchObject({ channels: 1, colours: Uint8Array.of(7, 200) });
    expect(grey.alpha).toBeUndefined();
    const deep = await of({
      width: 1,
      height: 1,
      channels: 3,
      depth: 16,
      data: Uint16Array.of(0xffff, 0x8000, 0),
    });
    expect(deep.colours).toEqual(Uint8Array.of(255, 128, 0));
  });
});
