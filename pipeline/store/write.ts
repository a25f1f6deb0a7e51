import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { threadId } from 'node:worker_threads';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.js';

let count = 0;

/**
 * Writes `bytes` at `path` so that a reader sees the old file or the new one, never a torn one: first beside it, synced
 * (unless `sync` is false), then renamed. Makes the folders. Throws what the file system throws; the old file then stands.
 */
export function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  { sync = true }: { sync?: boolean } = {},
): void {
  const part = writePart(path, bytes, { beside: dirname(path), sync });
  try {
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/**
 * Writes what is to stand at `path` into a new file of the folder `beside`, on the same file system, and makes the folders
 * of `path`. Gives the file, for `putInPlace`. Throws what the file system throws, and then leaves nothing.
 */
export function writePart(
  path: string,
  bytes: Uint8Array | string,
  { beside, sync = false }: { beside: string; sync?: boolean },
): string {
  makeFolder(dirname(path));
  const part = join(beside, `${basename(path)}.${process.pid}.${threadId}.${(count += 1)}.part`);
  try {
    const handle = openSync(part, 'w');
    try {
      writeAll(handle, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
      if (sync) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return part;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/**
 * Syncs a file that `writePart` gave and renames it to `path`. Not in the caller's thread: several are under way at
 * once, and a disk syncs many in little more time than one. Rejects with what the file system says; the old file then stands.
 */
export async function putInPlace(part: string, path: string): Promise<void> {
  try {
    const handle = await open(part, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}
