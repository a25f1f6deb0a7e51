// Rows parsed apart are the rows of the whole table.
import fc from 'fast-check';
import type { Parent, Root } from 'mdast';
import { expect, it } from 'vitest';
import { cutRows } from '../../pipeline/compose/cut-rows.js';
import { Shapes } from '../../pipeline/compose/skeleton.js';

const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner)));

const parse = (text: string): Root['children'] => new Shapes().parse(text).children;
const rowsOf = (text: string): unknown[] => (parse(text)[0] as Parent).children;

const cells = [
  'words',
  ':para[3]',
  '**bold**',
  '*a',
  'b*',
  '[a',
  'b](c)',
  '',
  'a \\| b',
  ':x[a|b]',
  '# c',
  ':::d',
];
const line = fc
  .array(fc.constantFrom(...cells), { minLength: 1, maxLength: 4 })
  .map((all) => `| ${all.join(' | ')} |`);
const rule = fc.integer({ min: 1, max: 4 }).map((columns) => `|${' --- |'.repeat(columns)}`);
const block = fc
  .tuple(
    line,
    rule,
    fc.array(fc.oneof({ weight: 9, arbitrary: line }, fc.constant('> no row')), { maxLength: 5 }),
  )
  .map(([title, delimiter, rows]) => [title, delimiter, ...rows].join('\n'));

it('are found in a table alone', () => {
  const text = '| a | b |\n| --- | --- |\n| c | d |';
  expect(cutRows(text)).toEqual({
    head: '| a | b |\n| --- | --- |',
    rows: ['| - | - |\n| --- | --- |\n| c | d |'],
  });
  for (const other of ['words', '| a |\n| --- |', `${text}\n# e`, text.replace('| a ', '')])
    expect(cutRows(other), other).toBeUndefined();
});

it('mean what they mean together', () => {
  let cut = 0;
  fc.assert(
    fc.property(block, (text) => {
      const table = cutRows(text);
      if (!table) return;
      cut += 1;
      expect(parse(table.head)).toHaveLength(1);
      const apart = [...rowsOf(table.head), ...table.rows.flatMap((row) => rowsOf(row).slice(1))];
      expect(parse(text)).toHaveLength(1);
      expect(bare(apart)).toEqual(bare(rowsOf(text)));
      expect(bare({ ...parse(table.head)[0], children: [] })).toEqual(
        bare({ ...parse(text)[0], children: [] }),
      );
    }),
    { numRuns: 500 },
  );
  expect(cut).toBeGreaterThan(40);
});
