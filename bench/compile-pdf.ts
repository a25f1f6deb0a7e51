// npm run bench:compile: warm CPU time of a PDF, side by side on the same words: ours, stock pdfmake, bare pdfkit, and Typst where it is installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Nodes } from 'mdast';
import type { Document, Style } from '../pipeline/index.js';
import { pdf } from '../dist/compile/pdf/index.js';
import { fontFile } from '../dist/workspace/fonts.js';
import { documentOf } from './pages/documents-by-length.js';
import { world } from './pages/world.js';

const require = createRequire(import.meta.url);
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

type Run = (document: Document) => Promise<number>;

const drain = (stream: NodeJS.ReadableStream): Promise<void> =>
  new Promise((resolve, reject) => {
    stream
      .on('data', () => undefined)
      .on('end', resolve)
      .on('error', reject);
  });

/** Words of each subject, the pages they make, and rounds. */
const lengths = [
  { words: 600, rounds: 7 },
  { words: 21_000, rounds: 5 },
  { words: 92_000, rounds: 3 },
  { words: 470_000, rounds: 2 },
] as const;

const ours =
  (style: Style): Run =>
  async (document) =>
    (await pdf.compile(document, style, world)).pages ?? 0;

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
          evictCache(maxAge: number): void;
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
      // It remembers what it has set: without this every round but the first would measure its memory.
      compiler.evictCache(0);
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
  for (const { words, rounds } of lengths) {
    const { document, style } = await documentOf(words);
    const runs: [string, Run][] = [
      ['Chancery', ours(style)],
      ['pdfmake', pdfmake],
      ['pdfkit', pdfkit],
      ...(typstRun ? [['Typst', typstRun] as [string, Run]] : []),
    ];
    const times = new Map<string, number[]>();
    const pages = new Map<string, number>();
    for (let round = -1; round < rounds; round++)
      for (const [name, run] of runs) {
        const start = cpu();
        pages.set(name, await run(document));
        if (round >= 0) times.set(name, [...(times.get(name) ?? []), cpu() - start]);
      }
    console.log(`${words.toLocaleString('en')} words:`);
    for (const [name] of runs) {
      const own = times.get(name) ?? [];
      const count = pages.get(name) ?? 1;
      console.log(
        `  ${name.padEnd(10)} ${String(count).padStart(5)} pages ${median(own).toFixed(1).padStart(9)} ms CPU, ${(median(own) / count).toFixed(2).padStart(6)} ms a page (least ${Math.min(...own).toFixed(1)}, ${(Math.min(...own) / count).toFixed(2)} a page)`,
      );
    }
  }
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
}
