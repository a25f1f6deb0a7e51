// A build makes what is asked for, only what changed, and leaves nothing behind.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const config = 'kinds: { cable: text }\n';

const workspace = (): string =>
  folderWith({
    'chancery.yaml': config,
    'source/a.txt': talk('Syria'),
    'source/deep/b.txt': talk('Ukraine'),
  });

const statuses = (events: Awaited<ReturnType<typeof buildIn>>['events']): Record<string, string> =>
  Object.fromEntries(
    events.flatMap((event) => (event.type === 'source' ? [[event.source, event.status]] : [])),
  );

it('makes the documents of every source and a manifest that tells of them', async () => {
  const root = workspace();
  const { summary } = await buildIn(root);
  expect(summary).toMatchObject({ built: 2, failed: 0, unchanged: 0 });
  const files = hashes(join(root, 'out'));
  expect(Object.keys(files)).toEqual(['a/cable.txt', 'deep/b/cable.txt', 'manifest.json']);
  const manifest = JSON.parse(readFileSync(join(root, 'out/manifest.json'), 'utf8')) as {
    sources: { path: string; documents: { path: string; sha256: string; size: number }[] }[];
  };
  expect(manifest.sources.map(({ path }) => path)).toEqual(['source/a.txt', 'source/deep/b.txt']);
  for (const { path, sha256, size } of manifest.sources.flatMap(({ documents }) => documents)) {
    expect(files[path]).toBe(sha256);
    expect(statSync(join(root, 'out', path)).size).toBe(size);
  }
});

it('does nothing where nothing changed, nor where a source was only touched', async () => {
  const root = workspace();
  await buildIn(root);
  const before = statSync(join(root, 'out/a/cable.txt')).mtimeMs;
  expect((await buildIn(root)).summary).toMatchObject({ built: 0, unchanged: 2 });
  put(root, { 'source/a.txt': talk('Syria') });
  const { events } = await buildIn(root);
  expect(statuses(events)).toEqual({ 'source/a.txt': 'unchanged', 'source/deep/b.txt': 'unchanged' });
  expect(statSync(join(root, 'out/a/cable.txt')).mtimeMs).toBe(before);
});

it('builds the one source that changed', async () => {
  const root = workspace();
  await buildIn(root);
  put(root, { 'source/a.txt': talk('Yemen') });
  const { events } = await buildIn(root);
  expect(statuses(events)).toEqual({ 'source/a.txt': 'built', 'source/deep/b.txt': 'unchanged' });
  expect(readFileSync(join(root, 'out/a/cable.txt'), 'utf8')).toContain('Yemen');
});

it('makes again what was deleted or altered under out/', async () => {
  const root = workspace();
  await buildIn(root);
  const whole = hashes(join(root, 'out'));
  rmSync(join(root, 'out/a/cable.txt'));
  put(root, { 'out/deep/b/cable.txt': 'something else' });
  expect((await buildIn(root)).summary).toMatchObject({ built: 2 });
  expect(hashes(join(root, 'out'))).toEqual(whole);
});

it('removes what no source produces any more, and never what is not its own', async () => {
  const root = workspace();
  await buildIn(root);
  put(root, { 'out/deep/b/notes.txt': 'mine', 'out/own.txt': 'mine' });
  rmSync(join(root, 'source'), { recursive: true });
  put(root, { 'source/c.txt': talk('Mali') });
  const { summary } = await buildIn(root);
  expect(summary).toMatchObject({ built: 1, removed: 2 });
  expect(Object.keys(hashes(join(root, 'out')))).toEqual([
    'c/cable.txt',
    'deep/b/notes.txt',
    'manifest.json',
    'own.txt',
  ]);
});

it('keeps what there is where the folder of sources is gone', async () => {
  const root = workspace();
  await buildIn(root);
  const whole = hashes(join(root, 'out'));
  rmSync(join(root, 'source'), { recursive: true });
  const { summary, messages } = await buildIn(root);
  expect(summary).toMatchObject({ removed: 0, failed: 1 });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['source-unreadable']);
  expect(hashes(join(root, 'out'))).toEqual(whole);
});

it('leaves no folder of its own behind', async () => {
  const root = workspace();
  await buildIn(root);
  expect(existsSync(join(root, 'out/.building'))).toBe(false);
});
