import { workerData } from 'node:worker_threads';
import { makeCrew } from './crew.js';
import type { Site } from './crew.js';
import { perform } from './perform.js';
import type { Outcome, Task } from './task.js';

// The pool hands a worker its own data first, ours second.
const [, site] = workerData as [unknown, Site];
const crew = makeCrew(site);

// A thread that ends in silence is missed only when its time is up: what would end it is a failure of its task instead.
process.exit = (code) => {
  throw new Error(`something called process.exit(${code ?? ''})`);
};

/** A task in a worker thread. */
export default (task: Task): Promise<Outcome> => perform(task, crew);
