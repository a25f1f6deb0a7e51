// Slots run when they are due: in their zone, across daylight saving, one at a time, one missed run made up for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../pipeline/build/schedule/index.js';
import { dueRun, lastRun, nextRun } from '../../pipeline/build/schedule/slot-times.js';
import type { Slot } from '../../pipeline/workspace/index.js';
import { buildIn, folderWith, put, talk } from './workspace-folder.js';

const slot = (at: string, zone: string, days?: string[]): Slot => ({
  id: 'slot',
  at,
  zone,
  deskby: false,
  ...(days ? { days } : {}),
});
const time = (text: string): number => Date.parse(text);
const utc = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The next runs after an instant. */
function runs(each: Slot, after: string, count: number): string[] {
  const found: string[] = [];
  for (let last = time(after); found.length < count; found.push(utc(last))) last = nextRun(each, last);
  return found;
}

describe('times of a slot', () => {
  it.each([
    // Vienna goes to summer time on 29 March 2026 at 2:00, and back on 25 October at 3:00.
    ['06:00', 'Europe/Vienna', '2026-03-27T12:00Z', ['2026-03-28T05', '2026-03-29T04', '2026-03-30T04']],
    [
      '02:30',
      'Europe/Vienna',
      '2026-03-28T12:00Z',
      ['2026-03-29T01:00', '2026-03-30T00:30', '2026-03-31T00:30'],
    ],
    [
      '02:30',
      'Europe/Vienna',
      '2026-10-24T12:00Z',
      ['2026-10-25T00:30', '2026-10-26T01:30', '2026-10-27T01:30'],
    ],
    // Santiago skips midnight on 6 September 2026.
    ['00:00', 'America/Santiago', '2026-09-05T12:00Z', ['2026-09-06T04:00', '2026-09-07T03:00']],
    // Lord Howe moves by half an hour, Kathmandu stands at five and three quarters.
    ['06:00', 'Australia/Lord_Howe', '2026-10-03T00:00Z', ['2026-10-03T19:00', '2026-10-04T19:00']],
    ['06:00', 'Asia/Kathmandu', '2026-01-01T00:00Z', ['2026-01-01T00:15', '2026-01-02T00:15']],
  ])('%s %s after %s', (at, zone, after, wanted) => {
    const found = runs(slot(at, zone), after, wanted.length);
    expect(found.map((run, n) => run.slice(0, wanted[n]?.length))).toEqual(wanted);
  });

  it('keeps to its days, as its zone counts them', () => {
    const monday = slot('00:30', 'Europe/Vienna', ['mon']);
    expect(runs(monday, '2026-03-01T00:00Z', 2)).toEqual([
      '2026-03-01T23:30:00.000Z',
      '2026-03-08T23:30:00.000Z',
    ]);
  });

  it('knows the last run, and how many went by', () => {
    const daily = slot('06:00', 'Europe/Vienna');
    expect(utc(lastRun(daily, time('2026-03-29T04:00Z')))).toBe('2026-03-29T04:00:00.000Z');
    expect(utc(lastRun(daily, time('2026-03-29T03:59:59Z')))).toBe('2026-03-28T05:00:00.000Z');
    const due = dueRun(daily, time('2026-03-27T05:00Z'), time('2026-03-30T05:00Z'));
    expect(due).toEqual({ at: time('2026-03-30T04:00Z'), missed: 2 });
    expect(dueRun(daily, time('2026-03-30T04:00Z'), time('2026-03-30T05:00Z'))).toBeUndefined();
  });

  it('runs once a day for a year, whatever the clock does', () => {
    for (const at of ['00:00', '01:30', '02:00', '02:59', '03:00', '23:59']) {
      const found = runs(slot(at, 'Europe/Vienna'), '2025-12-31T12:00Z', 365);
      const days = found.map((run) =>
        new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vienna' }).format(time(run)),
      );
      expect(new Set(days).size).toBe(365);
    }
  });
});

/** A schedule over a clock that is moved by hand. */
async function simulate(
  slots: Slot[],
  from: string,
  to: string,
  log: Record<string, number>,
  busy = 0,
  asleep?: [string, string],
) {
  let now = time(from);
  const stop = new AbortController();
  const ran: string[] = [];
  const missedRuns: number[] = [];
  let running = 0;
  await schedule({
    slots,
    signal: stop.signal,
    log: { load: () => log, save: (next) => void Object.assign(log, next) },
    clock: {
      now: () => now,
      sleep: (milliseconds) => {
        now += milliseconds;
        if (asleep && now >= time(asleep[0]) && now < time(asleep[1])) now = time(asleep[1]);
        if (now >= time(to)) stop.abort();
        return Promise.resolve();
      },
    },
    run: async ({ id }, at, missed) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      now += busy;
      running -= 1;
      ran.push(`${id} ${utc(at).slice(0, 16)}`);
      missedRuns.push(missed);
      return true;
    },
  });
  return { ran, missedRuns };
}

describe('a schedule', () => {
  const morning = { ...slot('06:00', 'Europe/Vienna'), id: 'morning' };
  const evening = { ...slot('18:00', 'Europe/Vienna'), id: 'evening' };

  it('runs each slot when it is due, and none for having begun', async () => {
    const { ran } = await simulate([morning, evening], '2026-03-28T12:00Z', '2026-03-29T18:00Z', {});
    expect(ran).toEqual(['evening 2026-03-28T17:00', 'morning 2026-03-29T04:00', 'evening 2026-03-29T16:00']);
  });

  it('makes up for the last of the runs it missed while it was not there, once', async () => {
    const log = { morning: time('2026-03-24T05:00Z') };
    const { ran, missedRuns } = await simulate([morning], '2026-03-28T12:00Z', '2026-03-29T12:00Z', log);
    expect(ran).toEqual(['morning 2026-03-28T05:00', 'morning 2026-03-29T04:00']);
    expect(missedRuns).toEqual([3, 0]);
    expect(log.morning).toBe(time('2026-03-29T04:00Z'));
  });

  it('makes up for one after the machine slept', async () => {
    const asleep: [string, string] = ['2026-03-28T20:00Z', '2026-03-31T12:00Z'];
    const { ran } = await simulate([morning], '2026-03-28T12:00Z', '2026-03-31T20:00Z', {}, 0, asleep);
    expect(ran).toEqual(['morning 2026-03-31T04:00']);
  });

  it('never overlaps: a run that takes longer than its slot is apart delays the next', async () => {
    const often = [morning, { ...slot('06:10', 'Europe/Vienna'), id: 'later' }];
    const { ran } = await simulate(often, '2026-03-28T00:00Z', '2026-03-28T12:00Z', {}, 3_600_000);
    expect(ran).toEqual(['morning 2026-03-28T05:00', 'later 2026-03-28T05:10']);
  });
});

it('an edition is borne by what is new or changed in its run, and kept', async () => {
  const root = folderWith({ 'chancery.yaml': 'kinds: { cable: text }\n', 'source/a.txt': talk('Syria') });
  const edition = (day: string) => ({ id: 'morning', at: `2026-03-${day}T05:00:00.000Z`, deskby: false });
  const cable = (name: string): string => readFileSync(join(root, 'out', name, 'cable.txt'), 'utf8');
  await buildIn(root, { edition: edition('02') });
  put(root, { 'source/b.txt': talk('Mali') });
  await buildIn(root, { edition: edition('03') });
  const later = await buildIn(root, { edition: edition('04') });
  expect(later.summary).toMatchObject({ built: 0, unchanged: 2 });
  await buildIn(root, { force: true });
  expect(cable('a')).toContain('020500Z MAR 26');
  expect(cable('b')).toContain('030500Z MAR 26');
  expect(readFileSync(join(root, 'out/manifest.json'), 'utf8')).toContain('"edition":{"id":"morning"');
});
