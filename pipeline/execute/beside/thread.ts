import { parentPort, workerData } from 'node:worker_threads';
import { loadBundle, optimiseLater } from '../../bundle/index.js';
import type { ThreadData } from '../../bundle/index.js';
import type { Told } from './compile-thread.js';
import type { threadWork } from './thread-work.js';

/** Of the bundle of one format: what a thread that compiles it does. */
interface FormatBundle {
  work: () => ReturnType<typeof threadWork>;
}

const { format, loaded } = workerData as ThreadData;

/** Milliseconds that whoever started this thread is waited for. */
const patience = 2000;

function ready(): void {
  if (loaded) Atomics.wait(loaded, 0, 0, patience);
  optimiseLater();
}

const bundle = format === 'pdf' ? (loadBundle('pdf', ready) as FormatBundle | undefined) : undefined;
const answer = bundle?.work() ?? (await workOf());
parentPort?.on('message', (told: Told) => {
  void answer(told).then((given) => given && parentPort?.postMessage(given));
});

async function workOf(): Promise<ReturnType<typeof threadWork>> {
  const { compilers } = await import('../../compile/index.js');
  const modules = await import('./thread-work.js');
  return modules.threadWork(compilers[format]?.() ?? Promise.resolve(undefined));
}
