// Blocks parsed apart are the blocks of the whole.
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../pipeline/compose/cut-blocks.js';
import { Shapes } from '../../pipeline/compose/skeleton.js';

const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner)));

const parse = (text: string): Root['children'] => new Shapes().parse(text).children;

const lines = [
  '',
  '',
  '   ',
  'Words.',
  '  indented words',
  '# Heading',
  '## :para[3]',
  '**bold** and :tab words',
  '| a | b |',
  '| --- | --- |',
  '> quoted',
  '---',
  '***',
  '- item',
  '1. item',
  '    below',
  ':::note',
  '::::fields',
  ':::field[Label]{#id}',
  ':::',
  '::::',
  ':::::',
  ':::1 no name',
  ':::name[open',
  '::rule',
  '::contents{depth=2}',
  ': no directive',
  '[a]: b',
  '```',
];

describe('blocks cut at blank lines', () => {
  it('are cut outside containers alone', () => {
    const text = '\n\n# A\n\n:::note\nb\n\nc\n:::\n\n\nd\ne\n';
    expect(cutBlocks(text)).toEqual(['# A', ':::note\nb\n\nc\n:::', 'd\ne']);
    expect(cutBlocks('a\n\n- b\n\n- c')).toHaveLength(1);
  });

  it('mean what they mean together', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), (all) => {
        const text = all.join('\n');
        expect(bare(cutBlocks(text).flatMap(parse))).toEqual(bare(parse(text)));
      }),
      { numRuns: 500 },
    );
  });
});
