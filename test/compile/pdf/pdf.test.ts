import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { check } from '../../../pipeline/check/index.js';
import { pdf } from '../../../pipeline/compile/pdf/index.js';
import { compose } from '../../../pipeline/compose/index.js';
import { houseTemplate } from '../../compose/house-templates.js';
import { spoken, transcript } from '../docx/lavrov-tillerson.js';
import { compiled, documentOf, styleOf } from './document.js';
import { open, spaced, taggedText, wordsOf } from './reading.js';
import { world } from './world.js';

interface Bookmark {
  title: string;
  items: Bookmark[];
}

const titlesOf = (items: readonly Bookmark[]): string[] =>
  items.flatMap((item) => [item.title, ...titlesOf(item.items)]);

const sha = (bytes: Uint8Array | undefined) => createHash('sha256').update(bytes!).digest('hex');

const dossier = async () => {
  const { template, style, settings } = houseTemplate('dossier');
  const { value } = compose(transcript, template, { settings, looks: Object.keys(style.looks) });
  return pdf.compile(value!, style, world);
};

describe('the dossier of the sample', async () => {
  const { bytes, pages, messages } = await dossier();
  const document = await open(bytes!);

  it('is made without a message, and counts its pages', () => {
    expect(messages).toEqual([]);
    expect(pages).toBe(document.numPages);
  });

  it('holds every word of every paragraph, in order, through its structure', async () => {
    const found = wordsOf(await taggedText(bytes!));
    const speech = spoken.map(spaced);
    let from = 0;
    for (const [index, text] of speech.entries()) {
      const at = found.indexOf(text, from);
      expect(at, `p${index + 1}`).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
  });

  it('leads from bookmarks and contents to the headings, on the pages it says', async () => {
    const titles = titlesOf(await document.getOutline());
    expect(titles).toEqual(
      expect.arrayContaining(['Syria', 'Ukraine', 'Afghanistan', 'Bilateral relations']),
    );
  });
});

describe('any document', () => {
  it('is the same bytes whatever was compiled before it', async () => {
    const text = '# One\n\n:::paragraph[1]\nOffice work fits.\n:::';
    const alone = sha((await compiled(text)).bytes);
    await compiled('# Two\n\nffi fi office 2 × 2 — “quoted”');
    expect(sha((await compiled(text)).bytes)).toBe(alone);
    const [one, two] = await Promise.all([compiled(text), compiled(text)]);
    expect([sha(one.bytes), sha(two.bytes)]).toEqual([alone, alone]);
  });

  it('shows transcript text literally', async () => {
    const literal = 'On \\*peace\\* & \\<war> \\{\\{secret}} \\:slot\\{n=9}';
    const { bytes } = await compiled(`:::paragraph[1]\n${literal}\n:::`);
    expect(wordsOf(await taggedText(bytes!))).toBe('1 On *peace* & <war> {{secret}} :slot{n=9}');
  });

  it('has no heading at the foot of a page and no empty page', async () => {
    const filler = 'Words are many and pages are few, so that lines must be broken. '.repeat(9);
    const sections = Array.from(
      { length: 12 },
      (_, index) => `## Part ${index + 1}\n\n${filler}\n\n${filler}`,
    );
    const { bytes, pages } = await compiled(`${sections.join('\n\n')}\n\n::page-break`);
    const document = await open(bytes!);
    for (let number = 1; number <= pages!; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
      expect(texts.length).toBeGreaterThan(1);
      expect(texts.at(-1)).not.toMatch(/^Part \d+$/);
    }
  });

  it('names a character that no font has, and where it stands', async () => {
    const { bytes, messages } = await compiled('Line one\nand 🜁 here.');
    expect(bytes).toBeUndefined();
    expect(messages).toMatchObject([{ ruleId: 'glyph-missing', place: { line: 2, column: 5 } }]);
  });

  it('names all characters that no font has at once, of many the first ten', async () => {
    const { messages } = await compiled('茂田外務大臣は、来週、訪日すると述べました。けふこえて');
    expect(messages).toHaveLength(1);
    expect(messages[0]?.reason).toMatch(
      /^no font has \d+ characters: (U\+[0-9A-F]{4} ., ){9}U\+[0-9A-F]{4} . and \d+ more$/u,
    );
    expect(messages[0]?.place).toMatchObject({ line: 1 });
  });

  it('sets a Chinese name in an English text in another font', async () => {
    const { bytes, messages } = await compiled('The Chairman (毛泽东) spoke.');
    expect(messages).toEqual([]);
    expect(wordsOf(await taggedText(bytes!))).toBe('The Chairman (毛泽东) spoke.');
  });

  it('names a font that is not there, and a setting it does not know', async () => {
    expect((await compiled('Text', styleOf({ body: { font: 'garamond' } }))).messages).toMatchObject([
      { ruleId: 'font-missing' },
    ]);
    expect((await compiled('Text', styleOf({}, { hyphens: true }))).messages).toMatchObject([
      { ruleId: 'style-invalid' },
    ]);
  });
});

describe('a file of either standard', () => {
  const source = {
    name: 'source.txt',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode('Question: A'),
    description: 'The source as received',
    relationship: 'Source' as const,
  };
  const made = (standard: string) =>
    pdf.compile(documentOf('# A\n\n:::paragraph[1]\nwords\n:::'), styleOf({}, { standard }), {
      ...world,
      attachments: () => [source],
    });

  it.each([
    ['A-3a', ['source.txt']],
    ['A-2a', []],
  ])('keeps its rules: %s carries %j', async (standard, carried) => {
    const { bytes, messages } = await made(standard);
    expect(messages).toEqual([]);
    expect((await check(bytes!)).findings).toEqual([]);
    const attachments = (await (await open(bytes!)).getAttachments()) as object | null;
    expect(Object.keys(attachments ?? {})).toEqual(carried);
  });
});

describe('an empty list of fields', () => {
  it('is nothing', async () => {
    const { bytes, messages } = await compiled('# A\n\n::::fields\n::::\n\nwords');
    expect(messages).toEqual([]);
    expect(wordsOf(await taggedText(bytes!))).toContain('words');
  });
});

describe('the first alternative that fits', () => {
  const read = async (markdown: string) => wordsOf(await taggedText((await compiled(markdown)).bytes!));
  const words = 'words '.repeat(60);

  it('is the fullest whose lines are few enough, else the last', async () => {
    const fit = (lines: number) =>
      read(`:::::first-fit{lines=${lines}}\nlong ${words}\n\nshort words\n\nnone\n:::::`);
    expect(await fit(20)).toBe(`long ${words.trim()}`);
    expect(await fit(2)).toBe('short words');
    expect(await read(`:::::first-fit{lines=2}\n${words}\n\nlast ${words}\n:::::`)).toBe(
      `last ${words.trim()}`,
    );
  });

  it('is the fullest that leaves the document few enough pages', async () => {
    const long = Array(30).fill(words).join('\n\n');
    const fit = (pages: number) =>
      read(
        `:::::first-fit{pages=${pages}}\n::::extracts\n${long}\n::::\n\n::::extracts\nshort\n::::\n:::::\n\nend`,
      );
    expect(await fit(1)).toBe('short end');
    expect((await fit(30)).length).toBeGreaterThan(5000);
  });

  it('is chosen for each of several', async () => {
    const one = (lines: number) => `:::::first-fit{lines=${lines}}\nlong ${words}\n\nshort\n:::::`;
    expect(await read(`${one(1)}\n\n${one(30)}\n\n${one(1)}`)).toBe(`short long ${words.trim()} short`);
  });
});

describe('a table', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `| row ${index + 1} | words |`).join('\n');
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n\n');

  it('leaves no row alone on a page, and breaks none', async () => {
    for (let before = 0; before < 24; before++) {
      const { bytes } = await compiled(`${lines(before)}\n\n| Name | Word |\n| --- | --- |\n${rows(7)}`);
      const document = await open(bytes!);
      const last = await (await document.getPage(document.numPages)).getTextContent();
      const text = last.items.map((item) => ('str' in item ? item.str : '')).join(' ');
      const found = text.match(/row \d/g) ?? [];
      expect(found.length, `after ${before} lines`).not.toBe(1);
      expect(text.match(/words/g)).toHaveLength(found.length);
    }
  });
});
