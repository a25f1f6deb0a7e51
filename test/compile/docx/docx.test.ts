import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../pipeline/compile/docx/index.js';
import { sampleMemo, spoken } from './lavrov-tillerson.js';
import { paragraphTexts, unpack } from './unpack.js';
import { world } from './world.js';

const compiled = async (settings: Record<string, unknown> = {}) => {
  const { document, style } = sampleMemo(settings);
  return docx.compile(document, style, world);
};

const sha = (bytes: Uint8Array | undefined) => createHash('sha256').update(bytes!).digest('hex');

describe('the memo of the sample', async () => {
  const { bytes, pages, messages } = await compiled({ to: 'The Secretary', from: 'Press Desk' });
  const files = unpack(bytes!);
  const body = files.get('word/document.xml')!;
  const texts = paragraphTexts(body);

  it('is made without a message, on three pages', () => {
    expect(messages).toEqual([]);
    expect(pages).toBe(3);
  });

  it('holds every word of every paragraph, with its number, in order', () => {
    const found = texts.filter((text) => /^\d+\.?\t/.test(text));
    const label = (number: number) => ({ 1: 'Question: ', 2: 'Sergey Lavrov: ' })[number] ?? '';
    expect(found.map((text) => text.replace('.\t', '\t'))).toEqual(
      spoken.map((text, index) => `${index + 1}\t${label(index + 1)}${text}`),
    );
  });

  it('bookmarks each paragraph by its number', () => {
    for (const number of spoken.keys()) expect(body).toContain(`w:name="p${number + 1}"`);
  });

  it('has headings that Word knows, with outline levels', () => {
    const headings = body.match(/<w:pStyle w:val="Heading1"\/>/g);
    expect(headings).toHaveLength(9);
    expect(files.get('word/styles.xml')).toMatch(
      /w:styleId="Heading1".*?<w:name w:val="heading 1"\/>.*?<w:keepNext\/>.*?<w:outlineLvl w:val="0"\/>/,
    );
  });

  it('sets memo fields by a tab in a hanging indent, and leaves out those without a value', () => {
    expect(texts).toContain('To\tThe Secretary');
    expect(texts.some((text) => text.startsWith('Through'))).toBe(false);
  });

  it('numbers its pages by fields, and has another head on the first', () => {
    const footer = [...files].filter(([path]) => path.startsWith('word/footer')).map(([, xml]) => xml);
    expect(footer.join('')).toMatch(/ PAGE .* NUMPAGES .*<w:t xml:space="preserve">3</);
    expect(body).toContain('<w:titlePg/>');
  });

  it('bears the time of the edition, its language and codes', () => {
    const core = files.get('docProps/core.xml');
    expect(core).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2017-12-07T19:45:00Z</dcterms:created>',
    );
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('<cp:keywords>SY, UP, RS, KN, KS, AF, IS, KPAL, PREL, US, PARM</cp:keywords>');
  });

  it('is the same bytes whatever was made before it, in any time zone', async () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Asia/Tokyo', 'America/New_York']) {
        process.env.TZ = other;
        await compiled({ to: 'Somebody else' });
        const again = await compiled({ to: 'The Secretary', from: 'Press Desk' });
        expect(sha(again.bytes)).toBe(sha(bytes));
      }
    } finally {
      process.env.TZ = zone;
    }
  });
});
