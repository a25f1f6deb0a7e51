import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'chancery-pdf-'));

/** Writes a file for other programs to read. */
export function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name.replace(/[^\w.-]+/g, '-')}.pdf`);
  writeFileSync(path, bytes);
  return path;
}

interface Outcome {
  failed: boolean;
  stdout: string;
  stderr: string;
}

/** What a program prints, whether it is content or not. */
const outcome = (program: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, stdout, stderr: error ? `${error.message}\n${stderr}` : stderr });
    });
  });

const answers = (program: string, option: string): Promise<boolean> =>
  outcome(program, [option]).then(({ failed }) => !failed);

const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

/** Which programs are here; the checks of the others are skipped by name. */
export const present = {
  poppler: await answers('pdfinfo', '-v'),
  qpdf: await answers('qpdf', '--version'),
  preflight: (await answers('java', '-version')) && jars.every((jar) => existsSync(jar)),
};

/** What qpdf says against a file: nothing, where it is whole. */
export const qpdfSays = async (path: string): Promise<string> => {
  const { failed, stdout, stderr } = await outcome('qpdf', ['--check', path]);
  return failed ? `${stdout}${stderr}` : stderr;
};

/** What poppler says against the structure of a file, and the text it reads through it: each block once, in order. */
export async function popplerReads(path: string): Promise<{ complaints: string; blocks: string[] }> {
  const { stdout, stderr } = await outcome('pdfinfo', ['-struct-text', path]);
  const blocks: string[] = [''];
  for (const line of stdout.split('\n')) {
    const text = /^\s+"(.*)"$/s.exec(line)?.[1];
    if (text !== undefined) blocks.push((blocks.pop() ?? '') + text);
    else if (!/\(inline\)|^\s+Object \d|^\s*$/.test(line)) blocks.push('');
  }
  return { complaints: stderr, blocks };
}

/** Rules of PDF/A-1b that the file breaks, as PDFBox's preflight numbers them (it knows no later part), each once. */
export async function preflightSays(path: string): Promise<string[]> {
  const args = ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path];
  const { stdout, stderr } = await outcome('java', args);
  const rules = [...stdout.matchAll(/^([\d.]+) : /gm)].map(([, rule = '']) => rule);
  if (rules.length === 0 && !stdout.includes('is a valid PDF/A-1b file')) return [stdout + stderr];
  return [...new Set(rules)].sort();
}
