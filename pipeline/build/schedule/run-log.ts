import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeWhole } from '../../store/index.js';
import type { Clock, RunLog } from './schedule.js';

/** The log of a workspace's runs, in `.chancery/`. */
export function runLog(root: string): RunLog {
  const path = join(root, '.chancery', 'schedule.json');
  return {
    load() {
      try {
        const told = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown> | null;
        return Object.fromEntries(
          Object.entries(told ?? {}).filter((each): each is [string, number] => Number.isFinite(each[1])),
        );
      } catch {
        return {};
      }
    },
    save: (log) => writeWhole(path, `${JSON.stringify(log)}\n`),
  };
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    wait(milliseconds, undefined, { signal }).then(
      () => undefined,
      () => undefined,
    ),
};
