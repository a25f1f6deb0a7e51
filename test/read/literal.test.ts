// A page that was saved as the literal of a program: read as what was meant, at the places where it stands.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { unescapeLiterals } from '../../pipeline/read/encoding/literal.js';
import { read } from '../../pipeline/read/index.js';
import { publishers } from './publishers.js';
import { outline } from './outline.js';

const literalOf = (text: string): string =>
  `b'${[...new TextEncoder().encode(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      if (sign === '\n') return String.raw`\n`;
      if (sign === '\\' || sign === "'") return `\\${sign}`;
      return byte < 32 || byte > 126 ? String.raw`\x${byte.toString(16).padStart(2, '0')}` : sign;
    })
    .join('')}'`;

const page =
  '<div class="forall-body">\n<p>QUESTION:\u00a0 Who won the vote in Łódź?</p>\n<p>MR. OKORO:\u00a0 It’s too early\u2014we’ll see. Он сказал “да” 😀.</p></div>';
const source = (text: string) => ({ path: 'page.txt', bytes: new TextEncoder().encode(text) });

describe('a literal', () => {
  it('is read as the page it holds, with a warning', async () => {
    const text = `<h1>A title</h1>\n${literalOf(page)}\n`;
    const { value, messages } = await read(source(text), { publishers: publishers() });
    expect(messages.map(({ ruleId, place }) => [ruleId, place])).toEqual([
      ['source-escaped', { line: 2, column: 1, offset: 17 }],
    ]);
    expect(value && outline(value).slice(-4)).toEqual([
      'question - [QUESTION] whole',
      '  | Who won the vote in Łódź?',
      'answer mr-okoro [MR. OKORO] whole',
      '  | It’s too early—we’ll see. Он сказал “да” 😀.',
    ]);
    const label = value?.children.findLast((node) => node.type === 'utterance')?.label?.position;
    expect(text.slice(label?.start.offset, label?.end.offset)).toBe('MR. OKORO');
    expect(label?.start).toMatchObject({ line: 2, column: (label?.start.offset ?? 0) - 16 });
  });

  it('is left alone where a line only stands in quotation marks', async () => {
    const text = `QUESTION: What did he say?\n\nMR. OKORO: This:\n\nb'${'a word and another, '.repeat(4)}'\n`;
    const { messages } = await read(source(text), { publishers: publishers() });
    expect(messages).toEqual([]);
  });

  it('becomes any text it was made of, and moves no character', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(long, (text) => {
        const meant = `${text} \n\n\n\n\n`.replace(/[<>\uFEFF]/g, '');
        const written = literalOf(meant);
        const found = unescapeLiterals(written);
        expect(found?.text).toHaveLength(written.length);
        expect(found?.text.replaceAll('\uFEFF', '')).toBe(meant);
      }),
    );
  });
});
