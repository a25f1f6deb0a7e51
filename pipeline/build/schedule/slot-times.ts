import { Cron } from 'croner';
import type { Slot } from '../../workspace/index.js';

const numbers: Readonly<Record<string, number>> = { sun: 0, mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6 };

/** A slot in cron's words, without its zone: `0 6 * * 1,2,3`. */
export function cronOf({ at, days }: Slot): string {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const list = (days ?? []).map((day) => numbers[day] ?? 0).sort((a, b) => a - b);
  return `${minute} ${hour} * * ${list.length === 0 ? '*' : list.join(',')}`;
}

// One value for the hour and one for the minute make it a fixed-time job: a time that the clock skips in spring is run
// at the first moment after the gap, one that comes twice in autumn is run the first time.
const clock = (slot: Slot): Cron => new Cron(cronOf(slot), { timezone: slot.zone, paused: true });

/** The first run of a slot after an instant, milliseconds since 1970. */
export function nextRun(slot: Slot, after: number): number {
  return clock(slot).nextRun(new Date(after))?.getTime() ?? Infinity;
}

/** The last run of a slot at or before an instant, milliseconds since 1970. */
export function lastRun(slot: Slot, now: number): number {
  // The reference itself does not count as previous: ask from a second later.
  const [found] = clock(slot).previousRuns(1, new Date(now + 1000));
  return found?.getTime() ?? -Infinity;
}

/** Runs of a slot after `since` and up to `now`: the last of them, and how many went by before it. */
export function dueRun(slot: Slot, since: number, now: number): { at: number; missed: number } | undefined {
  const at = lastRun(slot, now);
  if (at <= since) return undefined;
  let missed = 0;
  for (let run = nextRun(slot, since); run < at && missed < 1000; run = nextRun(slot, run)) missed += 1;
  return { at, missed };
}
