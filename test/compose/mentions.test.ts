import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mentionsIn } from '../../pipeline/compose/view/mentions.js';

const piece = fc.constantFrom(
  'Lavrov',
  'Lav',
  'rov',
  'é',
  'e\u0301',
  '’',
  '-',
  ' ',
  '. ',
  'O',
  'Neill',
  '2',
  'Ж',
  '𝐀',
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

it('finds a word where no letter stands beside it, as an expression for that word does', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, (texts, word) => {
      const numbered = texts.map((each, index) => ({ number: index + 1, text: each }));
      const alone = new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'u');
      const expected = numbered.filter((each) => alone.test(each.text)).map(({ number }) => number);
      expect(mentionsIn(numbered)(word)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

it('knows the last name of one named in full, and no part of a longer word', () => {
  const texts = ['Lavrov spoke.', 'The Lavrovs came.', 'So said O’Neill; Lavrov’s answer.'];
  const mentionsOf = mentionsIn(texts.map((each, index) => ({ number: index + 1, text: each })));
  expect(mentionsOf('Lavrov')).toEqual([1, 3]);
  expect(mentionsOf('O’Neill')).toEqual([3]);
});
