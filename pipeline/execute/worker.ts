import { workerData } from 'node:worker_threads';
import { loadBundle } from '../bundle/index.js';
import type { Site } from './crew.js';
import type { Outcome, Task } from './task.js';
import type * as Work from './work.js';

// The pool hands a worker its own data first, ours second.
const [, site] = workerData as [unknown, Site];
const bundle = loadBundle() as { loadWork: () => Promise<typeof Work> } | undefined;
const { makeWork } = await (bundle?.loadWork() ?? import('./work.js'));
const work = makeWork(site);

// A thread that ends in silence is missed only when its time is up: what would end it is a failure of its task instead.
process.exit = (code) => {
  throw new Error(`something called process.exit(${code ?? ''})`);
};

/** A task in a worker thread. */
export default (task: Task): Promise<Outcome> => work(task);
