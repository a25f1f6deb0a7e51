// `chancery schedule` in a process of its own, told to end in the middle of a build.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { departures } from './schemas.js';
import { buildIn, folderWith, hashes, talk } from './workspace-folder.js';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const settings = `kinds: { cable: text, memo: docx }
released-at: 2026-03-02T06:00Z
schedule: [{ id: morning, at: '06:00', zone: Europe/Vienna }]
`;
// So many that a machine that is slow to pass a signal on has not built them all before it arrives.
const names = Array.from({ length: 120 }, (_, n) => `s${n}`);
const sources = Object.fromEntries(names.map((name) => [`source/${name}.txt`, talk('Syria')]));
const log = '.chancery/schedule.json';
const missed = JSON.stringify({ morning: Date.parse('2026-03-01T05:00Z') });

interface Ended {
  code: number | null;
  out: string;
}

/** Runs a schedule that has a missed run to make up for; sends the signal as soon as the first source is told. */
function ended(folder: string, signal: NodeJS.Signals): Promise<Ended> {
  const child = spawn(process.execPath, [program, 'schedule', '--json', '--jobs', '2'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  let sent = false;
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    if (!sent && out.includes('"type":"source"')) sent = child.kill(signal);
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out })));
}

interface Manifest {
  sources: { documents: { path: string; sha256: string }[] }[];
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s: what was begun is finished, files are whole, the lock is gone, and the slot is run again',
  { timeout: 240_000 },
  async (signal) => {
    const root = folderWith({ 'chancery.yaml': settings, ...sources, [log]: missed });
    const first = await ended(root, signal);
    expect(first.code).toBe(0);
    const events = first.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(new Set(events.map(({ type }) => type))).toContain('schedule');
    expect(events.flatMap((event) => departures('events', event))).toEqual([]);
    const told = JSON.parse(readFileSync(join(root, 'out/manifest.json'), 'utf8')) as Manifest;
    const documents = told.sources.flatMap((source) => source.documents);
    const files = hashes(join(root, 'out'));
    expect(Object.keys(files).sort()).toEqual([...documents.map(({ path }) => path), 'manifest.json'].sort());
    for (const { path, sha256 } of documents) expect(files[path], path).toBe(sha256);
    expect(told.sources.length).toBeGreaterThan(0);
    expect(told.sources.length).toBeLessThan(names.length);
    expect(existsSync(join(root, 'out/.building'))).toBe(false);

    // Its run is not noted: the next start makes up for it; here a build by hand does.
    expect(JSON.parse(readFileSync(join(root, log), 'utf8'))).toEqual(JSON.parse(missed));
    const at = /"edition":\{[^}]*"at":"([^"]+)"/.exec(JSON.stringify(told))?.[1] ?? '';
    const edition = { id: 'morning', at, deskby: false };
    await buildIn(root, { edition });
    const clean = folderWith({ 'chancery.yaml': settings, ...sources });
    await buildIn(clean, { edition });
    expect(hashes(join(root, 'out'))).toEqual(hashes(join(clean, 'out')));
  },
);
