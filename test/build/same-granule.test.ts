// A file that is edited within one tick of its file system's clock has the size, times and inode it had: what a build
// trusts of a file must not be what such an edit leaves as it was.
import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type * as Fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildIn, folderWith, talk } from './workspace-folder.js';

const clock = vi.hoisted(() => ({ granule: 1, first: undefined as number | undefined }));

/** A file system whose clock ticks every `granule` milliseconds, and stands still within it. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const coarse = (time: number): number => Math.floor(time / clock.granule) * clock.granule;
  const statSync = (...given: Parameters<typeof Fs.statSync>): Fs.Stats | Fs.BigIntStats | undefined => {
    const stat = fs.statSync(...given);
    if (stat && typeof stat.mtimeMs === 'number' && typeof stat.ctimeMs === 'number') {
      stat.mtimeMs = coarse(stat.mtimeMs);
      stat.ctimeMs = coarse(stat.ctimeMs);
    }
    return stat;
  };
  return { ...fs, statSync };
});

afterEach(() => void (clock.granule = 1));

const workspace = (): string =>
  folderWith({ 'chancery.yaml': 'kinds: { cable: text }\n', 'source/a.txt': talk('Syria') });

const cable = (root: string): string => readFileSync(join(root, 'out/a/cable.txt'), 'utf8');

/** Does it all within one tick, as often as that takes. */
async function withinOneTick(acts: () => Promise<void>): Promise<void> {
  const now = (): number => Math.floor(Date.now() / clock.granule);
  for (;;) {
    await vi.waitUntil(() => Date.now() % clock.granule < clock.granule / 3, { interval: 1, timeout: 5000 });
    const begun = now();
    await acts();
    if (now() === begun) return;
  }
}

describe('where the clock ticks every two seconds', () => {
  it('rebuilds a source of the same size that was edited within the tick it was read in', async () => {
    const root = workspace();
    await buildIn(root);
    clock.granule = 2000;
    const path = join(root, 'source/a.txt');
    await withinOneTick(async () => {
      writeFileSync(path, talk('Egypt'));
      await buildIn(root);
      writeFileSync(path, talk('Libya'));
    });
    expect((await buildIn(root)).summary).toMatchObject({ built: 1 });
    expect(cable(root)).toMatch(/libya/i);
  });

  it('makes a document anew that was edited within the tick it was written in', async () => {
    const root = workspace();
    clock.granule = 2000;
    await withinOneTick(async () => {
      rmSync(join(root, 'out'), { recursive: true, force: true });
      await buildIn(root);
      writeFileSync(join(root, 'out/a/cable.txt'), cable(root).replace(/syria/i, 'Egypt'));
    });
    expect((await buildIn(root)).summary).toMatchObject({ built: 1 });
    expect(cable(root)).not.toMatch(/egypt/i);
  });

  it('makes nothing anew where nothing was edited', async () => {
    const root = workspace();
    clock.granule = 2000;
    await buildIn(root);
    for (const again of [1, 2]) {
      const { events } = await buildIn(root);
      expect(events[0], String(again)).toMatchObject({ type: 'start', toBuild: 0 });
    }
  });
});

it('does nothing where sources and documents were only touched', async () => {
  const root = workspace();
  await buildIn(root);
  for (const path of ['source/a.txt', 'out/a/cable.txt']) utimesSync(join(root, path), 1, 1);
  expect((await buildIn(root)).summary).toMatchObject({ built: 0, unchanged: 1 });
});
