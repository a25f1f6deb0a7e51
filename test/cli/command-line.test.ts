// The command line as a person or a machine meets it: what it prints, and what it ends with.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { without } from '../../pipeline/workspace/index.js';
import { departures } from '../build/schemas.js';
import { folderWith, hashes, put, talk } from '../build/workspace-folder.js';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const minutes = 300_000;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function chancery(folder: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    // A log is no terminal: no colours in it, whoever keeps it.
    env: { ...process.env, CI: 'true' },
  });
  return { code: status, out: stdout, err: stderr };
}

const files = { 'chancery.yaml': 'kinds: { cable: text }\n', 'source/a.txt': talk('Syria') };

it('ends with 0, 1, 2 and 3 as documented', { timeout: minutes }, () => {
  const root = folderWith({
    ...files,
    'chancery.yaml': `${files['chancery.yaml']}released-at: 2026-03-02T06:00Z\n`,
  });
  expect(chancery(root, 'build')).toMatchObject({ code: 0, err: '' });
  expect(chancery(root, 'build', '--strict').code).toBe(0);
  put(root, { 'source/b.txt': '' });
  const failed = chancery(root, 'build');
  expect(failed.code).toBe(1);
  expect(failed.err).toContain('source/b.txt: error source-empty');
  expect(chancery(root, 'biuld')).toMatchObject({ code: 2 });
  expect(chancery(root, 'build', '--released-at', 'today').code).toBe(2);
  put(root, { 'source/b.txt': talk('Mali'), 'chancery.yaml': files['chancery.yaml'] });
  expect(chancery(root, 'build', '--strict').code).toBe(3);
  put(root, { 'chancery.yaml': 'kids: {}\n' });
  expect(chancery(root, 'build')).toMatchObject({ code: 2 });
});

it('prints events for machines, one object a line', { timeout: minutes }, () => {
  const root = folderWith(files);
  const { out } = chancery(root, 'build', '--json');
  const events = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string });
  expect(events.map(({ type }) => type)).toEqual(['start', 'source', 'end']);
  expect(events.flatMap((event) => departures('events', event))).toEqual([]);
  expect(events[1]).toMatchObject({
    source: 'source/a.txt',
    status: 'built',
    files: [{ kind: 'cable', format: 'text', path: 'out/a/cable.txt', written: true }],
  });
  expect(events[2]).toMatchObject({ built: 1, unchanged: 0, failed: 0, removed: 0 });
});

it(
  'makes the same bytes with one worker, with eight, and one source after another',
  { timeout: minutes },
  () => {
    const real = ['kremlin-ru', 'kremlin-en'].flatMap((folder) => {
      const path = join(import.meta.dirname, '../fixtures/corpus', folder);
      const [name] = readdirSync(path).sort();
      return name === undefined
        ? []
        : [[`source/${folder}-${name}`, readFileSync(join(path, name))] as const];
    });
    expect(real).toHaveLength(2);
    const invented = Array.from({ length: 7 }, (_, n): [string, string] => [
      `source/${n}.txt`,
      talk(n % 2 ? 'Syria' : 'Cuba', 2 + n),
    ]);
    const sources = Object.fromEntries<string | Uint8Array>([...real, ...invented]);
    const settings = { 'chancery.yaml': 'kinds: { cable: text, memo: docx, dossier: pdf }\n' };
    const made = ['1', '8'].map((jobs) => {
      const root = folderWith({ ...settings, ...sources });
      expect(chancery(root, 'build', '-q', '--jobs', jobs).code).toBe(0);
      return hashes(join(root, 'out'));
    });
    // The first of them alone: in the program's own thread, its PDF beside the rest.
    const [name = '', bytes = ''] = real[0] ?? [];
    const root = folderWith({ ...settings, [name]: bytes });
    expect(chancery(root, 'build', '-q').code).toBe(0);
    expect(Object.keys(made[0] ?? {})).toHaveLength(9 * 3 + 1);
    expect(made[1]).toEqual(made[0]);
    expect(made[0]).toMatchObject(without(hashes(join(root, 'out')), 'manifest.json'));
  },
);

it('makes a workspace, and prints its trees', { timeout: minutes }, () => {
  const root = folderWith({});
  expect(chancery(root, 'init', 'new').code).toBe(0);
  expect(chancery(root, 'init', 'new').code).toBe(2);
  expect(readFileSync(join(root, 'new/chancery.yaml'), 'utf8')).toContain('chancery.schema.json');
  const sample = 'source/2017-12-07-lavrov-tillerson.txt';
  const { code, out } = chancery(join(root, 'new'), 'inspect', sample, '--stage', 'infer');
  const tree = JSON.parse(out) as {
    type: string;
    children: { type: string; heading?: string; codes?: unknown }[];
  };
  expect([code, tree.type]).toEqual([0, 'transcript']);
  const topic = tree.children.find(({ type }) => type === 'topic');
  expect(topic).toMatchObject({
    heading: 'Syria',
    codes: expect.arrayContaining([{ scheme: 'ISO3166', code: 'SY' }]) as unknown,
  });
  expect(chancery(join(root, 'new'), 'inspect', '.', '--stage', 'read').code).toBe(1);
});
