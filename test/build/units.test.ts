// Units for schedulers of other makers, read by parsers of other makers: they run when the slots are due, and what we think.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Workflow from '@actions/workflow-parser';
import { CronExpressionParser } from 'cron-parser';
import { createJiti } from 'jiti';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { units } from '../../pipeline/build/schedule/index.js';
import { nextRun } from '../../pipeline/build/schedule/slot-times.js';
import type { Slot } from '../../pipeline/workspace/index.js';
import { folderWith } from './workspace-folder.js';

const slots: Slot[] = [
  { id: 'morning', at: '06:00', zone: 'Europe/Vienna', days: ['mon', 'fri'], deskby: true },
  { id: 'night', at: '00:30', zone: 'Europe/Vienna', days: ['mon'], deskby: false },
  { id: 'noon', at: '12:15', zone: 'America/New_York', deskby: false },
  { id: 'early', at: '05:45', zone: 'Asia/Kathmandu', deskby: false },
];
const [morning] = slots as [Slot];
const root = "/srv/50% o'clock";
const command = ['/usr/bin/node', '/opt/my tools/$chancery.js'];
const print = (name: string, of = slots): string => units[name]?.(of, { root, command }) ?? '';

const begin = Date.parse('2026-01-01T12:00Z');
const end = Date.parse('2027-01-01T12:00Z');

/** Every run of a slot in a year. */
function runsOf(slot: Slot): number[] {
  const found: number[] = [];
  for (let at = nextRun(slot, begin); at < end; at = nextRun(slot, at)) found.push(at);
  return found;
}

/** Every time in the same year that a line of a crontab names. */
function timesOf(line: string, tz: string): number[] {
  const cron = CronExpressionParser.parse(line, { tz, currentDate: new Date(begin) });
  const found: number[] = [];
  for (let at = cron.next().getTime(); at < end; at = cron.next().getTime()) found.push(at);
  return found;
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

describe('cron', () => {
  const entries = [...print('cron').matchAll(/^CRON_TZ=(\S+)\n((?:\S+ ){5})(.*)$/gm)];

  it('has a line a slot that fires when the slot is due, all the year', () => {
    expect(entries).toHaveLength(slots.length);
    for (const [index, [, zone = '', times = '']] of entries.entries())
      expect(timesOf(times.trim(), zone)).toEqual(runsOf(slots[index] ?? morning));
  });

  it('calls the program from the workspace, whatever is in their paths', () => {
    const folder = folderWith({});
    // What cron hands to the shell: the line with `\%` for `%`.
    const line = entries[0]?.[3]?.replaceAll('\\%', '%') ?? '';
    expect(entries[0]?.[3]).not.toMatch(/(?<!\\)%/);
    mkdirSync(join(folder, root), { recursive: true });
    writeFileSync(join(folder, 'said.sh'), `printf '%s|' "$(pwd)" "$@"`);
    const called = line
      .replaceAll('/usr/bin/node', `sh '${join(folder, 'said.sh')}'`)
      .replace("'/srv/", `'${folder}/srv/`);
    const { stdout } = spawnSync('sh', ['-c', called], { encoding: 'utf8' });
    expect(stdout).toBe(`${join(folder, root)}|${command[1]}|schedule|--run|morning|`);
  });
});

describe('github-actions', () => {
  const text = print('github-actions');
  interface Step {
    uses?: string;
    run?: string;
  }
  const told = parse(text) as {
    on: { schedule: { cron: string }[] };
    jobs: { build: { steps: Step[] } };
  };

  it('is a workflow to GitHub’s own parser', async () => {
    const parser = await createJiti(import.meta.url).import<typeof Workflow>('@actions/workflow-parser');
    const { context, value } = parser.parseWorkflow(
      { name: 'chancery.yml', content: text },
      new parser.NoOperationTraceWriter(),
    );
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
    if (!value) throw new Error('no workflow');
    const template = await parser.convertWorkflowTemplate(context, value);
    expect(template.errors ?? []).toEqual([]);
    expect(template.events.schedule).toHaveLength(told.on.schedule.length);
  });

  it('runs each slot on each of its days, once, at its time in its zone', () => {
    const script = told.jobs.build.steps.find(({ run }) => run?.includes('FIRED'))?.run ?? '';
    for (const slot of slots) {
      const lines = [
        ...script.matchAll(
          /"\$FIRED" = '([^']+)' \] && \[ "\$\(TZ=(\S+) date \+%z\)" = '([+-]\d{4})'.*--run (\w+);/g,
        ),
      ].filter(([, , , , id]) => id === slot.id);
      const fired = lines.flatMap(([, line = '', zone = '', offset]) => {
        expect(told.on.schedule.map(({ cron }) => cron)).toContain(line);
        return timesOf(line, 'UTC').filter((at) => offsetOf(zone, at) === offset);
      });
      // On the two days of the year on which the clock moves, the hour before the move may be a run too few or many.
      const wanted = runsOf(slot);
      const strange = [...wanted, ...fired]
        .filter((at) => wanted.includes(at) !== fired.includes(at))
        .map(day);
      expect(strange.filter((each) => !/-(03-08|03-09|03-29|10-25|11-01)$/.test(each))).toEqual([]);
      expect(new Set(fired).size).toBe(fired.length);
    }
  });
});

/** As `date +%z` tells it. */
function offsetOf(zone: string, at: number): string {
  const { stdout } = spawnSync('date', ['-d', `@${at / 1000}`, '+%z'], {
    encoding: 'utf8',
    env: { TZ: zone },
  });
  return stdout.trim();
}

const systemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe.skipIf(!systemd)('systemd, by systemd-analyze (skipped where there is none)', () => {
  const folder = (): string => folderWith({});

  it('is units without a fault', () => {
    const home = folder();
    const text =
      units.systemd?.([morning], { root: home, command: [process.execPath, '/a b/100% $x.js'] }) ?? '';
    const files = text.split(/^# ~\/\.config\/systemd\/user\/(\S+)$/m).slice(1);
    const paths = [0, 2].map((at) => join(home, files[at] ?? ''));
    paths.forEach((path, index) => writeFileSync(path, files[2 * index + 1] ?? ''));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--user', ...paths], {
      encoding: 'utf8',
      env: { ...process.env, XDG_RUNTIME_DIR: home },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(paths[0] ?? '', 'utf8')).toContain(`"/a b/100%% $$x.js" schedule --run morning\n`);
  });

  it.each(slots)('fires when the slot is due: $id', (slot) => {
    const calendar = /^OnCalendar=(.*)$/m.exec(print('systemd', [slot]))?.[1] ?? '';
    const { stdout } = spawnSync(
      'systemd-analyze',
      ['calendar', '--iterations=100', '--base-time=2026-01-01 12:00:00 UTC', calendar],
      { encoding: 'utf8', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } },
    );
    const times = [...stdout.matchAll(/\w{3} (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC/g)].map(
      ([, date, hour]) => Date.parse(`${date}T${hour}Z`),
    );
    const within = times.filter((at) => at < end);
    expect(within.length).toBeGreaterThan(50);
    expect(within).toEqual(runsOf(slot).slice(0, within.length));
  });
});
