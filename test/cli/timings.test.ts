// Where the time goes: every stage is in the list, once for each document it ran for, and only what ran.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StageTime } from '../../pipeline/build/index.js';
import { folderWith, put, talk } from '../build/workspace-folder.js';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const minutes = 300_000;

const build = (cwd: string, ...options: string[]): string =>
  execFileSync(process.execPath, [program, 'build', ...options], { cwd, encoding: 'utf8' });

function stagesOf(cwd: string, ...options: string[]): StageTime[] {
  const lines = build(cwd, '--json', '--timings', ...options)
    .trim()
    .split('\n');
  const events = lines.map((line) => JSON.parse(line) as { type: string; stages?: StageTime[] });
  expect(events.slice(-2).map(({ type }) => type)).toEqual(['timings', 'end']);
  return events.at(-2)?.stages ?? [];
}

const names = (stages: readonly StageTime[]): string[] =>
  stages.map(({ stage, kind, format, count }) => `${count} ${stage} ${kind ?? format ?? ''}`.trim());

const workspace = (): string =>
  folderWith({
    'chancery.yaml': 'kinds: { cable: text, memo: docx }\n',
    'source/a.txt': talk('Syria'),
    'source/b.txt': talk('Mali'),
  });

it.each([['1'], ['2']])('counts every stage with --jobs %s', { timeout: minutes }, (jobs) => {
  const stages = stagesOf(workspace(), '--jobs', jobs);
  expect(names(stages).filter((name) => !name.includes('keep'))).toEqual([
    '1 start',
    '2 load',
    '2 read',
    '2 infer',
    '2 compose cable',
    '2 compose memo',
    '2 compile text',
    '2 compile docx',
    '2 write',
    '1 manifest',
  ]);
  for (const { stage, wall, cpu } of stages) {
    expect(wall, stage).toBeGreaterThanOrEqual(0);
    expect(cpu ?? 0, stage).toBeGreaterThanOrEqual(0);
  }
});

it(
  'leaves out what came from the cache, and the figures where they are not asked for',
  { timeout: minutes },
  () => {
    const root = workspace();
    build(root);
    put(root, { 'source/a.txt': `${talk('Syria')}\n` });
    const again = names(stagesOf(root));
    expect(again).toContain('1 read');
    expect(again.join()).not.toContain('2 ');
    expect(build(root, '--force', '--json')).not.toContain('"timings"');
  },
);

it('prints a table', { timeout: minutes }, () => {
  const table = build(workspace(), '--timings').split('\n');
  expect(table.find((line) => line.startsWith('stage'))).toMatch(/^stage +times +wall ms +cpu ms$/);
  expect(table.find((line) => line.startsWith('compile docx'))).toMatch(
    /^compile docx +2 +\d+\.\d +\d+\.\d$/,
  );
});
