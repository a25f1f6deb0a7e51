// Interleaved rounds: every contestant once a round, so that a slow minute of the machine hits all alike.
import { measureCommand } from './measure-command.js';
import type { Run } from './measure-command.js';

export interface Contestant {
  name: string;
  /** Shell command, run in `cwd`. */
  command: string;
  cwd: string;
  /** Run before each round, untimed: makes the next run a cold one. */
  before?: () => void;
}

/** Median and range of one figure over the rounds. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export interface Figures {
  name: string;
  wall: Spread;
  cpu: Spread;
  rss: Spread;
}

const spread = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  };
};

/** Runs `rounds` rounds after one that is not counted. A contestant that fails is left out, with a line that says so. */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<Figures[]> {
  const runs = new Map<string, Run[]>();
  for (let round = -1; round < rounds; round++) {
    for (const { name, command, cwd, before } of contestants) {
      if (round >= 0 && !runs.has(name)) continue;
      before?.();
      try {
        const run = await measureCommand(command, cwd);
        runs.set(name, round < 0 ? [] : [...(runs.get(name) ?? []), run]);
      } catch (error) {
        runs.delete(name);
        console.log(`left out: ${name}: ${String(error).split('\n').slice(0, 4).join(' | ')}`);
      }
    }
  }
  return [...runs].map(([name, all]) => ({
    name,
    wall: spread(all.map(({ wall }) => wall)),
    cpu: spread(all.map(({ cpu }) => cpu)),
    rss: spread(all.map(({ rss }) => rss)),
  }));
}

/** The figures as a Markdown table: median [min–max]. */
export function table(figures: readonly Figures[]): string {
  const cell = ({ median, min, max }: Spread, digits = 2): string =>
    `${median.toFixed(digits)} [${min.toFixed(digits)}–${max.toFixed(digits)}]`;
  const rows = figures.map(
    ({ name, wall, cpu, rss }) => `| ${name} | ${cell(wall)} | ${cell(cpu)} | ${rss.max.toFixed(0)} |`,
  );
  return ['| | wall s | CPU s | peak MiB |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
