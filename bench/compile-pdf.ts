// npm run bench:compile: warm CPU time of a PDF, side by side on the same words: ours, stock pdfmake, bare pdfkit, and Typst where it is installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import type { Document } from '../pipeline/index.js';
import { pdf } from '../dist/compile/pdf/index.js';
import { fontFile } from '../dist/workspace/fonts.js';
import { composed } from './pages/corpus-documents.js';
import { world } from './pages/world.js';

const require = createRequire(import.meta.url);
const sample = join(import.meta.dirname, '../source/2017-12-07-lavrov-tillerson.txt');
const serif = fontFile('serif', 'regular')!;
const bold = fontFile('serif', 'bold')!;

/** Headings and paragraphs of a document, as plain text. */
interface Plain {
  heading: boolean;
  text: string;
}

const textOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map((child) => textOf(child)).join('')
      : '';

function plain(node: Nodes, found: Plain[] = []): Plain[] {
  if (node.type === 'heading') found.push({ heading: true, text: textOf(node) });
  else if (node.type === 'paragraph' || node.type === 'tableRow')
    found.push({ heading: false, text: textOf(node) });
  else if ('children' in node) for (const child of node.children) plain(child, found);
  return found;
}

/** What a document has once: its contents, which list all that follows, and what runs along on every page. */
const once = ['contents', 'header', 'footer'];
const standsOnce = (node: Nodes): boolean =>
  ('name' in node && once.includes(node.name)) || ('children' in node && node.children.some(standsOnce));

/** The document, its body so many times. */
const repeated = (document: Document, times: number): Document => ({
  ...document,
  children: [
    ...document.children,
    ...Array.from({ length: times - 1 }, () => document.children.filter((node) => !standsOnce(node))).flat(),
  ],
});

type Run = (document: Document) => Promise<number>;

const drain = (stream: NodeJS.ReadableStream): Promise<void> =>
  new Promise((resolve, reject) => {
    stream
      .on('data', () => undefined)
      .on('end', resolve)
      .on('error', reject);
  });

const { style } = await one();

async function one() {
  const found = await composed(sample);
  if (Array.isArray(found)) throw new Error('the sample cannot be read');
  return found;
}

const ours: Run = async (document) => (await pdf.compile(document, style, world)).pages ?? 0;

const pdfmake: Run = async (document) => {
  const make = require('pdfmake') as {
    setFonts(fonts: unknown): void;
    setUrlAccessPolicy(policy: () => boolean): void;
    setLocalAccessPolicy(policy: () => boolean): void;
    createPdf(definition: unknown): { getBuffer(): Promise<Buffer> };
  };
  make.setFonts({ Body: { normal: serif, bold } });
  make.setUrlAccessPolicy(() => false);
  make.setLocalAccessPolicy(() => true);
  let pages = 0;
  const content = plain(document).map(({ heading, text }) => ({ text, bold: heading, margin: [0, 0, 0, 6] }));
  const footer = (page: number, count: number) => {
    pages = count;
    return { text: `Page ${page} of ${count}` };
  };
  const definition = {
    content,
    footer,
    defaultStyle: { font: 'Body', fontSize: 10.5, lineHeight: 1.2, alignment: 'justify' },
  };
  await make.createPdf(definition).getBuffer();
  return pages;
};

const pdfkit: Run = async (document) => {
  const { default: PDFDocument } = await import('pdfkit');
  const file = new PDFDocument({ size: 'A4', margin: 70 });
  let pages = 1;
  file.on('pageAdded', () => (pages += 1));
  const done = drain(file);
  file.registerFont('regular', serif).registerFont('bold', bold);
  for (const { heading, text } of plain(document))
    file
      .font(heading ? 'bold' : 'regular')
      .fontSize(10.5)
      .text(text, { align: 'justify', paragraphGap: 6 });
  file.end();
  await done;
  return pages;
};

/** Typst, if `npm i @myriaddreamin/typst-ts-node-compiler` was done by hand. */
async function typst(): Promise<Run | undefined> {
  try {
    const name = '@myriaddreamin/typst-ts-node-compiler';
    const { NodeCompiler } = (await import(name)) as {
      NodeCompiler: {
        create(options: unknown): {
          compile(options: unknown): { result: unknown };
          pdf(result: unknown): Buffer;
        };
      };
    };
    const compiler = NodeCompiler.create({
      fontArgs: [{ fontBlobs: [readFileSync(serif), readFileSync(bold)] }],
    });
    const literal = (text: string): string => JSON.stringify(text);
    return (document) => {
      const body = plain(document).map(({ heading, text }) =>
        heading ? `#heading(${literal(text)})` : `#par[#text(${literal(text)})]`,
      );
      const setup =
        '#set page(paper: "a4", numbering: "1 of 1")\n#set text(font: "Source Serif 4", size: 10.5pt, lang: "en")\n#set par(justify: true)\n';
      const { result } = compiler.compile({ mainFileContent: setup + body.join('\n\n') });
      const bytes = compiler.pdf(result);
      return Promise.resolve((bytes.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length);
    };
  } catch {
    console.log(
      'Typst is not installed: `npm i --no-save @myriaddreamin/typst-ts-node-compiler` to have it beside the others',
    );
    return undefined;
  }
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Measures and prints. */
export async function measure(): Promise<void> {
  const typstRun = await typst();
  const runs: [string, Run][] = [
    ['Chancery', ours],
    ['pdfmake', pdfmake],
    ['pdfkit', pdfkit],
    ...(typstRun ? [['Typst', typstRun] as [string, Run]] : []),
  ];

  const { document } = await one();
  const rounds = 7;

  for (const [label, subject, count] of [
    ['the sample', document, rounds],
    ['the sample 40 times', repeated(document, 40), 3],
    ['the sample 220 times', repeated(document, 220), 1],
  ] as const) {
    const times = new Map<string, number[]>();
    const pages = new Map<string, number>();
    for (let round = -1; round < count; round++)
      for (const [name, run] of runs) {
        const start = cpu();
        pages.set(name, await run(subject));
        if (round >= 0 || count === 1) times.set(name, [...(times.get(name) ?? []), cpu() - start]);
      }
    console.log(`${label}:`);
    for (const [name] of runs) {
      const own = times.get(name) ?? [];
      const middle = median(own);
      const each = middle / (pages.get(name) ?? 1);
      console.log(
        `  ${name.padEnd(10)} ${String(pages.get(name)).padStart(5)} pages ${middle.toFixed(1).padStart(9)} ms CPU ${each.toFixed(2).padStart(7)} ms a page (least ${Math.min(...own).toFixed(1)})`,
      );
    }
  }
}
