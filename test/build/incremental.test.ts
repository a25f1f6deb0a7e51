// What a change redoes, and what it does not: told by the stages that had to run, not by time.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BuildEvent } from '../../pipeline/build/index.js';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const house = join(import.meta.dirname, '../../templates');
const read = (name: string): string => readFileSync(join(house, name), 'utf8');

const workspace = (): string =>
  folderWith({
    'chancery.yaml': 'kinds: { cable: text, memo: docx }\n',
    'source/a.txt': talk('Syria'),
    'source/b.txt': talk('Ukraine'),
    'templates/topics.yaml': read('topics.yaml'),
    'templates/labels.yaml': read('labels.yaml'),
    'templates/cable/cable.hbs': read('cable/cable.hbs'),
    'templates/cable/style.yaml': read('cable/style.yaml'),
  });

const entries = (root: string): Set<string> =>
  new Set(readdirSync(join(root, '.chancery/cache'), { recursive: true, encoding: 'utf8' }));

/** How many results of stages a build had to make. */
async function made(root: string, change: () => void): Promise<number> {
  const before = entries(root);
  change();
  await buildIn(root);
  return [...entries(root)].filter((name) => name.endsWith('.entry') && !before.has(name)).length;
}

const written = (events: readonly BuildEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'source'
      ? event.files.filter((file) => file.written).map(({ path }) => path.replace(/^.*out./, ''))
      : [],
  );

it('a template edit redoes compose and compile of that kind alone', async () => {
  const root = workspace();
  await buildIn(root);
  const edit = (): void =>
    put(root, { 'templates/cable/cable.hbs': `${read('cable/cable.hbs')}\nEnd of text.\n` });
  // Two sources: a composed document and a printed one each.
  expect(await made(root, edit)).toBe(4);
});

it('a template edit that changes no document stops at compose', async () => {
  const root = workspace();
  await buildIn(root);
  const edit = (): void =>
    put(root, { 'templates/cable/cable.hbs': `{{!-- a remark --}}${read('cable/cable.hbs')}` });
  expect(await made(root, edit)).toBe(2);
});

it('a taxonomy edit that changes no topic redoes infer and stops there', async () => {
  const root = workspace();
  await buildIn(root);
  expect(
    await made(root, () => put(root, { 'templates/topics.yaml': `${read('topics.yaml')}\n# a remark\n` })),
  ).toBe(2);
});

it('writes only what came out differently', async () => {
  const root = workspace();
  await buildIn(root);
  put(root, { 'templates/cable/style.yaml': `${read('cable/style.yaml')}\n# a remark\n` });
  const { events, summary } = await buildIn(root);
  expect(summary).toMatchObject({ built: 2, failed: 0 });
  expect(written(events)).toEqual([]);
});

it('takes back everything from the cache where out/ is lost', async () => {
  const root = workspace();
  await buildIn(root);
  const whole = hashes(join(root, 'out'));
  expect(await made(root, () => rmSync(join(root, 'out'), { recursive: true }))).toBe(0);
  expect(hashes(join(root, 'out'))).toEqual(whole);
});

it('makes everything anew with force, and where the cache is damaged', async () => {
  const root = workspace();
  await buildIn(root);
  const whole = hashes(join(root, 'out'));
  expect((await buildIn(root, { force: true })).summary).toMatchObject({ built: 2 });
  expect(hashes(join(root, 'out'))).toEqual(whole);
  for (const name of entries(root)) {
    if (name.endsWith('.entry')) writeFileSync(join(root, '.chancery/cache', name), 'not an entry');
  }
  rmSync(join(root, 'out'), { recursive: true });
  expect((await buildIn(root)).summary).toMatchObject({ built: 2, failed: 0 });
  expect(hashes(join(root, 'out'))).toEqual(whole);
});

it('does not believe a state that was altered, nor one of another manifest', async () => {
  const root = workspace();
  await buildIn(root);
  const whole = hashes(join(root, 'out'));
  const [name = ''] = readdirSync(join(root, '.chancery/state'));
  const path = join(root, '.chancery/state', name);
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
  writeFileSync(path, bytes);
  expect((await buildIn(root)).summary).toMatchObject({ built: 2 });
  put(root, { 'out/manifest.json': '{"sources":[]}' });
  expect((await buildIn(root)).summary).toMatchObject({ built: 2 });
  expect(hashes(join(root, 'out'))).toEqual(whole);
});

it('keeps the cache within its bound', async () => {
  const root = workspace();
  put(root, { 'chancery.yaml': 'kinds: { cable: text, memo: docx }\nlimits: { cache: 20 kB }\n' });
  await buildIn(root);
  const size = Number(readFileSync(join(root, '.chancery/cache-size'), 'utf8'));
  expect(size).toBeLessThanOrEqual(20 * 1024);
  expect((await buildIn(root)).summary).toMatchObject({ unchanged: 2 });
});

it('builds some kinds, and then knows that the others are of before', async () => {
  const root = workspace();
  await buildIn(root);
  put(root, { 'source/a.txt': talk('Yemen') });
  const some = await buildIn(root, { kinds: ['memo'] });
  expect(written(some.events)).toEqual(['a/memo.docx']);
  const rest = await buildIn(root);
  expect(written(rest.events)).toEqual(['a/cable.txt']);
  const manifest = readFileSync(join(root, 'out/manifest.json'), 'utf8');
  rmSync(join(root, 'out'), { recursive: true });
  rmSync(join(root, '.chancery'), { recursive: true });
  await buildIn(root);
  expect(readFileSync(join(root, 'out/manifest.json'), 'utf8')).toBe(manifest);
});

it('a build of some kinds without what was remembered removes nothing, and the next whole one leaves no orphan', async () => {
  const root = workspace();
  await buildIn(root);
  const whole = hashes(join(root, 'out'));
  rmSync(join(root, '.chancery/state'), { recursive: true });
  expect((await buildIn(root, { kinds: ['memo'] })).summary).toMatchObject({ failed: 0, removed: 0 });
  for (const [path, hash] of Object.entries(whole))
    if (path !== 'manifest.json') expect(hashes(join(root, 'out'))[path]).toBe(hash);
  // Now the folders are named otherwise, and a kind is no longer wanted.
  put(root, { 'source/A.txt': talk('Chad'), 'chancery.yaml': 'kinds: { memo: docx }\n' });
  await buildIn(root);
  const left = Object.keys(hashes(join(root, 'out'))).map((path) => path.replace(/~\w+/, ''));
  expect(left.sort()).toEqual([
    'b/memo.docx',
    'manifest.json',
    'source/A.txt/memo.docx',
    'source/a.txt/memo.docx',
  ]);
});

it('says what would be built and why, and touches nothing', async () => {
  const root = workspace();
  await buildIn(root);
  put(root, {
    'source/b.txt': talk('Yemen'),
    'source/c.txt': talk('Mali'),
    'templates/cable/cable.hbs': `${read('cable/cable.hbs')}\nEnd.\n`,
  });
  const before = hashes(root);
  const { events } = await buildIn(root, { dryRun: true });
  const reasons = Object.fromEntries(
    events.flatMap((event) => (event.type === 'would-build' ? [[event.source, event.reasons]] : [])),
  );
  const template = 'compose cable: templates/cable/cable.hbs changed';
  expect(reasons).toEqual({
    'source/a.txt': [template],
    'source/b.txt': ['the source changed', template],
    'source/c.txt': ['it is new'],
  });
  expect(hashes(root)).toEqual(before);
});

it('tries again what could not be made when it is asked for otherwise', async () => {
  const root = folderWith({
    'chancery.yaml': 'kinds: { cable: text }\ncable: { profile: us }\n',
    'source/a.txt': talk('Syria'),
  });
  const first = await buildIn(root);
  expect(first.messages.map(({ ruleId }) => ruleId)).toContain('date-time-group-required');
  expect((await buildIn(root)).summary).toMatchObject({ built: 0 });
  const second = await buildIn(root, { releasedAt: '2021-03-02T06:00:00.000Z' });
  expect(second.messages).toEqual([]);
  expect(second.summary).toMatchObject({ built: 1, failed: 0 });
  put(root, { 'chancery.yaml': 'kinds: { cable: text }\ncable: { profile: house }\n' });
  expect((await buildIn(root)).summary).toMatchObject({ built: 1, failed: 0 });
});

it.each([false, true])(
  'removes what is stale where the manifest is spoilt (a build of one kind between: %s)',
  async (between) => {
    const root = workspace();
    await buildIn(root);
    put(root, {
      'out/manifest.json': 'spoilt',
      'chancery.yaml': 'kinds: { cable: text }\n',
      'out/a/mine.txt': 'mine',
    });
    if (between) await buildIn(root, { kinds: ['cable'] });
    await buildIn(root);
    expect(Object.keys(hashes(join(root, 'out')))).toEqual([
      'a/cable.txt',
      'a/mine.txt',
      'b/cable.txt',
      'manifest.json',
    ]);
  },
);
