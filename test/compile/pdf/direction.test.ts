import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { check } from '../../../pipeline/check/index.js';
import { Cutter } from '../../../pipeline/compile/pdf/text/cutter.js';
import { baseOf, ordered, withLevels } from '../../../pipeline/compile/pdf/text/direction.js';
import type { Base } from '../../../pipeline/compile/pdf/text/direction.js';
import { Faces } from '../../../pipeline/compile/pdf/text/faces.js';
import { pieces } from '../../../pipeline/compile/pdf/text/pieces.js';
import { Words } from '../../../pipeline/compile/pdf/text/words.js';
import { placedOf, setLines } from '../../../pipeline/compile/pdf/text/set-lines.js';
import { directionRead, directionText } from './direction-text.js';
import { compiled } from './document.js';
import { extractedText, open, spaced, taggedText, unspaced, wordsOf } from './reading.js';
import { world } from './world.js';

const faces = new Faces(world);
const fallbacks = [faces.get('hebrew', 'regular')!, faces.get('arabic', 'regular')!];
const setting = { face: faces.get('serif', 'regular')!, features: '', size: 10, tracking: 0 };
const cutter = new Cutter(new Words(setting, () => fallbacks));
const bidi = bidiFactory() as ReturnType<typeof bidiFactory> & {
  getReorderedString: (text: string, levels: object) => string;
};

/** The characters of a line from left to right, as the places of its stretches have them. */
function seen(text: string, base: Base): string {
  const [line] = setLines(withLevels(pieces([{ run: 0, text, cutter }]), base), {
    width: 1e6,
    firstLine: 0,
    justify: false,
    balance: false,
  });
  const parts = ordered(placedOf(line!), 1).flatMap(({ x, gapX, gap, trailing, piece, text: own }) => [
    { x, text: (piece.level ?? 0) % 2 === 1 ? Array.from(own).reverse().join('') : own },
    ...(gap > 0 && !trailing ? [{ x: gapX, text: ' ' }] : []),
  ]);
  return parts
    .sort((one, other) => one.x - other.x)
    .map((part) => part.text)
    .join('');
}

const word = fc.oneof(
  fc.constantFrom(
    'peace',
    'שלום',
    'سلام',
    'OSCE',
    'ב-7',
    '1984',
    '٢٣٤',
    'עולם,',
    'مفيدة،',
    '(and)',
    'x-שלום',
    'כן.',
    '–',
  ),
);
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));

describe('words from right to left', () => {
  it('stand where the Unicode algorithm puts them', () => {
    fc.assert(
      fc.property(line, fc.constantFrom<Base>(0, 1), (text, base) => {
        const levels = bidi.getEmbeddingLevels(text, base === 1 ? 'rtl' : 'ltr');
        const turned = bidi.getReorderedString(text, levels);
        const plain = (found: string) => found.replace(/[()]/g, '|');
        expect(plain(seen(text, base))).toBe(plain(turned));
      }),
      { numRuns: 400 },
    );
  });

  it('make a paragraph run from right to left where most of it does, or its language', () => {
    expect(baseOf('He said שלום.', 'en')).toBe(0);
    expect(baseOf('שלום to all of שלום עולם', 'en')).toBe(1);
    expect(baseOf('The OSCE and the שלום', 'he')).toBe(1);
    expect(baseOf('The OSCE', 'he')).toBe(0);
  });
});

describe('a document with Arabic and Hebrew in it', async () => {
  const { bytes, messages } = await compiled(directionText);

  it('is made without a message and keeps every rule', async () => {
    expect(messages).toEqual([]);
    expect((await check(bytes!)).findings).toEqual([]);
  });

  it('is read in order, by glyphs and as extracted', async () => {
    const tagged = await taggedText(bytes!);
    expect(tagged.map((block) => wordsOf([block]))).toEqual(directionRead.map(spaced));
    expect(await extractedText(bytes!)).toBe(unspaced(directionRead.join('')));
  });

  it('shows the first letter of a word to the right of its last, and the first word of a sentence to the right of the next', async () => {
    const page = await (await open(bytes!)).getPage(1);
    const { items } = await page.getTextContent();
    const letters = items.flatMap((item) =>
      'str' in item && /[א-ת]/.test(item.str) ? [{ text: item.str, x: item.transform[4] as number }] : [],
    );
    const start = letters.findIndex((_, at) =>
      letters
        .slice(at, at + 3)
        .map(({ text }) => text)
        .join('')
        .startsWith('ראש'),
    );
    const places = letters.slice(start, start + 'ראשהממשלהאמר'.length).map(({ x }) => x);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((one, other) => other - one));
  });

  it('says of each run its language and what is read', async () => {
    const document = await PDFDocument.load(bytes!);
    const text = (found: unknown) =>
      found instanceof PDFHexString || found instanceof PDFString ? found.decodeText() : undefined;
    const spans = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Span')
          ? [[text(object.get(PDFName.of('Lang'))), text(object.get(PDFName.of('ActualText')))]]
          : [],
      );
    expect(spans).toEqual(
      expect.arrayContaining([
        ['he', 'ירושלים'],
        ['ar', 'السلام عليكم ورحمة الله'],
        ['und-Arab', 'درود بر شما، دوستان گرامی'],
        ['he', 'תל אביב-יפו'],
      ]),
    );
  });
});

it('marks that order text and are not seen, leave no box and no mark', async () => {
  const { bytes, messages } = await compiled('He said \u202bשלום\u202c and\u200f left\u2066.');
  expect(messages).toEqual([]);
  expect(wordsOf(await taggedText(bytes!))).toBe('He said שלום and left.');
});
