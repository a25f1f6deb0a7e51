import type { Site } from './crew.js';
import { makeCrew } from './crew.js';
import { perform } from './perform.js';
import type { Executor } from './task.js';

/** Performs tasks one after another where it is called. A task that hangs hangs its caller. */
export function inProcess(site: Site): Executor {
  const crew = makeCrew(site);
  let last: Promise<unknown> = Promise.resolve();
  return {
    perform(task) {
      const next = last.then(() => perform(task, crew));
      last = next;
      return next;
    },
    close: () => Promise.resolve(),
  };
}
