// Words that a correction strikes out, in all three formats: shown, and shown as struck.
import type { Emphasis, Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../pipeline/compile/docx/index.js';
import { pdf } from '../../../pipeline/compile/pdf/index.js';
import { define, text } from '../../../pipeline/compile/text/index.js';
import { walk } from '../../../pipeline/tree/index.js';
import type { Document } from '../../../pipeline/tree/index.js';
import { unpack } from '../docx/unpack.js';
import { styleOf as pdfStyle } from '../pdf/document.js';
import { open, taggedText, wordsOf } from '../pdf/reading.js';
import { world } from '../pdf/world.js';
import { documentOf, styleOf } from './document.js';

/** A document whose emphasis is struck out. */
const struck = (markdown: string): Document => {
  const document = documentOf(markdown);
  for (const node of walk(document)) {
    if (node.type === 'emphasis') (node as Emphasis | Paragraph | { type: string }).type = 'delete';
  }
  return document;
};

const sentence = 'Communities have been *lifted* [left] behind.';
const printed = (document: Document, style = styleOf()): string =>
  define(document, style)
    .value?.lines.map((line) => line.text)
    .join('\n') ?? '';

describe('struck words', () => {
  it('stand in brackets that say so in text', () => {
    expect(printed(struck(sentence))).toBe('Communities have been [struck: lifted] [left] behind.');
    const looks = { delete: { before: '[gestrichen: ', after: ']' } };
    expect(printed(struck(sentence), styleOf({}, looks))).toContain('[gestrichen: lifted]');
  });

  it('are printed by a telegraph in the signs it has', async () => {
    const style = styleOf({ charset: 'telegraph' });
    const { bytes } = await text.compile(struck(sentence), style, world);
    expect(new TextDecoder().decode(bytes)).toContain('(STRUCK: LIFTED) (LEFT) BEHIND.');
  });

  it('bear a line through them in Word', async () => {
    const { bytes, messages } = await docx.compile(struck(sentence), pdfStyle(), world);
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    const body = unpack(bytes ?? new Uint8Array()).get('word/document.xml') ?? '';
    const run = /<w:r><w:rPr>(?:(?!<\/w:r>).)*<w:strike\/>(?:(?!<\/w:r>).)*>([^<]+)<\/w:t>/.exec(body);
    expect(run?.[1]).toBe('lifted');
    expect(body.match(/<w:strike\/>/g)).toHaveLength(1);
  });

  it('bear a line through them in a PDF, and are read where they stand', async () => {
    const paths = async (document: Document): Promise<number> => {
      const { bytes } = await pdf.compile(document, pdfStyle(), world);
      const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
      const page = await (await open(bytes ?? new Uint8Array())).getPage(1);
      const { fnArray } = await page.getOperatorList();
      return fnArray.filter((operator) => operator === OPS.constructPath).length;
    };
    const { bytes } = await pdf.compile(struck(sentence), pdfStyle(), world);
    expect(wordsOf(await taggedText(bytes ?? new Uint8Array()))).toBe(
      'Communities have been lifted [left] behind.',
    );
    const plain = await paths(documentOf(sentence));
    expect(await paths(struck(sentence))).toBe(plain + 1);
    expect(await paths(struck('One *two three* four *five* six.'))).toBe(plain + 2);
  });
});
