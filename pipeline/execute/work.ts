import { makeCrew } from './crew.js';
import type { Site } from './crew.js';
import { perform } from './perform.js';
import type { Outcome, Task } from './task.js';

/** What a worker thread of a site does with each task. */
export function makeWork(site: Site): (task: Task) => Promise<Outcome> {
  const crew = makeCrew(site);
  return (task) => perform(task, crew);
}
