import { loadWorkerPool, sideBySide } from '../execute/index.js';
import type { CompileThread, Executor, Site } from '../execute/index.js';
import type { Workspace } from '../workspace/index.js';
import { cacheFolder } from './cache-bound.js';
import type { BuildRequest } from './request.js';

interface Where {
  /** Absolute folder for documents. */
  out: string;
  /** Absolute folder for files that are being written. */
  beside: string;
  jobs: number;
  /** A thread that was started before it was known what for. */
  thread: CompileThread | undefined;
}

/** Where the tasks of a build run. */
export async function chooseExecutor(
  request: BuildRequest,
  { root, config, materials }: Workspace,
  { out, beside, jobs, thread }: Where,
): Promise<Executor> {
  const site: Site = {
    materials,
    out,
    beside,
    cache: cacheFolder(root),
    force: request.force ?? false,
    timed: request.timings ?? false,
    limits: config.limits,
  };
  if (request.executor) return await request.executor(site, jobs);
  // One source alone is not worth a pool, unless threads are asked for.
  if (jobs === 1 && request.jobs === undefined) return sideBySide(site, { thread });
  void thread?.close();
  return (await loadWorkerPool())(site, jobs);
}
