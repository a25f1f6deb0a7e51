import { statSync } from 'node:fs';

/** What tells without reading that a file is the one that was seen: size, times of change, inode. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

/** Clocks of file systems tick as slowly as this, milliseconds: a file changed since may change again unseen. */
const tick = 20;
/** Those that know no parts of a second (FAT, some network disks) tick every two seconds, and the last may not be over. */
const slowTick = 2 * 2000;

/** The stamp of a file, or undefined where there is none, or none that can be reached: who reads it is told why. */
export function stampOf(path: string): Stamp | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino] : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two stamps are of the same file in the same state. */
export const sameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  a !== undefined && b !== undefined && a.every((part, index) => part === b[index]);

/** Whether a file with this stamp, read at `time`, could have been changed again within the same tick. */
export function isRacy([, modified, changed]: Stamp, time: number): boolean {
  const whole = modified % 1000 === 0 && changed % 1000 === 0;
  return Math.max(modified, changed) > time - (whole ? slowTick : tick);
}

/** A stamp that can be believed later; null where the file could be changed again unseen. */
export const certain = (stamp: Stamp | null | undefined, time: number): Stamp | null =>
  stamp && !isRacy(stamp, time) ? stamp : null;
