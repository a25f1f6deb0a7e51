// CPU milliseconds of the Word compiler, warm, in one process, beside pandoc's docx writer over the same words.
// CPU of user and system together, which other work on the machine disturbs least. pandoc starts a process per document.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BlockContent } from 'mdast';
import type * as Compile from '../pipeline/compile/docx/index.js';
import type * as Compose from '../pipeline/compose/index.js';
import type { Document, Style } from '../pipeline/tree/index.js';
import { measureCommand } from './measure-command.js';

const root = join(import.meta.dirname, '..');
const built = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../dist/${path}`, import.meta.url).href)) as Module;

const words = readFileSync(join(root, 'source/2017-12-07-lavrov-tillerson.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.length > 200)
  .join(' ')
  .split(/\s+/);

/** The paragraphs of a document: runs of the sample's words, of many lengths. */
const proseOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const from = (index * 137) % (words.length - 200);
    return words.slice(from, from + 30 + ((index * 53) % 120)).join(' ');
  });

const numbered = (text: string, number: number): BlockContent => ({
  type: 'containerDirective',
  name: 'paragraph',
  attributes: {},
  children: [
    {
      type: 'paragraph',
      data: { directiveLabel: true },
      children: [{ type: 'text', value: String(number) }],
    },
    { type: 'paragraph', children: [{ type: 'text', value: text }] },
  ],
});

const heading = (text: string): BlockContent => ({
  type: 'heading',
  depth: 1,
  children: [{ type: 'text', value: text }],
});

/** A document with contents and a topic at every fourth paragraph; the same as Markdown. */
function documentOf(prose: readonly string[]): { document: Document; markdown: string } {
  const children: BlockContent[] = [
    {
      type: 'leafDirective',
      name: 'contents',
      attributes: { depth: '1' },
      children: [],
    } as unknown as BlockContent,
  ];
  const markdown: string[] = [];
  for (const [index, text] of prose.entries()) {
    if (index % 4 === 0) {
      children.push(heading(`Topic ${index / 4 + 1}`));
      markdown.push(`# Topic ${index / 4 + 1}`);
    }
    children.push(numbered(text, index + 1));
    markdown.push(`${index + 1}. ${text}`);
  }
  return {
    document: {
      type: 'root',
      children,
      data: { kind: 'memo', title: 'Bench', language: 'en', keywords: [], sourceHash: '0'.repeat(64) },
    },
    markdown: markdown.join('\n\n'),
  };
}

const cpu = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Prints CPU milliseconds per document and per page at 3, 30, 300 and 1000 pages. */
export async function measure(): Promise<void> {
  const { docx } = await built<typeof Compile>('compile/docx/index.js');
  const { resolveStyle } = await built<typeof Compose>('compose/index.js');
  const path = join(root, 'templates/memo/style.yaml');
  const look: Style | undefined = resolveStyle([{ path, text: readFileSync(path, 'utf8') }]).value?.style;
  if (look === undefined) throw new Error('templates/memo/style.yaml is at fault');
  const world = { font: () => undefined, version: '0' };
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));

  console.log('docx: CPU ms, warm, median; pandoc: CPU ms of a process, median of 3');
  console.log('pages  ms/document  ms/page   KB  pandoc ms/document  pandoc ms/page');
  const warm = documentOf(proseOf(20)).document;
  for (let round = 0; round < 30; round += 1) await docx.compile(warm, look, world);
  for (const [paragraphs, rounds] of [
    [15, 40],
    [175, 20],
    [1780, 5],
    [5950, 3],
  ] as const) {
    const { document, markdown } = documentOf(proseOf(paragraphs));
    const times: number[] = [];
    let pages = 0;
    let size = 0;
    for (let round = 0; round < rounds; round += 1) {
      const before = process.cpuUsage();
      const made = await docx.compile(document, look, world);
      times.push(cpu(before));
      pages = made.pages ?? 0;
      size = made.bytes?.length ?? 0;
    }
    writeFileSync(join(folder, 'in.md'), markdown);
    const others: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      try {
        others.push(
          (await measureCommand('pandoc --toc -f markdown -t docx -o out.docx in.md', folder)).cpu * 1000,
        );
      } catch {
        break;
      }
    }
    const ours = median(times);
    const theirs = others.length === 0 ? undefined : median(others);
    const cells = [
      String(pages).padStart(5),
      ours.toFixed(1).padStart(12),
      (ours / pages).toFixed(2).padStart(8),
      String(Math.round(size / 1024)).padStart(4),
      (theirs?.toFixed(0) ?? 'not here').padStart(19),
      (theirs === undefined ? '' : (theirs / pages).toFixed(2)).padStart(15),
    ];
    console.log(cells.join(' '));
  }
}
