import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from './list-folder.js';
import type { Store } from './store.js';

const magic = 'chancery cache 2';
const ending = '.entry';
/** A use is noted by the file's time, no finer than this, so that a hit seldom costs a write. */
const noteEvery = 3_600_000;

interface Held {
  path: string;
  size: number;
  used: number;
}

/**
 * A store in a folder: one file a value, its first line naming the format, the key and the SHA-256 of what follows.
 * A file that is torn, altered or of another key is not there: `get` removes it.
 */
export function folderStore(folder: string): Store {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key + ending);
  return {
    get(key) {
      const path = pathOf(key);
      const bytes = readIfThere(path);
      if (!bytes) return Promise.resolve(undefined);
      const value = open(bytes, key);
      if (value) noteUse(path);
      else rmSync(path, { force: true });
      return Promise.resolve(value);
    },
    put(key, value) {
      const path = pathOf(key);
      const head = Buffer.from(`${magic} ${key} ${digest(value)}\n`);
      writeBeside(path, Buffer.concat([head, value]));
      return Promise.resolve();
    },
    delete(key) {
      rmSync(pathOf(key), { force: true });
      return Promise.resolve();
    },
    size: () => Promise.resolve(held(folder).reduce((sum, { size }) => sum + size, 0)),
    shrink: (bytes) => Promise.resolve(shrink(held(folder), bytes)),
  };
}

const digest = (value: Uint8Array): string => createHash('sha256').update(value).digest('hex');

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The value of an entry, or undefined where its head or its digest is wrong. */
function open(bytes: Buffer, key: string): Uint8Array | undefined {
  const end = bytes.indexOf(10);
  if (end < 0 || end > 200) return undefined;
  const value = bytes.subarray(end + 1);
  return bytes.toString('latin1', 0, end) === `${magic} ${key} ${digest(value)}` ? value : undefined;
}

function noteUse(path: string): void {
  try {
    const now = Date.now();
    if (now - statSync(path).mtimeMs > noteEvery) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // Another build may have removed it, or the cache may be read-only: the value is read already.
  }
}

let count = 0;

/** Not synced: an entry that a power cut tears is found by its digest. */
function writeBeside(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}.${(count += 1)}.part`;
  try {
    writeFileSync(beside, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(beside, bytes);
  }
  renameSync(beside, path);
}

function held(folder: string): Held[] {
  const found: Held[] = [];
  for (const shelf of listFolder(folder)) {
    for (const name of listFolder(join(folder, shelf))) {
      const path = join(folder, shelf, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat) found.push({ path, size: stat.size, used: stat.mtimeMs });
    }
  }
  return found;
}

function shrink(entries: Held[], bytes: number): number {
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  let gone = 0;
  for (const { path, size } of entries.sort((a, b) => a.used - b.used)) {
    if (total <= bytes) break;
    rmSync(path, { force: true });
    total -= size;
    gone += 1;
  }
  return gone;
}
