import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'dist/cli/main.js');

/** The sample as the house ships it. */
export const sample = join(root, 'source/2017-12-07-lavrov-tillerson.txt');

/** A folder with a source/ of the given files, removed by `dispose`. */
export function makeWorkspace(files: Record<string, string | Uint8Array>): {
  path: string;
  dispose: () => void;
} {
  if (!existsSync(main)) execFileSync('npm', ['run', '-s', 'build'], { cwd: root });
  const path = mkdtempSync(join(tmpdir(), 'chancery-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs the command line in `cwd` as a person would. */
export function chancery(cwd: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}

export const bytesOf = (path: string): Uint8Array => readFileSync(path);
