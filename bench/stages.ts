// Where each stage's time goes, by `chancery build --timings`, beside the least that work of its kind takes on the same input.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StageTime } from '../pipeline/build/index.js';
import { program } from './contestants.js';
import type { Floor } from './floors.js';

export const nameOf = ({ stage, kind, format }: StageTime): string =>
  [stage, kind ?? format].filter(Boolean).join(' ');

/** Milliseconds of each stage of a build from nothing: of several, the one that took the least processor time. */
export function stages(cwd: string, rounds: number, options: readonly string[] = []): StageTime[] {
  const total = (all: readonly StageTime[]): number => all.reduce((sum, { cpu = 0 }) => sum + cpu, 0);
  let best: StageTime[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const made of ['out', '.chancery']) rmSync(join(cwd, made), { recursive: true, force: true });
    const args = [program, 'build', '--json', '--timings', ...options];
    const out = execFileSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const line = out.split('\n').find((each) => each.startsWith('{"type":"timings"')) ?? '{"stages":[]}';
    const { stages: found } = JSON.parse(line) as { stages: StageTime[] };
    if (best.length === 0 || total(found) < total(best)) best = found;
  }
  return best;
}

/** Milliseconds of processor by stage: cold for one, and for each of a hundred; the floor, and how far above it the hundred are. */
export function stageTable(
  cold: readonly StageTime[],
  hundred: readonly StageTime[],
  floors: ReadonlyMap<string, Floor>,
): string {
  const each = new Map(hundred.map((stage) => [nameOf(stage), (stage.cpu ?? 0) / 100]));
  const rows = cold.map((stage) => {
    const name = nameOf(stage);
    const floor = floors.get(name);
    const mean = each.get(name) ?? 0;
    const least = floor ? `${floor.milliseconds.toFixed(2)}: ${floor.what}` : '';
    const ratio = floor ? (mean / floor.milliseconds).toFixed(1) : '';
    return `| ${name} | ${(stage.cpu ?? 0).toFixed(1)} | ${mean.toFixed(2)} | ${least} | ${ratio} |`;
  });
  return [
    '| stage | one, cold | each of 100 | floor | times the floor |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** How a stage grows: its processor time over three lengths, each twice the one before. */
export function growthTable(words: readonly number[], runs: readonly (readonly StageTime[])[]): string {
  const names = [...new Set(runs.flat().map(nameOf))];
  const row = (name: string): string => {
    const times = runs.map((all) => all.find((stage) => nameOf(stage) === name)?.cpu ?? 0);
    const [, middle = 0, last = 0] = times;
    const growth = middle < 20 ? '' : (last / middle).toFixed(2);
    return `| ${name} | ${times.map((time) => time.toFixed(0)).join(' | ')} | ${growth} |`;
  };
  return [
    `| stage | ${words.map((count) => `${count} words`).join(' | ')} | last by middle |`,
    `| --- |${words.map(() => ' --- |').join('')} --- |`,
    ...names.map(row),
  ].join('\n');
}
