// Word is told which way paragraphs, runs and tables are read; a memo in Hebrew was set from left to right.
import { describe, expect, it } from 'vitest';
import { docx } from '../../../pipeline/compile/docx/index.js';
import { lint } from '../../../pipeline/compile/docx/lint/lint.js';
import type { Document } from '../../../pipeline/tree/index.js';
import { sampleMemo } from './lavrov-tillerson.js';
import { unpack } from './unpack.js';
import { world } from './world.js';

type Children = Document['children'];
const words = (value: string): Children[number] => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
const table = {
  type: 'table',
  align: [null, 'right'],
  children: ['נושא', 'סוריה'].map((name) => ({
    type: 'tableRow',
    children: [name, '2–4'].map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  })),
} as Children[number];

async function bodyOf(language: string, children: Children): Promise<string> {
  const { document, style } = sampleMemo();
  const data = { ...document.data, language };
  const { bytes } = await docx.compile({ ...document, data, children }, style, world);
  const files = unpack(bytes!);
  expect(lint(files)).toEqual([]);
  return files.get('word/document.xml')!;
}

/** The paragraph that holds `text`, as XML. */
const around = (xml: string, text: string): string =>
  xml.match(/<w:p>.*?<\/w:p>/gs)?.find((paragraph) => paragraph.includes(text)) ?? '';

describe('a memo in Hebrew', async () => {
  const body = await bodyOf('he', [
    words('אנחנו מתנגדים (Rubio) ב-3 במרץ.'),
    words('The words are unchanged.'),
    table,
  ]);

  it('has paragraphs that run from right to left, and runs of its script that say so', () => {
    const paragraph = around(body, 'אנחנו');
    expect(paragraph).toMatch(/<w:pPr>(?:(?!<w:spacing|<w:ind|<w:jc).)*<w:bidi\/>/);
    expect(paragraph).toMatch(/<w:rPr><w:rtl\/><\/w:rPr><w:t [^>]*>אנחנו/);
    expect(paragraph).toMatch(/<w:rPr><w:lang w:val="en-GB"\/><\/w:rPr><w:t [^>]*>Rubio/);
    expect(paragraph).toMatch(/<w:rtl\/><\/w:rPr><w:t [^>]*>\) ב-3 במרץ\./);
  });

  it('has words of another script at the right, in their own order', () => {
    const paragraph = around(body, 'unchanged');
    expect(paragraph).not.toContain('<w:bidi/>');
    expect(paragraph).toContain('<w:jc w:val="right"/>');
  });

  it('has tables whose columns begin at the right', () => {
    expect(body).toContain('<w:tblPr><w:bidiVisual/>');
    for (const properties of body.match(/<w:pPr>.*?<\/w:pPr>/gs) ?? [])
      expect(properties.match(/<w:jc /g)?.length ?? 0).toBeLessThan(2);
  });
});

describe('a memo in English', () => {
  it('turns only what is said in such a script', async () => {
    const body = await bodyOf('en', [words('He said שלום twice.'), words('אנחנו מתנגדים להסכם.'), table]);
    expect(around(body, 'twice')).not.toContain('<w:bidi/>');
    expect(around(body, 'שלום')).toContain('<w:rtl/>');
    expect(around(body, 'מתנגדים')).toContain('<w:bidi/>');
    expect(body).not.toContain('bidiVisual');
    expect(body).not.toContain('w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">He said');
  });
});
