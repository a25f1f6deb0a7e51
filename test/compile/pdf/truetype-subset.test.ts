import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../pipeline/compile/pdf/text/opentype/sfnt.js';
import { trueTypeSubset } from '../../../pipeline/compile/pdf/text/opentype/truetype-subset.js';
import { world } from './world.js';

/** A glyph as it is seen. */
interface Seen {
  advanceWidth: number;
  path: { toSVG(): string };
}

const seen = (font: ReturnType<typeof create>, glyph: number): unknown => {
  const { advanceWidth, path } = font.getGlyph(glyph) as unknown as Seen;
  return [advanceWidth, path.toSVG()];
};

describe.each([
  ['serif', 'regular'],
  ['serif', 'italic'],
  ['sans', 'bold'],
  ['hebrew', 'regular'],
  ['arabic', 'regular'],
] as const)('a subset of %s %s', (family, face) => {
  const bytes = world.font(family, face) ?? new Uint8Array();
  const whole = create(bytes);
  const glyphs = [0, ...Array.from({ length: 160 }, (_, index) => (index * 7) % whole.numGlyphs)];
  const subset = trueTypeSubset(tablesOf(bytes), glyphs) ?? new Uint8Array();
  const font = create(subset);

  it('has each glyph at its place, as it was drawn', () => {
    for (const [slot, glyph] of glyphs.entries())
      expect(seen(font, slot), `${glyph}`).toEqual(seen(whole, glyph));
  });

  it('holds what composed glyphs are made of, and the glyph of a list as often as it stands there', () => {
    const composed = whole.glyphForCodePoint(family === 'arabic' ? 0x622 : 0xe9).id;
    const own = create(trueTypeSubset(tablesOf(bytes), [0, composed, composed]) ?? new Uint8Array());
    for (const slot of [1, 2]) expect(seen(own, slot)).toEqual(seen(whole, composed));
    expect(own.numGlyphs).toBeGreaterThanOrEqual(3);
    expect(own.numGlyphs).toBeLessThan(10);
  });

  it('has true checksums and tables in order', () => {
    const file = new DataView(subset.buffer);
    const tags: string[] = [];
    for (let at = 12; at < 12 + 16 * file.getUint16(4); at += 16) {
      tags.push(Buffer.from(subset.subarray(at, at + 4)).toString('latin1'));
      let sum = 0;
      const [start, length] = [file.getUint32(at + 8), file.getUint32(at + 12)];
      for (let place = start; place < start + length; place += 4) sum = (sum + file.getUint32(place)) >>> 0;
      expect(file.getUint32(at + 4)).toBe(sum);
    }
    expect(tags).toEqual([...tags].sort());
    expect(tags).toEqual(expect.arrayContaining(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']));
  });
});

it('leaves fonts without outlines of TrueType to others', () => {
  expect(trueTypeSubset(new Map(), [0])).toBeUndefined();
});
