import { inProcess, loadWorkerPool } from '../execute/index.js';
import type { Executor, Site } from '../execute/index.js';

/** An executor that outlives a build, so that the next finds everything loaded. */
export interface WarmExecutor {
  get: (site: Site, jobs: number) => Promise<Executor>;
  close(): Promise<void>;
}

/** Keeps workers from one build to the next for as long as what they were made for stays the same. */
export function warmExecutor(): WarmExecutor {
  let held: { key: string; executor: Executor } | undefined;
  const close = async (): Promise<void> => {
    await held?.executor.close();
    held = undefined;
  };
  return {
    async get(site, jobs) {
      const key = JSON.stringify([site, jobs > 1]);
      if (held?.key !== key) {
        await close();
        const executor = jobs === 1 ? inProcess(site) : (await loadWorkerPool())(site, jobs);
        held = { key, executor };
      }
      const { executor } = held as { executor: Executor };
      return { perform: (task) => executor.perform(task), close: () => Promise.resolve() };
    },
    close,
  };
}
