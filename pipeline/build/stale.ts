import { rmSync, rmdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Removes files that builds made and nothing produces any more, with folders that are empty then. Gives what went. */
export function removeStale(out: string, owned: Iterable<string>, produced: ReadonlySet<string>): string[] {
  const gone: string[] = [];
  for (const path of owned) {
    if (produced.has(path) || !isInside(path)) continue;
    rmSync(join(out, path), { force: true });
    gone.push(path);
    removeEmpty(out, dirname(path));
  }
  return gone.sort();
}

/** A manifest is a file anyone may have written: a path that leads out of the folder is none of ours. */
const isInside = (path: string): boolean => {
  const inside = relative('/out', join('/out', path));
  return inside !== '' && !inside.startsWith('..') && inside !== 'manifest.json';
};

function removeEmpty(out: string, folder: string): void {
  for (let here = folder; here !== '.' && here !== ''; here = dirname(here)) {
    try {
      rmdirSync(join(out, here));
    } catch {
      // Not empty: what is in it is not ours.
      return;
    }
  }
}
