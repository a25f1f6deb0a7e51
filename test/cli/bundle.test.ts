// What users run is the bundle: it makes the same bytes as the modules it was put together from.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const sample = join(root, 'source');

/** Builds the sources of a folder; gives the digest of every file. */
function made(
  program: readonly string[],
  options: readonly string[] = [],
  sources = sample,
): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bundle-'));
  folders.push(folder);
  cpSync(sources, join(folder, 'source'), { recursive: true });
  execFileSync(process.execPath, [...program, 'build', '--quiet', ...options], { cwd: folder });
  const out = join(folder, 'out');
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  );
}

const bundled = [join(root, 'dist/cli/main.js')];
const modules = [
  '--input-type=module',
  '-e',
  `const { run } = await import(${JSON.stringify(pathToFileURL(join(root, 'dist/cli/program.js')).href)});
  process.exitCode = await run(process.argv.slice(1));`,
  '--',
];

it('makes the same bytes as the modules, in this thread and in another', () => {
  const expected = made(modules);
  expect(Object.keys(expected).join()).toMatch(/cable\.txt.*dossier\.pdf.*memo\.docx.*manifest\.json/);
  expect(made(bundled)).toEqual(expected);
  expect(made(bundled, ['--jobs', '1'])).toEqual(expected);
});

it('is ASCII, as it is read, and makes the same bytes of pages in which letters and quotation marks are not', () => {
  const files = readdirSync(join(root, 'dist/bundle')).filter((name) => name.endsWith('.cjs'));
  for (const name of files) {
    const bytes = readFileSync(join(root, 'dist/bundle', name));
    expect(
      bytes.findIndex((byte) => byte > 0x7f),
      name,
    ).toBe(-1);
  }
  const pages = join(root, 'test/fixtures/corpus/state-gov/remarks');
  const expected = made(modules, [], pages);
  expect(Object.keys(expected).length).toBe(4);
  expect(made(bundled, [], pages)).toEqual(expected);
});

it('makes the same bytes of letters whose tables it unpacks only when they are met', () => {
  const pages = mkdtempSync(join(tmpdir(), 'chancery-bundle-'));
  folders.push(pages);
  const long = 'e\u0301xж'.repeat(60);
  const told = ['صباح الخير، السيد الوزير (2024).', 'בוקר טוב, אדוני השר.', '早上好，部长先生。', long];
  const turns = told.map((text) => `QUESTION: ${text}\n\nMR SMITH: Thank you. ${text}\n`);
  writeFileSync(join(pages, 'letters.txt'), `Remarks to the Press\n\n7 December 2017\n\n${turns.join('\n')}`);
  const expected = made(modules, [], pages);
  expect(Object.keys(expected).length).toBe(4);
  expect(made(bundled, [], pages)).toEqual(expected);
});

it('is what the program loads, and needs no compiled code to have been kept for this V8', () => {
  expect(readdirSync(join(root, 'dist/bundle')).filter((name) => /\.(cjs|bin)$/.test(name))).toHaveLength(6);
  const otherFlags = ['--no-opt', ...bundled, '--version'];
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(execFileSync(process.execPath, otherFlags, { encoding: 'utf8' }).trim()).toBe(version);
});
