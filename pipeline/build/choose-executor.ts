import { loadWorkerPool, sideBySide } from '../execute/index.js';
import type { Executor, Site } from '../execute/index.js';
import type { Workspace } from '../workspace/index.js';
import { cacheFolder } from './cache-bound.js';
import type { BuildRequest } from './request.js';

/** Where the tasks of a build run. `out` and `beside` are absolute: the folder for documents, and that for files being written. */
export async function chooseExecutor(
  request: BuildRequest,
  { root, config, materials }: Workspace,
  { out, beside, jobs }: { out: string; beside: string; jobs: number },
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
  if (jobs === 1 && request.jobs === undefined) return sideBySide(site);
  return (await loadWorkerPool())(site, jobs);
}
