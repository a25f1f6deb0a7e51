// Two builds never write to one folder at once, and a dead process holds nothing.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isHeld, takeLock } from '../../pipeline/build/lock.js';
import type { Lock } from '../../pipeline/build/lock.js';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const files = { 'chancery.yaml': 'kinds: { cable: text }\n', 'source/a.txt': talk('Syria') };

/** Process id of a process that has ended. */
const dead = (): Promise<number> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['-e', '']);
    child.on('close', () => done(child.pid ?? 0));
  });

it('is held by one, and free when released', () => {
  const path = join(folderWith({}), 'lock');
  const first = takeLock(path);
  expect(isHeld(first)).toBe(true);
  expect(takeLock(path)).toMatchObject({ pid: process.pid, host: hostname() });
  (first as Lock).release();
  expect(isHeld(takeLock(path))).toBe(true);
});

it('is taken over from a process that ended, from one whose number was used again, and from a torn file', async () => {
  const root = folderWith({});
  const gone = { pid: await dead(), host: hostname(), began: '' };
  const reused = { pid: process.pid, host: hostname(), began: 'another boot 1' };
  for (const [n, content] of [JSON.stringify(gone), JSON.stringify(reused), '{"pid":'].entries()) {
    const path = join(root, `lock${n}`);
    writeFileSync(path, content);
    const old = Date.now() / 1000 - 60;
    utimesSync(path, old, old);
    const lock = takeLock(path);
    expect(isHeld(lock)).toBe(true);
    (lock as Lock).release();
  }
  expect(readdirSync(root)).toEqual([]);
});

it('of another machine is believed while its time moves', () => {
  const path = join(folderWith({}), 'lock');
  writeFileSync(path, JSON.stringify({ pid: 1, host: 'elsewhere', began: '' }));
  expect(isHeld(takeLock(path))).toBe(false);
  const old = Date.now() / 1000 - 120;
  utimesSync(path, old, old);
  expect(isHeld(takeLock(path))).toBe(true);
});

it('makes the second build wait, or say so', async () => {
  const root = folderWith(files);
  mkdirSync(join(root, 'out/.building'), { recursive: true });
  const lock = takeLock(join(root, 'out/.building/lock')) as Lock;
  const refused = await buildIn(root, { noWait: true });
  expect(refused.messages.map(({ ruleId }) => ruleId)).toEqual(['output-busy']);
  const waiting = buildIn(root, {
    emit: (event) => {
      if (event.type === 'waiting') lock.release();
    },
  });
  expect((await waiting).summary).toMatchObject({ built: 1, failed: 0 });
});

it('two at once end as one would', async () => {
  const root = folderWith(files);
  const [first, second] = await Promise.all([buildIn(root), buildIn(root)]);
  expect([first.summary?.built, second.summary?.built].sort()).toEqual([0, 1]);
  const whole = hashes(join(root, 'out'));
  put(root, { 'source/a.txt': talk('Syria') });
  await buildIn(root, { force: true });
  expect(hashes(join(root, 'out'))).toEqual(whole);
});

it('what a killed build was about to write is finished, or taken away', async () => {
  const root = folderWith({ ...files, 'source/b.txt': talk('Mali') });
  await buildIn(root);
  // As a build leaves it that was killed after it wrote c, whose source is gone since.
  put(root, {
    'out/c/cable.txt': 'half a job',
    'out/.building/claims': '"c/cable.txt"\n"d/ca',
    'out/.building/cable.txt.1.0.1.part': 'torn',
    'out/.building/lock': JSON.stringify({ pid: await dead(), host: hostname(), began: '' }),
  });
  await buildIn(root);
  expect(Object.keys(hashes(join(root, 'out')))).toEqual(['a/cable.txt', 'b/cable.txt', 'manifest.json']);
});
