import { statSync } from 'node:fs';

/** What tells without reading that a file is the one that was seen: size, times of change, inode. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

/** Clocks of file systems tick as slowly as this, milliseconds: a file changed since may change again unseen. */
const tick = 20;

/** The stamp of a file, or undefined where there is no file. */
export function stampOf(path: string): Stamp | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino] : undefined;
}

/** Whether two stamps are of the same file in the same state. */
export const sameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  a !== undefined && b !== undefined && a.every((part, index) => part === b[index]);

/** Whether a file with this stamp, read at `time`, could have been changed again within the same tick. */
export const isRacy = (stamp: Stamp, time: number): boolean => Math.max(stamp[1], stamp[2]) > time - tick;
