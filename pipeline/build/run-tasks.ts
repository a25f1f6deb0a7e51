import { publish } from '../execute/index.js';
import type { Outcome } from '../execute/index.js';

/** Sources whose documents are being put in their places while others are made. */
const most = 16;

interface Run<Item, Told> {
  items: readonly Item[];
  perform: (item: Item) => Promise<Outcome>;
  /** Tasks handed over at once: as many as there are workers, so that a task's time is its own. */
  jobs: number;
  /** Called as each is done and its documents are in their places, in whatever order; gives what is told of it. */
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
  const publishing = new Set<Promise<void>>();
  const faults: unknown[] = [];
  const end = async (index: number, item: Item, outcome: Outcome): Promise<void> => {
    waiting.set(index, arrived(item, await publish(outcome)));
    tellInOrder();
  };
  const lane = async (): Promise<void> => {
    for (;;) {
      const index = next;
      const item = items[index];
      if (item === undefined || faults.length > 0 || signals.some((signal) => signal?.aborted)) return;
      next += 1;
      const outcome = await perform(item);
      const ending = end(index, item, outcome)
        .catch((error: unknown) => void faults.push(error))
        .finally(() => publishing.delete(ending));
      publishing.add(ending);
      if (publishing.size >= most) await Promise.race(publishing);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, lane));
  await Promise.all(publishing);
  if (faults.length > 0) throw faults[0];
  return items.length - next;
}
