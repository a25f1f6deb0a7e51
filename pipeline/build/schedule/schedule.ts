import type { Slot } from '../../workspace/index.js';
import { dueRun, nextRun } from './slot-times.js';

/** What a schedule asks of the outside. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so long, or when the signal says so. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** What is remembered of runs, by slot: when the last one was due. */
export interface RunLog {
  load(): Record<string, number>;
  save(log: Readonly<Record<string, number>>): void;
}

export interface Schedule {
  slots: readonly Slot[];
  clock: Clock;
  log: RunLog;
  signal: AbortSignal;
  /** Runs a slot. `missed`: how many earlier runs of it went by while nobody was there. Gives whether it was finished. */
  run: (slot: Slot, at: number, missed: number) => Promise<boolean>;
  /** Told before waiting. */
  waiting?: (slot: Slot, at: number) => void;
}

/** No wait is longer, milliseconds: a machine that slept, or a clock that was set, is seen by then. */
const longest = 30_000;

/** Runs each slot when it is due, one at a time; of the runs missed while the machine slept or this was not running, the last. */
export async function schedule({ slots, clock, log, signal, run, waiting }: Schedule): Promise<void> {
  const last = startingLog(slots, log, clock.now());
  let told = 0;
  const ended = (): boolean => signal.aborted;
  while (!ended()) {
    const due = slots
      .map((slot) => ({ slot, run: dueRun(slot, last[slot.id] ?? 0, clock.now()) }))
      .flatMap(({ slot, run: found }) => (found ? [{ slot, ...found }] : []))
      .sort((a, b) => a.at - b.at);
    for (const { slot, at, missed } of due) {
      if (ended() || !(await run(slot, at, missed))) return;
      last[slot.id] = at;
      log.save(last);
    }
    const next = soonest(slots, last, clock.now());
    if (!next || ended()) return;
    if (next.at !== told) waiting?.(next.slot, next.at);
    told = next.at;
    await clock.sleep(Math.min(longest, Math.max(0, next.at - clock.now())), signal);
  }
}

/** A slot that was never run is not behind: it begins now. */
function startingLog(slots: readonly Slot[], log: RunLog, now: number): Record<string, number> {
  const known = log.load();
  const last = Object.fromEntries(slots.map(({ id }) => [id, known[id] ?? now]));
  log.save(last);
  return last;
}

function soonest(
  slots: readonly Slot[],
  last: Readonly<Record<string, number>>,
  now: number,
): { slot: Slot; at: number } | undefined {
  const all = slots.map((slot) => ({ slot, at: nextRun(slot, Math.max(last[slot.id] ?? now, now)) }));
  return all.sort((a, b) => a.at - b.at)[0];
}
