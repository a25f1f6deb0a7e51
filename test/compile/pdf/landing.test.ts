import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierOf, folders } from './corpus-dossier.js';
import { compiled } from './document.js';
import { landings } from './landing.js';
import { spaced, taggedText } from './reading.js';

const sample = join(import.meta.dirname, '../../../source/2017-12-07-lavrov-tillerson.txt');
const long = ['bundestag/20096-fragestunde.xml', 'kremlin-en/60412.html', 'kremlin-ru/76736.txt'];

/** Contents, an index and a table of several pages, and paragraphs that begin anywhere. */
function manySections(): string {
  const sections = Array.from({ length: 140 }, (_, index) => {
    const title = `## ${index % 9 === 0 ? 'On a matter whose name is so long that it takes more than one line of the contents: ' : ''}Part ${index + 1}`;
    const words = 'Words are many and pages are few, so that lines must be broken with care. '.repeat(
      1 + (index % 5),
    );
    return `${title}\n\n:::paragraph[${index + 1}]\n${words}\n:::`;
  });
  const rows = sections.map((_, index) => `| Part ${index + 1} | :para[${index + 1}] |`);
  const names = sections.map((_, index) => {
    const more = index < 130 ? `, ${index + 4}–${index + 6}, ${index + 9}` : '';
    return `Name ${'abcdefgh'.charAt(index % 8)} :para[${index + 1}${more}]`;
  });
  return [
    '# Title\n\n::contents{depth=2}',
    ...sections,
    `## Names\n\n${names.join(' · ')}`,
    `## Table\n\n| Part | Paragraph |\n| --- | --- |\n${rows.join('\n')}`,
    ':::footer\nPage :page of :pages\n:::',
  ].join('\n\n');
}

const documents: [string, () => Promise<Uint8Array>][] = [
  ['the sample', async () => (await dossierOf('sample.txt', readFileSync(sample)))!.bytes!],
  ...long.map((name): [string, () => Promise<Uint8Array>] => [
    name,
    async () => (await dossierOf(name, readFileSync(join(folders.fixtures, name))))!.bytes!,
  ]),
  [
    'a document with contents and indexes of several pages',
    async () => (await compiled(manySections())).bytes!,
  ],
];

/** An entry of the contents: its title, and the page printed at its end. */
const entry = /^(.*?)(?:\s*¶\s*[\d–]+)?[\s.]*\s(\d+)$/u;

describe.each(documents)('in %s', async (name, make) => {
  const bytes = await make();
  const { links, marks, pages } = await landings(bytes);
  const toHeadings = links.filter(({ target }) => /^h\d+$/.test(target));
  const toParagraphs = links.filter(({ target }) => target.startsWith('p'));

  it('every entry of the contents leads to its heading, on the page that is printed', () => {
    expect(toHeadings.length).toBeGreaterThan(0);
    for (const { printed, place, line } of toHeadings) {
      const [, title = '', page] = entry.exec(spaced(printed)) ?? [];
      expect({ line, page: Number(page) }, printed).toEqual({
        line: expect.any(String) as string,
        page: place.page,
      });
      expect(title.startsWith(spaced(line)) || title === spaced(line), `${title} | ${line}`).toBe(true);
    }
  });

  it('every paragraph number of an index leads to that paragraph', () => {
    expect(toParagraphs.length).toBeGreaterThan(0);
    for (const { printed, target, line } of toParagraphs) {
      const [number] = /\d+/.exec(printed) ?? [''];
      expect(target).toBe(`p${number}`);
      expect(line.split(/\s/)[0], `${printed} → ${target}`).toBe(number);
    }
  });

  it.runIf(name.startsWith('a document'))('every number of several has a link of its own', () => {
    const numbers = toParagraphs.map(({ target }) => Number(target.slice(1)));
    expect(numbers.slice(0, 6)).toEqual([1, 4, 9, 2, 5, 10]);
    expect(numbers).toHaveLength(130 * 3 + 10 + 140);
  });

  it('every heading has a bookmark that leads to it', async () => {
    const headings = (await taggedText(bytes)).filter(({ tag }) => /^H\d$/.test(tag));
    expect(marks.map(({ title }) => spaced(title))).toEqual(
      headings.map(({ text }) => spaced(text.replaceAll('\u00ad', ''))),
    );
    for (const { title, line } of marks)
      expect(spaced(title).startsWith(spaced(line)), `${title} | ${line}`).toBe(true);
  });

  it('every page says which it is', () => {
    for (const [index, shown] of pages.entries()) {
      const foot = Math.min(...shown.map(({ y }) => y));
      const text = shown
        .filter(({ y }) => Math.abs(y - foot) < 1)
        .map((one) => one.text)
        .join(' ');
      const [page, count] = text.match(/\d+/g)?.slice(-2) ?? [];
      expect([Number(page), Number(count)]).toEqual([index + 1, pages.length]);
    }
  });
});
