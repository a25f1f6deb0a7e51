import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.js';

let count = 0;

/**
 * Writes `bytes` at `path` so that a reader sees the old file or the new one, never a torn one: first in the folder
 * `beside` (on the same file system; absent: that of `path`), synced (unless `sync` is false), then renamed. Makes the folders.
 * Throws what the file system throws; the old file then stands.
 */
export function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  { beside = dirname(path), sync = true }: { beside?: string; sync?: boolean } = {},
): void {
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
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}
