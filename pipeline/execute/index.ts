// Takes tasks (JSON: a source, its documents and where they go) and a Site; gives outcomes.
// Thread, process and queue differ only in who calls perform(task).
import type { Site } from './crew.js';
import type { Executor } from './task.js';

export type { Site } from './crew.js';
export { inProcess } from './in-process.js';
export { madeBy } from './made-by.js';
export { explain, isFileFault } from './file-faults.js';
export { abandoned } from './perform.js';
export { prepare } from './prepare.js';
export { sideBySide, takesThread, threadAhead } from './side-by-side.js';
export { discard } from './beside/compile-thread.js';
export type { CompileThread } from './beside/compile-thread.js';
export { publish } from './publish.js';
export { processorTime } from './stopwatch.js';
export { keepNothing } from './stage-cache.js';
export type { CompanionTask, DocumentOutcome, Executor, Made, MadeBy, Outcome, Task } from './task.js';

/** Loads the pool of worker threads. */
export const loadWorkerPool = async (): Promise<(site: Site, jobs: number) => Executor> =>
  (await import('./worker-pool.js')).workerPool;
