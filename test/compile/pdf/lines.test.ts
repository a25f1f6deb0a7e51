import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesThatMayStay } from '../../../pipeline/compile/pdf/pdfmake/room.js';
import { Cutter } from '../../../pipeline/compile/pdf/text/cutter.js';
import { Faces } from '../../../pipeline/compile/pdf/text/faces.js';
import { hyphenation } from '../../../pipeline/compile/pdf/text/hyphenate.js';
import { pieces } from '../../../pipeline/compile/pdf/text/pieces.js';
import { Words } from '../../../pipeline/compile/pdf/text/words.js';
import { placedOf, setLines } from '../../../pipeline/compile/pdf/text/set-lines.js';
import { world } from './world.js';

const face = new Faces(world).get('serif', 'regular')!;
const english = await hyphenation('en');

const set = (text: string, width: number, justify = true) => {
  const setting = { face, features: '', size: 10, tracking: 0 };
  const cutter = new Cutter(new Words(setting, () => [], justify ? english : undefined));
  return setLines(pieces([{ run: 0, text, cutter }]), { width, firstLine: 0, justify, balance: false });
};

const word = fc.stringMatching(/^[a-z]{1,14}([-–][a-z]{1,8})?[.,]?$/);
const paragraph = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));
const measure = fc.integer({ min: 90, max: 500 });

describe('lines', () => {
  it('hold the text, all of it, in order, and divide only where they say so', () => {
    fc.assert(
      fc.property(paragraph, measure, fc.boolean(), (text, width, justify) => {
        const lines = set(text, width, justify);
        const read = lines
          .map((line) =>
            placedOf(line)
              .map((part) => part.text + (part.piece.space > 0 && part.gap > 0 ? ' ' : ''))
              .join(''),
          )
          .join('');
        expect(read.trim()).toBe(text);
      }),
    );
  });

  it('are never wider than their measure, nor looser than 0.33 em', () => {
    fc.assert(
      fc.property(paragraph, measure, (text, width) => {
        for (const { over, widestGap } of set(text, width)) {
          expect(over).toBe(0);
          expect(widestGap).toBeLessThanOrEqual(0.3301);
        }
      }),
    );
  });

  it('reach their measure exactly, where they are neither last nor too loose', () => {
    for (const line of set(
      'Words are many and pages are few, so that lines must be broken with care. '.repeat(8),
      300,
    ))
      if (!line.last && !line.ragged) expect(line.width).toBeCloseTo(300, 3);
  });

  it('divide words as the language does, and neither names nor numbers', async () => {
    expect(english('international')).toEqual([2, 5, 7]);
    expect(english('Tillerson')).toEqual([]);
    expect(english('1990')).toEqual([]);
    const german = await hyphenation('de');
    expect(german('Außenminister').length).toBeGreaterThan(0);
    expect((await hyphenation('ru'))('переговоры').length).toBeGreaterThan(0);
    expect((await hyphenation('tlh'))('international')).toEqual([]);
  });
});

describe('a page break', () => {
  it('leaves no single line of a paragraph on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (lines, room) => {
        const stay = linesThatMayStay(lines, room, false, false);
        expect(stay).toBeLessThanOrEqual(room);
        if (stay > 0 && stay < lines) {
          expect(stay).toBeGreaterThanOrEqual(2);
          expect(lines - stay).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});
