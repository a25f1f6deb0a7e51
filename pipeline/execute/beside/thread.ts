import { parentPort, workerData } from 'node:worker_threads';
import { loadBundle } from '../../bundle/index.js';
import type { ThreadSite, Told } from './compile-thread.js';
import type * as Work from './thread-work.js';

const bundle = loadBundle() as { loadThreadWork: () => Promise<typeof Work> } | undefined;
const { threadWork } = await (bundle?.loadThreadWork() ?? import('./thread-work.js'));
const answer = threadWork(workerData as ThreadSite);
parentPort?.on('message', (told: Told) => {
  void answer(told).then((given) => given && parentPort?.postMessage(given));
});
