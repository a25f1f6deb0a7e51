import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { hasten } from '../../../pipeline/compile/pdf/text/hasten.js';
import { world } from './world.js';

const fixtures = join(import.meta.dirname, '../../fixtures/corpus');

/** Words of the corpus fixtures, each once, and some that ask for marks, ligatures and other scripts. */
const words = [
  ...new Set(
    readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(txt|md|html|xml|json)$/.test(name))
      .slice(0, 10)
      .flatMap((name) => readFileSync(join(fixtures, name), 'utf8').split(/\s+/).slice(0, 400)),
  ),
  ...'office affliction Straße ça e\u0301te\u0301 i\u0307\u0301 й ё їжак Ελλάδα ½ 1⁄2 «Да!» “f” f’’ T.o. AVATAR 1,234.50 ﬁ'.split(
    ' ',
  ),
  ...'السلام عليكم شَدَّة שלום בְּרֵאשִׁית 中文 日本語'.split(' '),
].filter(Boolean);

const shapes = (font: Font, features: string[]): unknown[] =>
  words.map((word) => {
    font._glyphs = {};
    const { glyphs, positions } = font.layout(word, features);
    return [
      word,
      glyphs.map(({ id, codePoints }) => [id, codePoints]),
      positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [xAdvance, yAdvance, xOffset, yOffset]),
    ];
  });

describe('a hastened font', () => {
  it.each([
    ['serif', 'regular', []],
    ['serif', 'italic', ['onum']],
    ['sans', 'regular', ['tnum', 'lnum']],
    ['sans', 'bold', ['smcp', 'c2sc']],
    ['arabic', 'regular', []],
    ['hebrew', 'regular', []],
  ] as const)('shapes every word as an untouched one does: %s %s', (family, face, features) => {
    const bytes = world.font(family, face);
    if (!bytes) throw new Error(`no font is called ${family}`);
    const hastened = create(bytes);
    hasten(hastened);
    expect(words.length).toBeGreaterThan(1000);
    expect(shapes(hastened, [...features])).toEqual(shapes(create(bytes), [...features]));
  });
});
