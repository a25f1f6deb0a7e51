import { describe, expect, it } from 'vitest';
import { define } from '../../../pipeline/compile/pdf/define/define.js';
import { pdfStyle } from '../../../pipeline/compile/pdf/define/pdf-style.js';
import type { Style } from '../../../pipeline/tree/index.js';
import { documentOf, styleOf } from './document.js';

const definition = (markdown: string, style: Style = styleOf()) =>
  define(documentOf(markdown), style, pdfStyle(style.formats.pdf).pdf);

const golden = async (name: string, markdown: string, style?: Style) =>
  expect(`${JSON.stringify(definition(markdown, style), null, 2)}\n`).toMatchFileSnapshot(
    `../../fixtures/pdf/${name}.json`,
  );

describe('a definition', () => {
  it('of speech: numbers, speakers, contents, links, running foot', () =>
    golden(
      'speech',
      '# Title\n\n::contents{depth=2}\n\n## Syria\n\n:::paragraph[2]\n:speaker[Lavrov:] See :para[2–4] and *that*.\n:::\n\n:::footer{rest}\nFoot :tab :tab :page/:pages\n:::',
    ));

  it('of blocks: list, quotation, table, fields, a named block in a box', () =>
    golden(
      'blocks',
      '- one\n- two\n\n> quoted\n\n| A | B |\n| --- | ---: |\n| 1 | 2 |\n\n::::fields\n:::field[To]\nThe Secretary\n:::\n::::\n\n::page-break\n\n:::note\nBoxed\n:::',
      styleOf({ note: { fill: '#eeeeee', ruleAbove: 1 } }, { looks: { note: { padding: 4 } } }),
    ));

  it('is the same value for the same input', () => {
    const text = '# A\n\n:::paragraph[1]\nB\n:::';
    expect(definition(text)).toEqual(definition(text));
  });

  it('takes the looks of small documents where a document is one', () => {
    const style = styleOf({}, { compact: { below: 2, looks: { heading1: { size: 9 } } } });
    const sizes = (markdown: string) =>
      Object.values(definition(markdown, style).styles).map(({ size }) => size);
    expect(sizes('# A\n\n:::paragraph[1]\nB\n:::')).toContain(9);
    expect(sizes('# A\n\n:::paragraph[1]\nB\n:::\n\n:::paragraph[2]\nC\n:::')).not.toContain(9);
  });
});
