import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Options under which everything is still made, and with its PDF. */
const harmless = new Set(['-q', '--quiet', '--no-color', '-f', '--force', '--strict', '--no-wait']);

/** Bytes a workspace allows a thread where it does not say. */
export const usualMemory = 2048 * 2 ** 20;

/** What a thread that compiles is given: its format, and where it is told that it may give V8 its flags. */
export interface ThreadData {
  format: string;
  loaded?: Int32Array;
}

/** A thread of the PDF that serves no one yet, started before it was known whether there is any. */
export interface StartedThread {
  worker: Worker;
  /** Bytes it may take. */
  memory: number;
  /** Whether it has ended by itself. */
  lost: boolean;
  /** Called when this thread has loaded its bundle: flags are those of the whole process, and compiled code is bound to them. */
  release: () => void;
}

/** Whether a command line is that of a first build in this folder: nothing is remembered there, so that a PDF is sure to be made. */
export const isFirstBuild = ([command, ...rest]: readonly string[], folder: string): boolean =>
  command === 'build' &&
  rest.every((each) => harmless.has(each)) &&
  existsSync(join(folder, 'source')) &&
  !existsSync(join(folder, '.chancery'));

const ownFile = fileURLToPath(new URL('../execute/beside/thread.js', import.meta.url));

/**
 * Starts the thread of the PDF before anything is loaded, where it is sure to be of use; undefined elsewhere. Whoever has it
 * ends the process as if it were not there: it keeps nothing alive, and nobody hears of its end.
 */
export function threadAtOnce(
  args: readonly string[],
  { folder = process.cwd(), file = ownFile, processors = availableParallelism() } = {},
): StartedThread | undefined {
  if (processors < 2 || !isFirstBuild(args, folder) || !existsSync(file)) return undefined;
  const loaded = new Int32Array(new SharedArrayBuffer(4));
  const worker = workerOf(file, { format: 'pdf', loaded }, usualMemory);
  const release = (): void => {
    Atomics.store(loaded, 0, 1);
    Atomics.notify(loaded, 0);
  };
  const started: StartedThread = { worker, memory: usualMemory, lost: false, release };
  for (const end of ['error', 'exit']) worker.on(end, () => void (started.lost = true));
  worker.unref();
  return started;
}

/** A worker that runs a file, bounded in memory (bytes). */
export const workerOf = (file: string, workerData: ThreadData, memory: number): Worker =>
  new Worker(file, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(16, Math.floor(memory / 2 ** 20)) },
  });
