// Builds that are killed at any moment leave every output whole, and the next one ends as if nothing had happened.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { talk } from '../build/workspace-folder.js';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const kills = Number(process.env.STRESS_RUNS ?? (process.env.STRESS ? 200 : 4));
const places = ['Syria', 'Ukraine', 'Yemen', 'Mali', 'Cyprus', 'Libya'];

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-kill-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes version `version` of the sources: some changed, one renamed, one there or not. */
function write(root: string, version: number): void {
  rmSync(join(root, 'source'), { recursive: true, force: true });
  cpSync(join(import.meta.dirname, '../../source'), join(root, 'source'), { recursive: true });
  for (const [n, place] of places.entries()) {
    if (version === 1 && n === 0) continue;
    const name = n === 1 ? `renamed-${version}` : place.toLowerCase();
    writeFileSync(join(root, 'source', `${name}.txt`), talk(place, 3 + (n % 2) * version));
  }
  writeFileSync(join(root, 'chancery.yaml'), `cable: { marking: VERSION ${version} }\n`);
}

/** Builds; kills it after so many milliseconds. Gives how long it ran and whether it ended by itself; it has then to end well. */
function build(root: string, killAfter?: number): Promise<{ milliseconds: number; ended: boolean }> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, [program, 'build', '-q', '--jobs', '2'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal === null && code !== 0) fail(new Error(`a build ended with ${code}: ${said}`));
      done({ milliseconds: performance.now() - start, ended: signal === null });
    });
  });
}

/** Digests of every file of out/, by path; of what a running build has there nothing. */
function outputs(root: string): Map<string, string> {
  const entries = readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const mine = files
    .map((file) => file.slice(join(root, 'out').length + 1))
    .filter((name) => !name.startsWith('.building'));
  return new Map(
    mine.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(root, 'out', name)))
        .digest('hex'),
    ]),
  );
}

it(`${kills} builds killed at random moments`, { timeout: 3_600_000 }, async () => {
  const undisturbed = [];
  let longest = 0;
  for (const version of [0, 1]) {
    const root = newFolder();
    write(root, version);
    const { milliseconds } = await build(root);
    longest = Math.max(longest, milliseconds);
    undisturbed.push(outputs(root));
  }
  const whole = new Set(undisturbed.flatMap((files) => [...files].map((pair) => pair.join(' '))));

  const root = newFolder();
  write(root, 0);
  await build(root);
  // A seeded sequence: a failure can be run again.
  let seed = 20_171_207;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  let killed = 0;
  for (let n = 1; n <= kills; n += 1) {
    const version = n % 2;
    write(root, version);
    // Every third starts without a cache, so that kills fall into every stage too.
    if (n % 3 === 0) rmSync(join(root, '.chancery'), { recursive: true, force: true });
    const { ended } = await build(root, random() * longest);
    killed += ended ? 0 : 1;
    const torn = [...outputs(root)].map((pair) => pair.join(' ')).filter((file) => !whole.has(file));
    expect(torn, `after kill ${n}`).toEqual([]);
    // Every other time the disturbed build is left as it is and the other version built over it.
    if (n % 4 === 0) write(root, 1 - version);
    await build(root);
    expect(outputs(root), `after the build that follows kill ${n}`).toEqual(
      undisturbed[n % 4 === 0 ? 1 - version : version],
    );
    expect(readdirSync(join(root, 'out'))).not.toContain('.building');
  }
  // A test of kills that kills nothing holds nothing.
  expect(killed).toBeGreaterThan(kills / 3);
});
