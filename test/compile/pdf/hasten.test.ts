import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { hasten } from '../../../pipeline/compile/pdf/text/hasten.js';
import { words } from './words.js';
import { world } from './world.js';

const all = words();

const shapes = (font: Font, features: string[]): unknown[] =>
  all.map((word) => {
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
    expect(all.length).toBeGreaterThan(1000);
    expect(shapes(hastened, [...features])).toEqual(shapes(create(bytes), [...features]));
  });
});
