// Word files in the hands of other programs: the validator of the Open XML SDK, LibreOffice, pandoc, mammoth.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { docx } from '../../../../pipeline/compile/docx/index.js';
import { assemble } from '../../../../pipeline/compile/docx/assemble.js';
import type { Document, Style } from '../../../../pipeline/tree/index.js';
import { arbitraryDocument } from '../arbitrary-document.js';
import { sampleMemo, spoken, transcript } from '../lavrov-tillerson.js';
import { letterheadFile } from '../letterhead-file.js';
import { longTranscript } from '../long-memo.js';
import { world } from '../world.js';
import {
  folder,
  fontsOf,
  mammoth,
  pagesOf,
  pandoc,
  present,
  sdkErrors,
  tagsOf,
  toPdf,
  versions,
} from './checkers.js';

const settings = {
  to: 'The Secretary',
  through: 'The Director',
  from: 'Press Desk, Vienna',
  reference: 'PD-VIE 2017/341',
  attachments: ['Tab 1: dossier (PDF)', 'Tab 2: cable (TXT)'],
  'copy-to': ['Europe Desk', 'Archives'],
  contents: true,
};

const profiles = [undefined, 'house', 'state', 'army', 'uk'];
const languages = ['en', 'ru', 'de', 'es', 'fr'];

async function write(
  name: string,
  { document, style }: { document: Document; style: Style },
): Promise<string> {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, (await docx.compile(document, style, world)).bytes!);
  return path;
}

/** Paragraphs of a page of the corpus, near enough for laying out: its tags taken out. */
const proseOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/p>|<br[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|&#160;/g, '\u00A0')
    .replace(/&#?\w+;/g, '’')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 30);

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/raw');
const languageOf = (path: string): string =>
  path.startsWith('kremlin-ru')
    ? 'ru'
    : path.startsWith('bundestag')
      ? 'de'
      : path.startsWith('gob-mx')
        ? 'es'
        : 'en';

/** Documents of up to about thirty pages: from the corpus where it is there, else of the sample's own words. */
function longMemos(): { name: string; memo: { document: Document; style: Style } }[] {
  const files = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(html|txt|md)$/.test(path))
        .sort()
        .filter((_, index) => index % 4 === 0)
    : [];
  if (files.length === 0) console.log('no corpus beside the project: laying out the sample’s own words');
  const sources =
    files.length > 0
      ? files.map((path) => ({ prose: proseOf(join(corpus, path)), language: languageOf(path) }))
      : [3, 7, 12].map((times) => ({
          prose: Array.from({ length: times }, () => spoken).flat(),
          language: 'en',
        }));
  return sources.map(({ prose, language }, index) => ({
    name: `long-${index}`,
    memo: sampleMemo(
      settings,
      profiles[index % profiles.length],
      longTranscript(prose.slice(0, 30 + ((index * 37) % 150)), 1 + (index % 5), language),
    ),
  }));
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the Open XML SDK', () => {
  it.each(versions)('finds no error in the sample’s memo: %s', async (version) => {
    const path = await write('sdk', sampleMemo(settings));
    expect(await sdkErrors(path, version)).toEqual([]);
  });

  it.each(profiles.flatMap((profile) => ['full', 'brief'].map((mode) => ({ profile, mode }))))(
    'finds no error in any profile: $profile $mode',
    async ({ profile, mode }) => {
      const path = await write(
        `sdk-${profile ?? 'plain'}-${mode}`,
        sampleMemo({ ...settings, mode }, profile),
      );
      expect(await sdkErrors(path, 'Microsoft365')).toEqual([]);
      expect(await sdkErrors(path, 'Office2007')).toEqual([]);
    },
  );

  it.each([false, true])('finds no error in a letterhead: template %s', async (template) => {
    const { document, style } = sampleMemo(settings);
    const own = { ...style, formats: { docx: { template: 'letterhead' } } };
    const bytes = letterheadFile({ template });
    const filled = await docx.compile(document, own, { ...world, file: () => bytes });
    const path = join(folder, `letterhead-${template}.docx`);
    writeFileSync(path, filled.bytes!);
    expect(await sdkErrors(path, 'Microsoft365')).toEqual([]);
  });

  it('finds no error in generated documents', async () => {
    const { style } = sampleMemo();
    for (const [index, document] of fc.sample(arbitraryDocument, { numRuns: 30, seed: 1 }).entries()) {
      const path = await write(`any-${index}`, { document, style });
      expect(await sdkErrors(path, 'Microsoft365'), JSON.stringify(document)).toEqual([]);
    }
  });
});

describe.skipIf(!present.soffice || !present.pdftotext)('LibreOffice', () => {
  const memos = longMemos();
  beforeAll(async () => {
    const sample = await write('sample', sampleMemo(settings));
    const paths = await Promise.all(memos.map(({ name, memo }) => write(name, memo)));
    const spoken = await Promise.all(
      languages.map((language) =>
        write(
          `in-${language}`,
          sampleMemo(settings, 'house', { ...transcript, meta: { ...transcript.meta, language } }),
        ),
      ),
    );
    await toPdf([sample, ...paths, ...spoken]);
  });

  it('tags every heading of the sample as one', async () => {
    const tags = await tagsOf(join(folder, 'sample.pdf'));
    const { document } = sampleMemo(settings);
    const headings = document.children.filter(({ type }) => type === 'heading');
    expect(headings.length).toBeGreaterThan(7);
    expect(tags.match(/^ *H1\b/gm)).toHaveLength(headings.length);
  });

  it('puts at least 95 in 100 headings on the page that the contents say', async () => {
    let [all, right] = [0, 0];
    for (const { name, memo } of memos) {
      const { pagination } = assemble(memo.document, memo.style, world.version);
      const pages = await pagesOf(join(folder, `${name}.pdf`));
      const found = new Map<string, number>();
      for (const [index, page] of pages.entries())
        for (const [, heading = ''] of page.matchAll(/^ *(Topic \d+Z) *$/gm)) found.set(heading, index + 1);
      const headings = memo.document.children.flatMap((node) =>
        node.type === 'heading' && node.children[0]?.type === 'text' ? node.children[0].value : [],
      );
      for (const [index, heading] of headings.entries()) {
        if (!/^Topic \d+Z$/.test(heading)) continue;
        all += 1;
        const anchor = `_Toc${String(index + 1).padStart(6, '0')}`;
        if (found.get(heading) === pagination.pageOf.get(anchor)) right += 1;
      }
    }
    console.log(
      `${right} of ${all} headings of ${memos.length} documents are on the page their contents say`,
    );
    expect(all).toBeGreaterThan(20);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });

  it.each(languages)('has every glyph in the fonts that were asked for: %s', async (language) => {
    const fonts = await fontsOf(join(folder, `in-${language}.pdf`));
    expect(fonts.filter((name) => !/^(Carlito|Calibri)/.test(name))).toEqual([]);
  });
});

describe.skipIf(!present.pandoc)('pandoc', () => {
  it('reads the same words and headings back', async () => {
    const path = await write('pandoc', sampleMemo(settings));
    const plain = words(await pandoc(path, 'plain'));
    for (const paragraph of spoken) expect(plain).toContain(words(paragraph));
    const markdown = await pandoc(path, 'markdown');
    for (const heading of ['Topics', 'Syria', 'Ukraine', 'Korean Peninsula', 'Source and handling'])
      expect(markdown).toMatch(new RegExp(`^# ${heading}`, 'm'));
    expect(await pandoc(path, 'html')).toMatch(/<thead>[\s\S]*Paragraphs[\s\S]*<\/thead>/);
  });
});

describe('mammoth', () => {
  it('reads the same words and headings back', async () => {
    const path = await write('mammoth', sampleMemo(settings));
    const reader = await mammoth();
    const text = words((await reader.extractRawText({ path })).value);
    for (const paragraph of spoken) expect(text).toContain(words(paragraph));
    const html = (await reader.convertToHtml({ path })).value;
    for (const heading of ['Syria', 'Bilateral relations'])
      expect(html).toMatch(new RegExp(`<h1>(<a [^>]*></a>)*${heading}</h1>`));
  });
});
