import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { message } from '../diagnostics/index.js';
import type { Site } from './crew.js';
import { abandoned } from './perform.js';
import type { Executor, Outcome, Task } from './task.js';

const mebibyte = 1024 * 1024;

const ownWorker = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Performs tasks in `jobs` worker threads. One that crashes or takes too long costs the task it had; another takes its place. */
export function workerPool(site: Site, jobs = availableParallelism(), worker = ownWorker): Executor {
  const pool = new Tinypool({
    filename: worker,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: site,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(16, Math.floor(site.limits.memory / mebibyte)) },
  });
  return {
    async perform(task) {
      const start = performance.now();
      const { seconds } = site.limits;
      const stop = new AbortController();
      // Counted from when it is handed over: callers keep no more tasks waiting than there are workers.
      const timer = setTimeout(() => stop.abort(), seconds * 1000);
      try {
        return (await pool.run(task, { signal: stop.signal })) as Outcome;
      } catch (error) {
        const reason = stop.signal.aborted ? `took longer than ${seconds} s` : crash(error);
        return abandoned(task, [lost(task, reason)], Math.round(performance.now() - start));
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.destroy(),
  };
}

const lost = ({ source }: Task, reason: string): ReturnType<typeof message> =>
  message('worker-lost', reason, { file: source });

function crash(error: unknown): string {
  const { code, message: text } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'ran out of memory' : `the worker ended: ${text}`;
}
