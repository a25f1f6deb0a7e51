import type { Outcome } from '../execute/index.js';

interface Run<Item, Told> {
  items: readonly Item[];
  perform: (item: Item) => Promise<Outcome>;
  /** Tasks handed over at once: as many as there are workers, so that a task's time is its own. */
  jobs: number;
  /** Called as each is done, in whatever order; gives what is told of it. */
  arrived: (item: Item, outcome: Outcome) => Told;
  /** Called in order of the list. */
  tell: (told: Told) => void;
  signals: readonly (AbortSignal | undefined)[];
}

/** Performs the task of each item, `jobs` at a time. Ends early when a signal says so: what runs is finished. Gives how many were not begun. */
export async function runTasks<Item, Told>(run: Run<Item, Told>): Promise<number> {
  const { items, perform, jobs, arrived, tell, signals } = run;
  const waiting = new Map<number, Told>();
  let next = 0;
  let told = 0;
  const tellInOrder = (): void => {
    for (; waiting.has(told); told += 1) {
      tell(waiting.get(told) as Told);
      waiting.delete(told);
    }
  };
  const lane = async (): Promise<void> => {
    for (;;) {
      const index = next;
      const item = items[index];
      if (item === undefined || signals.some((signal) => signal?.aborted)) return;
      next += 1;
      waiting.set(index, arrived(item, await perform(item)));
      tellInOrder();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, lane));
  return items.length - next;
}
