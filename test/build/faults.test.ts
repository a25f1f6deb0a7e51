// Faults of the world around a build: the disk is full, a file may not grow, out/ is read-only, a source vanishes, workers fail.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workerPool } from '../../dist/execute/worker-pool.js';
import { inProcess } from '../../pipeline/execute/index.js';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const root = process.getuid?.() === 0;
const nobody = 65_534;

interface Run {
  code: number | null;
  said: string;
}

/** Runs a command in a folder; `before` is done by the shell first. */
function run(
  folder: string,
  args: string,
  { before = ':', uid }: { before?: string; uid?: number | undefined } = {},
): Run {
  const line = `${before} && exec "${process.execPath}" "${program}" ${args}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { code: status, said: stdout + stderr };
}

/** Without it every cable has a warning. */
const instant = 'released-at: 2026-03-02T06:00:00Z\n';

const workspace = (): string =>
  folderWith({
    'chancery.yaml': `kinds: { cable: text, memo: docx }\n${instant}`,
    'source/a.txt': talk('Syria', 40),
    'source/b.txt': talk('Mali', 4),
    'source/c.txt': talk('Cyprus', 4),
  });

/** What an undisturbed build makes of such a workspace. */
async function undisturbed(
  change: (folder: string) => void = () => undefined,
): Promise<Record<string, string>> {
  const folder = workspace();
  change(folder);
  await buildIn(folder);
  return hashes(join(folder, 'out'));
}

/** Documents in out/ that are not as an undisturbed build makes them. The manifest, which tells of what failed, can be read. */
function torn(folder: string, whole: Record<string, string>): string[] {
  const { 'manifest.json': manifest, ...documents } = hashes(join(folder, 'out'));
  if (manifest) JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  return Object.keys(documents).filter(
    (name) => !name.startsWith('.building') && whole[name] !== documents[name],
  );
}

const canMount = root && spawnSync('sh', ['-c', 'command -v mount']).status === 0;

describe.skipIf(!canMount)('a disk that is full', { timeout: 240_000 }, () => {
  it('is told, with exit code 1; what stands is whole, and the build is finished when there is room', async ({
    skip,
  }) => {
    const whole = await undisturbed();
    const folder = workspace();
    const out = join(folder, 'out');
    mkdirSync(out);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', out]);
    if (mounted.status !== 0) skip('this machine mounts no file system');
    onTestFinished(() => void spawnSync('umount', ['-l', out]));
    for (const size of [8, 16, 24, 32, 40, 56]) {
      spawnSync('mount', ['-o', `remount,size=${size}k`, out]);
      const { code, said } = run(folder, 'build --jobs 2');
      if (code === 0) continue;
      expect(said, `${size} kB`).toContain('the disk is full');
      expect(said).not.toContain('bug');
      expect([size, code]).toEqual([size, 1]);
      expect(torn(folder, whole), `${size} kB`).toEqual([]);
    }
    spawnSync('mount', ['-o', 'remount,size=4m', out]);
    expect(run(folder, 'build').code).toBe(0);
    expect(hashes(out)).toEqual(whole);
  });
});

describe.skipIf(process.platform === 'win32')('a file that may not grow', { timeout: 240_000 }, () => {
  it.each([1, 4, 8, 16])(
    'is told, with exit code 1, and nothing is torn: %s blocks of 512 bytes',
    async (blocks) => {
      const whole = await undisturbed();
      const folder = workspace();
      const { code, said } = run(folder, 'build', { before: `ulimit -f ${blocks}` });
      expect(said).toContain('larger than the system allows');
      expect(said).not.toContain('bug');
      expect(code).toBe(1);
      expect(torn(folder, whole)).toEqual([]);
      expect(run(folder, 'build').code).toBe(0);
      expect(hashes(join(folder, 'out'))).toEqual(whole);
    },
  );
});

describe.skipIf(process.platform === 'win32')(
  'a folder that may not be written',
  { timeout: 240_000 },
  () => {
    /** Root may write anywhere: it builds as nobody. */
    const uid = root ? nobody : undefined;

    it('out/: one message, exit code 1, and all stands as it was', () => {
      const folder = workspace();
      expect(run(folder, 'build -q').code).toBe(0);
      const before = hashes(join(folder, 'out'));
      put(folder, { 'source/a.txt': talk('Libya') });
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'out'), 0o555);
      const { code, said } = run(folder, 'build -q', { uid });
      chmodSync(join(folder, 'out'), 0o755);
      expect(said.match(/error/g)).toHaveLength(1);
      expect(said).toMatch(/^out: error output-unwritable: permission denied/);
      expect(code).toBe(1);
      expect(hashes(join(folder, 'out'))).toEqual(before);
    });

    it('.chancery/: a warning; the documents are made', async () => {
      const folder = workspace();
      mkdirSync(join(folder, '.chancery'));
      mkdirSync(join(folder, 'out'));
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'out'), 0o777);
      chmodSync(join(folder, '.chancery'), 0o555);
      const { code, said } = run(folder, 'build -q', { uid });
      chmodSync(join(folder, '.chancery'), 0o755);
      expect(said).toMatch(/^\.chancery\/state\/\w+: warning state-unwritable: permission denied/);
      expect(code).toBe(0);
      expect(hashes(join(folder, 'out'))).toEqual(await undisturbed());
    });

    it('the folder of a document that is no longer wanted: a message, and it is removed when that can be', async () => {
      const folder = workspace();
      expect(run(folder, 'build -q').code).toBe(0);
      rmSync(join(folder, 'source/c.txt'));
      chmodSync(folder, 0o755);
      for (const each of ['out', 'out/a', 'out/b', '.chancery']) chmodSync(join(folder, each), 0o777);
      chmodSync(join(folder, 'out/c'), 0o555);
      const { code, said } = run(folder, 'build -q', { uid });
      chmodSync(join(folder, 'out/c'), 0o755);
      expect(said).toMatch(/out\/c\/cable\.txt: error output-unwritable: permission denied/);
      expect(code).toBe(1);
      expect(run(folder, 'build -q').code).toBe(0);
      expect(hashes(join(folder, 'out'))).toEqual(
        await undisturbed((other) => rmSync(join(other, 'source/c.txt'))),
      );
    });
  },
);

it('a source that vanishes between the walk and the reading costs itself; its documents stay, and go when it is known to be gone', async () => {
  const folder = workspace();
  await buildIn(folder);
  for (const name of ['a', 'b', 'c']) put(folder, { [`source/${name}.txt`]: talk('Chad', 3) });
  const old = readFileSync(join(folder, 'out/b/cable.txt'), 'utf8');
  const { summary, messages } = await buildIn(folder, {
    executor: (site) => {
      const own = inProcess(site);
      return {
        ...own,
        perform(task) {
          if (task.source.endsWith('b.txt')) rmSync(task.file);
          return own.perform(task);
        },
      };
    },
  });
  expect(messages).toMatchObject([
    { ruleId: 'source-unreadable', file: 'source/b.txt', reason: 'does not exist' },
  ]);
  expect(summary).toMatchObject({ built: 2, failed: 1 });
  expect(readFileSync(join(folder, 'out/b/cable.txt'), 'utf8')).toBe(old);
  expect((await buildIn(folder)).summary).toMatchObject({ unchanged: 2, removed: 2, failed: 0 });
  expect(readdirSync(join(folder, 'out'))).toEqual(['a', 'c', 'manifest.json']);
});

const faulty = fileURLToPath(new URL('../execute/faulty-worker.js', import.meta.url));

it('workers that crash, hang and devour cost one source each; the next build ends as if nothing had been', async () => {
  const names = ['first', 'ends', 'second', 'hangs', 'third', 'devours', 'fourth', 'throws', 'fifth'];
  const folder = folderWith({
    'chancery.yaml': `kinds: { cable: text }\nlimits: { seconds: 12, memory: 96 MB }\n${instant}`,
    ...Object.fromEntries(names.map((name) => [`source/${name}.txt`, talk('Syria')])),
  });
  const { summary, messages } = await buildIn(folder, {
    jobs: 2,
    executor: (site, jobs) => workerPool(site, jobs, faulty),
  });
  expect(messages.map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual(
    ['devours', 'ends', 'hangs', 'throws'].map((name) => `worker-lost source/${name}.txt`),
  );
  expect(summary).toMatchObject({ built: 5, failed: 4 });
  expect((await buildIn(folder)).summary).toMatchObject({ built: 4, unchanged: 5, failed: 0 });
  const clean = folderWith({});
  put(clean, { 'chancery.yaml': readFileSync(join(folder, 'chancery.yaml')) });
  for (const name of names) put(clean, { [`source/${name}.txt`]: talk('Syria') });
  await buildIn(clean);
  expect(hashes(join(folder, 'out'))).toEqual(hashes(join(clean, 'out')));
}, 120_000);
