// The thread of the PDF is started before anything is known. Whatever becomes of it, the documents, the messages and the exit
// code are those of a build without it. Threads run compiled code: `npm run build` comes first.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { usualMemory } from '../../pipeline/bundle/index.js';
import { isFirstBuild } from '../../pipeline/bundle/thread-at-once.js';
import { defaults } from '../../pipeline/workspace/settings.js';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function workspace(settings = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-at-once-'));
  folders.push(folder);
  cpSync(join(root, 'source'), join(folder, 'source'), { recursive: true });
  if (settings !== '') writeFileSync(join(folder, 'chancery.yaml'), settings);
  return folder;
}

const url = (path: string): string => JSON.stringify(pathToFileURL(join(root, path)).href);

/** A program that starts the thread of this file, loads all and runs, as the command does. */
const program = (file: string | undefined): string => `
  import { loadBundle, threadAtOnce } from ${url('dist/bundle/index.js')};
  const args = ['build'];
  const thread = ${file === undefined ? 'undefined' : `threadAtOnce(args, { file: ${JSON.stringify(join(root, file))}, processors: 2 })`};
  process.stdout.write(thread ? 'started ' : 'none ');
  const { run } = loadBundle('chancery', thread?.release);
  thread?.release();
  process.exitCode = await run(args, thread);`;

interface Ended {
  status: number | null;
  started: boolean;
  stderr: string;
  files: Record<string, string>;
}

function built(file: string | undefined, { settings = '', fault = '' } = {}): Ended {
  const cwd = workspace(settings);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', program(file)],
    { cwd, encoding: 'utf8', timeout: 60_000, env: { ...process.env, FAULT: fault } },
  );
  const out = join(cwd, 'out');
  const names = existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter((name) => /\.\w+$/.test(name)).sort();
  return {
    status,
    started: stdout.startsWith('started'),
    stderr,
    files: Object.fromEntries(files.map((name) => [name, readFileSync(join(out, name), 'base64')])),
  };
}

const own = 'dist/execute/beside/thread.js';
const faulty = 'test/cli/faulty-start.js';

describe('a thread that is started at once', () => {
  const alone = built(undefined);

  it('makes what is made without it', () => {
    expect(alone).toMatchObject({ started: false, status: 0, stderr: '' });
    expect(Object.keys(alone.files).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    expect(built(own)).toEqual({ ...alone, started: true });
  });

  it.each(['throws', 'ends', 'asked'])('changes nothing where it is lost (%s)', (fault) => {
    expect(built(faulty, { fault })).toEqual({ ...alone, started: true });
  });

  // Only the memory of the thread differs: another one is started.
  it.each(['asked', 'busy'])(
    'is replaced, and ended, where the workspace bounds it otherwise (%s)',
    (fault) => {
      expect(built(faulty, { fault, settings: 'limits: { memory: 1 GB }\n' })).toEqual({
        ...alone,
        started: true,
      });
    },
  );

  it.each([
    ['no kind is a PDF', 'dossier: { format: text }\n'],
    ['the settings are at fault', 'limits: { memory: much }\n'],
  ])('keeps nothing alive where %s', (_, settings) => {
    const expected = built(undefined, { settings });
    expect(built(faulty, { fault: 'busy', settings })).toEqual({ ...expected, started: true });
  });

  it('may take the memory that a workspace allows where it does not say', () => {
    expect(usualMemory).toBe(defaults.limits.memory);
  });
});

describe('a first build', () => {
  const folder = workspace();
  it.each([[['build']], [['build', '-q', '--force']], [['build', '--no-color', '--strict', '--no-wait']]])(
    'is %j where nothing is remembered',
    (args) => expect(isFirstBuild(args, folder)).toBe(true),
  );

  it.each([
    [[]],
    [['watch']],
    [['-C', 'elsewhere', 'build']],
    [['build', 'source/a.txt']],
    [['build', '--dry-run']],
    [['build', '--kind', 'cable']],
    [['build', '--jobs', '1']],
    [['build', '--timings']],
    [['build', '--out', 'elsewhere']],
  ])('is not %j', (args) => expect(isFirstBuild(args, folder)).toBe(false));

  it('is none where a build is remembered, or where no sources are', () => {
    const built = workspace();
    mkdirSync(join(built, '.chancery'));
    expect(isFirstBuild(['build'], built)).toBe(false);
    expect(isFirstBuild(['build'], tmpdir())).toBe(false);
  });
});
