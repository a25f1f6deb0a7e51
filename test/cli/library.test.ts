// The program of docs/library.md, as a reader of that page runs it, against the package that is built.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCable } from '../../pipeline/index.js';
import { folderWith } from '../build/workspace-folder.js';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
const program = /```js brief\.mjs\n([^]*?)```/.exec(page)?.[1] ?? '';
const sample = 'desk/source/2017-12-07-lavrov-tillerson.txt';

it('the program of docs/library.md makes a cable and prints the headings by a format of its own', () => {
  const folder = folderWith({ 'brief.mjs': program });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/chancery'));
  const node = (...given: string[]): string =>
    execFileSync(process.execPath, given, { cwd: folder, encoding: 'utf8' });
  node(join(root, 'dist/cli/main.js'), 'init', 'desk');
  const headings = JSON.parse(node('brief.mjs', 'desk', sample, 'cable.txt')) as string[];
  expect(headings).toContain('Afghanistan');
  const { fields, blocks } = parseCable(readFileSync(join(folder, 'cable.txt'), 'utf8'));
  expect(fields.find(({ label }) => label === 'TO:')?.lines).toEqual(['The Director']);
  expect(blocks.length).toBeGreaterThan(13);
});

it('reading needs no profile of a publisher', () => {
  const folder = folderWith({
    'read.mjs': `import { read } from 'chancery';
      const bytes = new TextEncoder().encode('Talk\\n\\nQuestion: Why?\\n\\nJane Roe: Because.\\n');
      const { value, messages } = await read({ path: 'talk.txt', bytes });
      const turns = value.children.filter(({ type }) => type === 'utterance');
      console.log(JSON.stringify([turns.length, messages]));`,
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/chancery'));
  const told = execFileSync(process.execPath, ['read.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(JSON.parse(told)).toEqual([2, []]);
});
