import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderStore } from '../store/index.js';

/** Below the bound by this much, so that not every build has to look. */
const room = 0.8;

/**
 * Keeps the cache within `bound` bytes: adds what was put to what was held, and only where that is too much looks
 * at the entries, and removes those longest unused. What is held is kept beside the cache; where it is not known, it is measured.
 */
export async function boundCache(workspace: string, put: number, bound: number): Promise<void> {
  const note = join(workspace, '.chancery', 'cache-size');
  const store = folderStore(cacheFolder(workspace));
  let held = readNote(note) + put;
  if (!(held <= bound)) {
    held = await store.size();
    if (held > bound) {
      await store.shrink(bound * room);
      held = await store.size();
    }
  }
  try {
    writeFileSync(note, String(held));
  } catch {
    // A cache that cannot be written does not grow.
  }
}

/** The folder of a workspace's cache. */
export const cacheFolder = (workspace: string): string => join(workspace, '.chancery', 'cache');

/** NaN where it is not known. */
function readNote(path: string): number {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10);
  } catch {
    return NaN;
  }
}
