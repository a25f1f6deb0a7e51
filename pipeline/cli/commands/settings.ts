import { resolve } from 'node:path';
import { isCalendar, loadConfig } from '../../workspace/index.js';
import type { Loaded } from '../../workspace/index.js';
import { UsageError, exitCode } from '../exit-code.js';
import { printMessages } from '../report/message-lines.js';

/** chancery.yaml of the working folder; its messages are printed where it is wrong, and the exit code given. */
export function settings(folder = process.cwd()): Loaded | number {
  const { value, messages } = loadConfig(folder);
  if (value) return value;
  printMessages(messages);
  return exitCode.usage;
}

/** An instant of the command line, in UTC. */
export function instant(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  const time = iso.test(text) && isCalendar(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    throw new UsageError(
      `--released-at takes an instant with its zone, such as 2026-03-02T06:00Z, not "${text}"`,
    );
  }
  return new Date(time).toISOString();
}

/** Absolute, or undefined. */
export const absolute = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : resolve(path);
