import type { Outcome } from '../execute/index.js';
import { processorTime } from '../execute/index.js';

/** Where the time of a build went: one line for each stage, compose by kind and compile by format. */
export interface StageTime {
  stage: string;
  /** Of compose. */
  kind?: string;
  /** Of compile. */
  format?: string;
  /** How many times it ran; what came from the cache did not. */
  count: number;
  /** Milliseconds of the clock; with several workers, of all of them together. */
  wall: number;
  /** Milliseconds of processor; absent where the system does not tell. */
  cpu?: number;
}

const order = ['start', 'load', 'read', 'infer', 'compose', 'compile', 'keep', 'write', 'manifest'];

/** Adds up where the time of a build goes. */
export class Timings {
  readonly #stages = new Map<string, StageTime>();
  #last = { wall: 0, cpu: 0 };

  /** What the main thread did since the last mark, or since the process started; `tasks` is what the workers tell. */
  mark(stage: 'start' | 'tasks' | 'manifest'): void {
    const now = { wall: performance.now(), cpu: processorTime() ?? 0 };
    const { wall, cpu } = this.#last;
    if (stage !== 'tasks') this.#add({ stage, wall: now.wall - wall, cpu: now.cpu - cpu });
    this.#last = now;
  }

  note({ timings = [] }: Outcome): void {
    for (const timing of timings) this.#add(timing);
  }

  #add({ stage, kind, format, wall, cpu }: Omit<StageTime, 'count'>): void {
    const key = [stage, kind, format].join(' ');
    const before = this.#stages.get(key);
    this.#stages.set(key, {
      stage,
      ...(kind === undefined ? {} : { kind }),
      ...(format === undefined ? {} : { format }),
      count: (before?.count ?? 0) + 1,
      wall: (before?.wall ?? 0) + wall,
      ...(cpu === undefined ? {} : { cpu: (before?.cpu ?? 0) + cpu }),
    });
  }

  /** In the order the work is done, in tenths of a millisecond. */
  stages(): StageTime[] {
    const round = (value: number): number => Math.round(value * 10) / 10;
    return [...this.#stages.values()]
      .map((each) => ({
        ...each,
        wall: round(each.wall),
        ...(each.cpu === undefined ? {} : { cpu: round(each.cpu) }),
      }))
      .sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
  }
}
