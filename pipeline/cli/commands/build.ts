import { resolve } from 'node:path';
import { build as run } from '../../build/index.js';
import type { BuildRequest, Summary } from '../../build/index.js';
import type { StartedThread } from '../../bundle/index.js';
import type { Result } from '../../diagnostics/index.js';
import { exitCode } from '../exit-code.js';
import { chooseReporter } from '../report/index.js';
import { printMessages } from '../report/message-lines.js';
import { absolute, instant, settings } from './settings.js';

export interface BuildOptions {
  out?: string;
  kind?: string[];
  jobs?: number;
  releasedAt?: string;
  json?: boolean;
  quiet?: boolean;
  force?: boolean;
  dryRun?: boolean;
  explain?: boolean;
  timings?: boolean;
  strict?: boolean;
  wait?: boolean;
}

/** `chancery build`, with a thread that was started for it, if any. */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  thread?: StartedThread,
): Promise<number> {
  const loaded = settings();
  if (typeof loaded === 'number') return loaded;
  const reporter = await chooseReporter(options);
  const result = await run({
    ...request(options),
    ...(thread ? { thread } : {}),
    loaded,
    paths: paths.map((path) => resolve(path)),
    emit: (event) => reporter(event),
  });
  return codeOf(result, options);
}

/** What the options ask for. */
export function request(options: BuildOptions): Omit<BuildRequest, 'loaded' | 'paths' | 'emit'> {
  const given = {
    out: absolute(options.out),
    kinds: options.kind,
    jobs: options.jobs,
    releasedAt: instant(options.releasedAt),
    force: options.force,
    dryRun: options.dryRun,
    timings: options.timings,
    noWait: options.wait === false,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The exit code of a build. */
export function codeOf({ value, messages }: Result<Summary>, { strict, json }: BuildOptions): number {
  if (!value) {
    if (json)
      for (const message of messages)
        process.stdout.write(JSON.stringify({ type: 'message', message }) + '\n');
    else printMessages(messages);
    return exitCode.usage;
  }
  if (value.failed > 0) return exitCode.failed;
  return strict && value.warnings > 0 ? exitCode.warnings : exitCode.done;
}
