import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Part, StageCache } from '../diagnostics/index.js';

/** A part of the work on a source: a stage, or what stands around the stages. */
export type TimedPart = Part | { stage: 'load' | 'keep' | 'write' };

/** How long a part took, without the parts inside it. */
export type Timing = TimedPart & {
  /** Milliseconds of the clock. */
  wall: number;
  /** Milliseconds of processor: of the process, or in a worker of its thread; absent where the system does not tell. */
  cpu?: number;
};

/** Times parts of the work one after another and one inside another; each part's time is its own alone. */
export class Stopwatch {
  readonly timings: Timing[] = [];
  #inside = { wall: 0, cpu: 0 };

  async time<Value>(part: TimedPart, run: () => Promise<Value> | Value): Promise<Value> {
    const start = { wall: performance.now(), cpu: processorTime() };
    const outside = this.#inside;
    this.#inside = { wall: 0, cpu: 0 };
    try {
      return await run();
    } finally {
      const wall = performance.now() - start.wall;
      const cpu = (processorTime() ?? NaN) - (start.cpu ?? NaN);
      const own = { ...part, wall: wall - this.#inside.wall };
      this.timings.push(Number.isNaN(cpu) ? own : { ...own, cpu: cpu - this.#inside.cpu });
      this.#inside = { wall: outside.wall + wall, cpu: outside.cpu + (Number.isNaN(cpu) ? 0 : cpu) };
    }
  }
}

/** Milliseconds of processor taken so far: by the process, or in a worker by its thread; undefined where it is not known. */
export function processorTime(): number | undefined {
  if (isMainThread) {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
  try {
    // Linux; the figure moves with the scheduler's tick, every few milliseconds.
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

/** A cache whose stages are timed: the stage itself, and apart from it what it costs to look up and keep its result. */
export const timedCache = (cache: StageCache, watch: Stopwatch): StageCache => ({
  stage: (key, part, run) =>
    watch.time({ stage: 'keep' }, () => cache.stage(key, part, () => watch.time(part, run))),
});
