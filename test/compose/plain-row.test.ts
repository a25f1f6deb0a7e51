import fc from 'fast-check';
import { removePosition } from './remove-position.js';
import { describe, expect, it } from 'vitest';
import { cutRows } from '../../pipeline/compose/cut-rows.js';
import { plainRow } from '../../pipeline/compose/plain-row.js';
import { parseAnew } from '../../pipeline/compose/skeleton.js';

const slot = fc.nat(30).map((number) => `\uE000${number}\uE001`);
const words = fc.constantFrom(
  'a',
  'Überblick',
  '7',
  '12.',
  'е',
  '(',
  ')',
  ';',
  ',',
  '.',
  ' ',
  '  ',
  '.)',
  '1)',
);
const label = fc.array(fc.oneof(slot, words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const directive = label.map((inside) => `:para[${inside}]`);
const markup = fc.constantFrom(
  '*',
  '_a_',
  ':',
  '[',
  ']',
  '&nbsp;',
  '\\',
  '`',
  ':b',
  '{a}',
  '<',
  '~~',
  '-',
  '#',
);
const cell = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));

/** The row as it is cut from a table, under its plain head. */
const shapesOf = (cells: readonly string[]): string[] =>
  cutRows(`|${' t |'.repeat(cells.length)}\n|${' --- |'.repeat(cells.length)}\n| ${cells.join(' | ')} |`)
    ?.rows ?? [];

describe('a plain row', () => {
  it('is what Markdown makes of it, or nothing', () => {
    const part = fc.oneof({ weight: 6, arbitrary: slot }, { weight: 6, arbitrary: words }, directive, markup);
    fc.assert(
      fc.property(fc.array(cell(part), { minLength: 1, maxLength: 4 }), (cells) => {
        for (const shape of shapesOf(cells)) {
          const plain = plainRow(shape);
          if (plain) expect(plain).toEqual(removePosition(parseAnew(shape)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is every row of slots, brackets, stops and directives', () => {
    const part = fc.oneof(slot, words, directive);
    fc.assert(
      fc.property(fc.array(cell(part), { minLength: 1, maxLength: 4 }), (cells) => {
        for (const shape of shapesOf(cells))
          expect(plainRow(shape)).toEqual(removePosition(parseAnew(shape)));
      }),
      { numRuns: 200 },
    );
  });
});
