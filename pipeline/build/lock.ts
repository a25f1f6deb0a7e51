import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock. */
export interface Holder {
  pid: number;
  host: string;
  /** When that process began, where the system tells: a process id is used again. */
  began: string;
}

/** A lock on another machine's disk counts as left behind when its time has not moved for this long, milliseconds. */
const silence = 30_000;
const beat = 5_000;

/** A lock that is held. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock file `path`, or gives who holds it. A lock whose process has ended is taken over: on this machine the
 * process is looked for, from another the file's time must move. Throws what the file system throws.
 */
export function takeLock(path: string): Lock | Holder {
  for (;;) {
    if (create(path)) return hold(path);
    const holder = readHolder(path);
    if (holder && isAlive(holder, path)) return holder;
    if (holder === undefined && isFresh(path)) return { pid: 0, host: hostname(), began: '' };
    removeDead(path);
  }
}

export const isHeld = (lock: Lock | Holder): lock is Lock => 'release' in lock;

function create(path: string): boolean {
  const own: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  try {
    const handle = openSync(path, 'wx');
    writeSync(handle, JSON.stringify(own));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function hold(path: string): Lock {
  const timer = setInterval(() => {
    try {
      const now = Date.now() / 1000;
      utimesSync(path, now, now);
    } catch {
      // Gone with its folder: there is nothing left to hold.
    }
  }, beat);
  timer.unref();
  return {
    release() {
      clearInterval(timer);
      rmSync(path, { force: true });
    },
  };
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** A lock file without content is one that is being made, or one whose maker died at that very moment. */
function isFresh(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < 2000;
}

function isAlive({ pid, host, began }: Holder, path: string): boolean {
  if (host !== hostname()) {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat !== undefined && Date.now() - stat.mtimeMs < silence;
  }
  if (!exists(pid)) return false;
  return began === '' || began === beganAt(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Start of a process in ticks since boot, with the boot's id (Linux); empty elsewhere. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // Field 22; the name in brackets may hold spaces.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}

/**
 * Removes a dead process's lock. Only under a second lock of its own, and after looking again: nobody else removes
 * a dead lock, so what is removed is the one that was seen, never one a living process has just taken.
 */
function removeDead(path: string): void {
  const breaking = `${path}.breaking`;
  const stat = statSync(breaking, { throwIfNoEntry: false });
  if (stat && Date.now() - stat.mtimeMs > silence) rmSync(breaking, { force: true });
  try {
    closeSync(openSync(breaking, 'wx'));
  } catch {
    return;
  }
  try {
    const holder = readHolder(path);
    if (holder ? !isAlive(holder, path) : !isFresh(path)) rmSync(path, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}
