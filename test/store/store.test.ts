import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderStore, memoryStore } from '../../pipeline/store/index.js';
import { testStore } from './store-contract.js';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-store-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('in memory', () => testStore(memoryStore));
describe('in a folder', () => testStore(() => folderStore(newFolder())));

describe('a folder that something else has been at', () => {
  const key = 'ab'.padEnd(64, '0');
  const other = 'ab'.padEnd(64, '1');
  const value = new TextEncoder().encode('a value worth keeping');

  const damaged = async (damage: (path: string, folder: string) => void): Promise<unknown> => {
    const folder = newFolder();
    const store = folderStore(folder);
    await store.put(key, value);
    const [name = ''] = readdirSync(join(folder, 'ab'));
    damage(join(folder, 'ab', name), folder);
    const found = await store.get(key);
    // It is gone then, and can be put again.
    await store.put(key, value);
    expect(await store.get(key)).toBeDefined();
    return found;
  };

  it('does not give an entry with one bit turned, anywhere', async () => {
    const whole = async (at: number): Promise<unknown> =>
      damaged((path) => {
        const bytes = readFileSync(path);
        bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ 1, at % bytes.length);
        writeFileSync(path, bytes);
      });
    for (const at of [0, 5, 20, 90, 140, 160]) expect(await whole(at)).toBeUndefined();
  });

  it('does not give a truncated or empty entry', async () => {
    for (const length of [0, 1, 80, 150]) {
      expect(
        await damaged((path) => writeFileSync(path, readFileSync(path).subarray(0, length))),
      ).toBeUndefined();
    }
  });

  it('does not give the entry of another key', async () => {
    const found = await damaged((path, folder) => {
      renameSync(path, path.replace(key, other));
      void folderStore(folder).put(other, new TextEncoder().encode('foreign'));
      renameSync(path.replace(key, other), path);
    });
    expect(found).toBeUndefined();
  });

  it('does not give a file that is no entry', async () => {
    expect(await damaged((path) => writeFileSync(path, 'hello'))).toBeUndefined();
  });

  it('drops first what was not used for longest', async () => {
    const folder = newFolder();
    const store = folderStore(folder);
    await store.put(key, value);
    await store.put(other, value);
    const long = Date.now() / 1000 - 90_000;
    for (const name of readdirSync(join(folder, 'ab'))) utimesSync(join(folder, 'ab', name), long, long);
    await store.get(key);
    await store.shrink((await store.size()) - 1);
    expect(await store.get(key)).toBeDefined();
    expect(await store.get(other)).toBeUndefined();
  });
});
