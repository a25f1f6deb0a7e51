import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { divideWord } from '../../../pipeline/compile/pdf/text/divide-word.js';
import type { Patterns } from '../../../pipeline/compile/pdf/text/divide-word.js';
import { words } from './words.js';

const require = createRequire(import.meta.url);

interface Library {
  hyphenateSync: (text: string, options: { hyphenChar: string }) => string;
}

/** Words of every length, and those that are exceptions, names of properties, or parted by apostrophes. */
const all = [
  ...new Set(
    words(process.env.CHANCERY_WHOLE === '1').flatMap(
      (word) => word.match(/\p{L}[\p{L}\p{M}\u2019']*/gu) ?? [],
    ),
  ),
  ...[
    'table',
    'project',
    'constructor',
    'toString',
    'aujourd\u2019hui',
    'l\u2019internationalisation',
    'qu\u2019elle\u2019même',
  ],
  ...[
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'переговоры',
    'достопримечательность',
    'associate',
    'philanthropic',
  ],
].filter((word) => word.length < 100);

describe('dividing words', () => {
  it.each([
    ['de', 'de-1996'],
    ['en-gb', 'en-gb'],
    ['en-us', 'en-us'],
    ['es', 'es'],
    ['fr', 'fr'],
    ['ru', 'ru'],
  ])('divides each word where the library of the patterns does: %s', (language, file) => {
    const { hyphenateSync } = require(`hyphen/${language}/index.js`) as Library;
    const patterns = require(`hyphen/patterns/${file}.js`) as Patterns;
    let divided = 0;
    for (const word of all) {
      const parts = hyphenateSync(word, { hyphenChar: '\u00ad' }).split('\u00ad');
      const offsets = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
      expect(divideWord(patterns, word), word).toEqual(offsets);
      if (offsets.length > 0) divided += 1;
    }
    expect(divided).toBeGreaterThan(language === 'ru' ? 20 : 500);
  });
});
