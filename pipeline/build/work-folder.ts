import { appendFileSync, readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { listFolder, makeFolder } from '../store/index.js';
import { isHeld, takeLock } from './lock.js';
import type { Holder, Lock } from './lock.js';

const name = '.building';

/** The folder `out/.building` while a build runs: its lock, the files being written, and which paths it is about to write. */
export interface WorkFolder {
  /** Absolute. */
  path: string;
  /** Paths a build that was killed was about to write: they may stand there, and no manifest knows them. */
  claimed: ReadonlySet<string>;
  /** Says that a path will be written, before it is. */
  claim(paths: readonly string[]): void;
  /** Says that the manifest knows of all that was claimed, or that nothing of it stands there any more. */
  settle(): void;
  /** Removes the folder; what was claimed and not settled is kept for the next build. */
  close(): void;
}

/** Makes the folder and takes its lock, or gives who holds it. Throws what the file system throws. */
export function openWorkFolder(out: string): WorkFolder | Holder {
  const path = join(out, name);
  const lock = lockIn(path);
  if (!isHeld(lock)) return lock;
  const claims = join(path, 'claims');
  const claimed = withParts(out, readClaims(claims));
  for (const left of readdirSync(path)) if (left.endsWith('.part')) rmSync(join(path, left), { force: true });
  let settled = false;
  return {
    path,
    claimed,
    settle: () => void (settled = true),
    claim: (paths) => appendFileSync(claims, paths.map((each) => `${JSON.stringify(each)}\n`).join('')),
    close: () => close(path, lock, settled),
  };
}

function lockIn(path: string): Lock | Holder {
  for (let tries = 0; ; tries += 1) {
    makeFolder(path);
    try {
      return takeLock(join(path, 'lock'));
    } catch (error) {
      // A build that ends removes the folder: between making it and locking it, it may be gone.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries > 20) throw error;
    }
  }
}

export const isOpen = (folder: WorkFolder | Holder): folder is WorkFolder => 'claim' in folder;

function readClaims(path: string): Set<string> {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    // The last line may be torn: it was then not claimed yet, and nothing was written under it.
    return new Set(lines.slice(0, -1).map((line) => JSON.parse(line) as string));
  } catch {
    return new Set();
  }
}

/** Parts of claimed documents that stand there: `cable.01.txt` beside `cable.txt`. */
function withParts(out: string, claimed: ReadonlySet<string>): Set<string> {
  const all = new Set(claimed);
  for (const path of claimed) {
    const { dir, name, ext } = parse(path);
    const isPart = (found: string): boolean =>
      found.startsWith(`${name}.`) &&
      found.endsWith(ext) &&
      /^\d+$/.test(found.slice(name.length + 1, -ext.length));
    for (const found of listFolder(join(out, dir)).filter(isPart)) all.add(`${dir}/${found}`);
  }
  return all;
}

function close(path: string, lock: Lock, settled: boolean): void {
  for (const left of readdirSync(path))
    if (left !== 'lock' && (settled || left !== 'claims'))
      rmSync(join(path, left), { force: true, recursive: true });
  lock.release();
  try {
    rmdirSync(path);
  } catch {
    // Another build has begun in it, or claims are left.
  }
}
