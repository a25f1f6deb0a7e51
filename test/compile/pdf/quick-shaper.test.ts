import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { Face } from '../../../pipeline/compile/pdf/text/face.js';
import type { Shaped } from '../../../pipeline/compile/pdf/text/face.js';
import { fontTables } from '../../../pipeline/compile/pdf/text/opentype/font-tables.js';
import { tablesOf } from '../../../pipeline/compile/pdf/text/opentype/sfnt.js';
import { QuickShaper } from '../../../pipeline/compile/pdf/text/opentype/quick-shaper.js';
import type { FontFace } from '../../../pipeline/index.js';
import { words } from './words.js';
import { world } from './world.js';

const bytesOf = (family: string, face: FontFace): Uint8Array => {
  const bytes = world.font(family, face);
  if (!bytes) throw new Error(`no font is called ${family}`);
  return bytes;
};

const quickOf = (bytes: Uint8Array, font: Font): QuickShaper => {
  const tables = fontTables(tablesOf(bytes), (codePoint) => font.glyphForCodePoint(codePoint).id);
  if (!tables) throw new Error('not a font for quick shaping');
  return new QuickShaper(tables, font.unitsPerEm);
};

/** What an untouched font makes of a word. */
function shapeOf(font: Font, word: string, features: string): Shaped {
  font._glyphs = {};
  const { glyphs, positions } = font.layout(word, features === '' ? [] : features.split(' '));
  const scale = 1000 / font.unitsPerEm;
  const advances = positions.map(({ xAdvance }) => xAdvance * scale);
  const displaced = positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
  return {
    glyphs: glyphs.map(({ id }) => id),
    advances,
    codePoints: glyphs.map(({ codePoints }) => codePoints),
    width: advances.reduce((sum, advance) => sum + advance, 0),
    missing: glyphs.flatMap(({ id, codePoints }) => (id === 0 ? codePoints : [])),
    ...(displaced
      ? { offsets: positions.map(({ xOffset, yOffset }) => [xOffset * scale, yOffset * scale] as const) }
      : {}),
  };
}

describe('quick shaping', () => {
  // Every word of the corpus: CHANCERY_WHOLE=1.
  const all = words(process.env.CHANCERY_WHOLE === '1');

  it.each([
    ['serif', 'regular', ''],
    ['serif', 'regular', 'onum pnum'],
    ['serif', 'bold', ''],
    ['serif', 'italic', 'onum'],
    ['sans', 'regular', 'tnum'],
    ['sans', 'bold', 'smcp'],
    ['hebrew', 'regular', ''],
    ['arabic', 'regular', ''],
  ] as const)('gives each word the shape that fontkit gives it: %s %s %s', (family, face, features) => {
    const bytes = bytesOf(family, face);
    const own = new Face(create(bytes), bytes);
    const untouched = create(bytes);
    for (const word of all)
      expect(own.shape(word, features), word).toEqual(shapeOf(untouched, word, features));
  });

  it('shapes nearly every word of the house’s own fonts, and leaves what takes more to fontkit', () => {
    const bytes = bytesOf('serif', 'regular');
    const quick = quickOf(bytes, create(bytes));
    const latin = all.filter((word) => /^[\w.,:;“”’-]+$/.test(word));
    const shaped = latin.filter((word) => quick.shape(word, '') !== undefined);
    expect(shaped.length / latin.length).toBeGreaterThan(0.99);
    for (const word of ['e\u0301', '1⁄2', 'a\u200db', 'soft\u00adhyphen-here', 'שלום', '中', '\u0378'])
      expect(quick.shape(word, ''), word).toBeUndefined();
  });

  it('is not for fonts whose shapes depend on tables that it does not read', () => {
    const bytes = Uint8Array.from(bytesOf('serif', 'regular'));
    // The tag of a table that nobody misses becomes that of Apple’s rules.
    const at = Buffer.from(bytes).indexOf('gasp');
    bytes.set(Buffer.from('morx'), at);
    expect(fontTables(tablesOf(bytes), () => 0)).toBeUndefined();
    expect(fontTables(tablesOf(new Uint8Array(8)), () => 0)).toBeUndefined();
  });
});
