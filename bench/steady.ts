// Many transcripts in one build: documents per second, and memory from the 100th source to the last.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { program } from './contestants.js';

export interface Steady {
  jobs: number;
  sources: number;
  /** Seconds from the 100th source to the last. */
  seconds: number;
  /** Documents a second in that time. */
  rate: number;
  /** Resident MiB over the first and the last tenth of that time (median), and the most. */
  first: number;
  last: number;
  most: number;
}

const resident = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Builds the sources of `cwd` from nothing, three documents each. */
export async function steady(cwd: string, sources: number, jobs: number): Promise<Steady> {
  for (const made of ['out', '.chancery']) rmSync(join(cwd, made), { recursive: true, force: true });
  const child = spawn(process.execPath, [program, 'build', '--json', '--jobs', String(jobs)], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const warm = Math.min(100, Math.floor(sources / 4));
  const memory: number[] = [];
  let done = 0;
  let start = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"type":"source"')) continue;
    done += 1;
    if (done === warm) start = performance.now();
    if (done >= warm && done < sources) memory.push(resident(child.pid ?? 0));
  }
  const seconds = (performance.now() - start) / 1000;
  const tenth = Math.max(1, Math.floor(memory.length / 10));
  return {
    jobs,
    sources,
    seconds,
    rate: (3 * (sources - warm)) / seconds,
    first: median(memory.slice(0, tenth)),
    last: median(memory.slice(-tenth)),
    most: Math.max(...memory),
  };
}

export const steadyTable = (all: readonly Steady[]): string =>
  [
    '| `--jobs` | sources | documents a second | MiB, first tenth | MiB, last tenth | MiB, most |',
    '| --- | --- | --- | --- | --- | --- |',
    ...all.map(
      ({ jobs, sources, rate, first, last, most }) =>
        `| ${jobs} | ${sources} | ${rate.toFixed(1)} | ${first.toFixed(0)} | ${last.toFixed(0)} | ${most.toFixed(0)} |`,
    ),
  ].join('\n');
