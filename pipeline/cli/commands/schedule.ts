import { build, loadSchedule } from '../../build/index.js';
import type { BuildRequest } from '../../build/index.js';
import { loadConfig } from '../../workspace/index.js';
import type { Loaded, Slot } from '../../workspace/index.js';
import { UsageError, exitCode } from '../exit-code.js';
import { chooseReporter } from '../report/index.js';
import type { Reporter } from '../report/index.js';
import { printMessages } from '../report/message-lines.js';
import { codeOf, request } from './build.js';
import type { BuildOptions } from './build.js';
import { settings } from './settings.js';
import { stopSignal } from './stop-signal.js';

export interface ScheduleOptions extends BuildOptions {
  run?: string;
  print?: string;
}

/** `chancery schedule`: runs slots until told to stop, or one of them, or prints units. */
export async function schedule(options: ScheduleOptions): Promise<number> {
  const loaded = settings();
  if (typeof loaded === 'number') return loaded;
  const { schedule: slots } = loaded.config;
  if (slots.length === 0) throw new UsageError('chancery.yaml has no `schedule`');
  if (options.print !== undefined) return print(options.print, loaded);
  const reporter = await chooseReporter(options);
  const { lastRun, runLog, schedule: run, systemClock } = await loadSchedule();
  const signal = stopSignal();
  if (options.run !== undefined) {
    const slot = slots.find(({ id }) => id === options.run);
    if (!slot)
      throw new UsageError(
        `there is no slot "${options.run}"; slots: ${slots.map(({ id }) => id).join(', ')}`,
      );
    return codeOf(
      await build(runRequest(slot, lastRun(slot, Date.now()), { loaded, options, reporter, signal })),
      options,
    );
  }
  await run({
    slots,
    clock: systemClock,
    log: runLog(loaded.root),
    signal,
    run: async (slot, at, missed) => {
      tell(
        options,
        `slot ${slot.id} of ${local(slot, at)}${missed > 0 ? `, ${missed} before it missed` : ''}`,
      );
      await runOnce(slot, at, { loaded, options, reporter, signal });
      return !signal.aborted;
    },
    waiting: (slot, at) => tell(options, `next: slot ${slot.id}, ${local(slot, at)}`),
  });
  return exitCode.done;
}

interface Running {
  loaded: Loaded;
  options: ScheduleOptions;
  reporter: Reporter;
  signal: AbortSignal;
}

const runRequest = (
  slot: Slot,
  at: number,
  { loaded, options, reporter, signal }: Running,
): BuildRequest => ({
  ...request(options),
  loaded,
  paths: [],
  emit: reporter,
  signal,
  edition: { id: slot.id, at: new Date(at).toISOString(), deskby: slot.deskby },
});

/** One run; whatever goes wrong in it, the next is still run. chancery.yaml is read anew. */
async function runOnce(slot: Slot, at: number, running: Running): Promise<void> {
  try {
    const { value: loaded, messages } = loadConfig(running.loaded.root);
    if (!loaded) {
      printMessages(messages);
      return;
    }
    const result = await build(runRequest(slot, at, { ...running, loaded }));
    if (!result.value) printMessages(result.messages);
  } catch (error) {
    process.stderr.write(`chancery: this is a bug, please report it:\n${String((error as Error).stack)}\n`);
  }
}

function tell({ json, quiet }: ScheduleOptions, line: string): void {
  if (json) process.stdout.write(`${JSON.stringify({ type: 'schedule', line })}\n`);
  else if (!quiet) process.stdout.write(`${line}\n`);
}

const local = ({ zone }: Slot, at: number): string =>
  `${new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at)} ${zone}`;

async function print(scheduler: string, { root, config }: Loaded): Promise<number> {
  const { units } = await loadSchedule();
  const write = Object.hasOwn(units, scheduler) ? units[scheduler] : undefined;
  if (!write) throw new UsageError(`--print takes ${Object.keys(units).join(', ')}, not "${scheduler}"`);
  process.stdout.write(write(config.schedule, { root, command: [process.execPath, process.argv[1] ?? ''] }));
  return exitCode.done;
}
