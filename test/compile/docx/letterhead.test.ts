import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../pipeline/compile/docx/index.js';
import { lint } from '../../../pipeline/compile/docx/lint/lint.js';
import type { Document } from '../../../pipeline/tree/index.js';
import { arbitraryDocument } from './arbitrary-document.js';
import { sampleMemo, spoken } from './lavrov-tillerson.js';
import { letterheadFile, paragraph } from './letterhead-file.js';
import { paragraphTexts, unpack } from './unpack.js';
import { world } from './world.js';

const settings = { to: 'The Secretary & <staff>', from: 'Press Desk', subject: 'On {{body}} and {{to}}' };

async function inLetterhead(bytes: Uint8Array | undefined, given?: Document) {
  const { document, style } = sampleMemo(settings);
  const own = { ...style, formats: { ...style.formats, docx: { template: 'letterhead.docx' } } };
  return docx.compile(given ?? document, own, {
    ...world,
    file: (name) => (name === 'letterhead.docx' ? bytes : undefined),
  });
}

const reasons = async (bytes: Uint8Array | undefined) =>
  (await inLetterhead(bytes)).messages.map(
    ({ ruleId, file, reason }) => `${file ?? ''} ${ruleId}: ${reason}`,
  );

describe('a letterhead', async () => {
  const { bytes, messages, pages } = await inLetterhead(letterheadFile());
  const files = unpack(bytes!);
  const body = files.get('word/document.xml')!;
  const texts = paragraphTexts(body);

  it('is filled without a message, into a sound package', () => {
    expect(messages).toEqual([]);
    expect(lint(files)).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });

  it('has its placeholders filled in page and head, whatever pieces Word cut them into, and its own words kept', () => {
    expect(texts[0]).toBe('To: The Secretary & <staff>');
    expect(paragraphTexts(files.get('word/header1.xml')!)).toEqual(['Public source – 7 December 2017']);
    expect(texts.at(-1)).toBe('The Embassy of Somewhere');
  });

  it('never searches what it put in', () => {
    expect(texts).toContain('Subject: On {{body}} and {{to}}');
  });

  it('leaves out a line that has no value, with its label', () => {
    expect(texts.some((text) => text.startsWith('Through'))).toBe(false);
  });

  it('keeps in the text what it has no place for, and only that', () => {
    expect(texts).toContain('From\tPress Desk');
    expect(texts.some((text) => /^(To|Subject)\t/.test(text))).toBe(false);
    const found = texts.filter((text) => /^\d+\.\t/.test(text));
    expect(found.map((text) => text.replace(/^\d+\.\t(Question: |Sergey Lavrov: )?/, ''))).toEqual(spoken);
  });

  it('sets headings in its own style, found by name though its id is German, and adds the styles it lacks', () => {
    expect(body).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(body).not.toContain('Heading1');
    expect(files.get('word/styles.xml')).toMatch(/w:styleId="Paragraph".*?<w:basedOn w:val="Standard"\/>/);
  });

  it('becomes a document where it was a template', async () => {
    const filled = await inLetterhead(letterheadFile({ template: true }));
    expect(unpack(filled.bytes!).get('[Content_Types].xml')).toContain('document.main+xml');
  });

  it('leaves a cell its paragraph where the line has no value', async () => {
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${paragraph('{{through}}')}</w:tc></w:tr></w:tbl>`;
    const filled = await inLetterhead(letterheadFile({ body: cell + paragraph('{{body}}') }));
    expect(lint(unpack(filled.bytes!))).toEqual([]);
  });

  it('is the same bytes twice', async () => {
    const again = await inLetterhead(letterheadFile());
    expect(Buffer.compare(Buffer.from(bytes!), Buffer.from(again.bytes!))).toBe(0);
  });

  it('takes any document', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const filled = await inLetterhead(letterheadFile(), document);
        expect(lint(unpack(filled.bytes!))).toEqual([]);
      }),
      { numRuns: 15, seed: 6 },
    );
  });
});

describe('a letterhead at fault', () => {
  it.each([
    ['is not there', undefined, 'letterhead.docx letterhead-invalid: there is no such file'],
    [
      'is no Word file',
      new TextEncoder().encode('hello'),
      'letterhead.docx letterhead-invalid: it is not a Word file (.docx or .dotx)',
    ],
    [
      'has no place for the text',
      letterheadFile({ body: paragraph('{{to}}') }),
      'letterhead.docx letterhead-placeholder: the letterhead has no {{body}}; it has {{to}}, {{marking}}, {{date}}',
    ],
    [
      'misspells a placeholder',
      letterheadFile({ body: paragraph('{{sbject}}') + paragraph('{{body}}') }),
      'letterhead.docx letterhead-placeholder: nothing is named {{sbject}}; did you mean {{subject}}?',
    ],
    [
      'has its text in a line with something else',
      letterheadFile({ body: paragraph('Text: {{body}}') }),
      'letterhead.docx letterhead-placeholder: {{body}} must have a paragraph of the page to itself',
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasons(bytes)).toContain(reason);
    expect((await inLetterhead(bytes)).bytes).toBeUndefined();
  });
});
