// Thousands of sources: a build, one with nothing to do beside ninja's, one with a single edit, and the memory each takes.
// `npm run bench:many -- [sources] [folder]`; the folder is kept, and used again where it is there.
// STAND_IN=1 leaves the first build out, which takes hours on a small machine: its documents are stood in for.
// `npm run bench:many -- --full 100 300 1000` builds dossier, memo and cable of so many sources, and tells the peak memory of each;
// KINDS='cable: text' builds those kinds alone.
// `npm run bench:many -- --watch 1000` edits a source, then a template, under a watch of so many sources.
import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../dist/build/index.js';
import type { Outcome, Task } from '../dist/execute/index.js';
import { loadConfig } from '../dist/workspace/index.js';

const [first = '10000', ...others] = process.argv.slice(2);
const mode = first.startsWith('--') ? first : '';
const count = Number(mode === '' ? first : (others[0] ?? 1000));
const folder = (mode === '' ? others[0] : undefined) ?? join(tmpdir(), `chancery-many-${String(count)}`);
const program = join(import.meta.dirname, '../dist/cli/main.js');
const rounds = 7;

/** Paragraphs of real transcripts. */
function paragraphs(): string[] {
  const corpus = join(import.meta.dirname, '../../shared/corpus/raw');
  const fixtures = join(import.meta.dirname, '../test/fixtures/corpus');
  const root = existsSync(corpus) ? corpus : fixtures;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|txt|md)$/.test(name),
  );
  const texts = files
    .slice(0, 40)
    .map((name) =>
      readFileSync(join(root, name), 'utf8').replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gs, ' '),
    );
  const all = texts.flatMap((text) => text.split(/\n+/)).map((line) => line.replace(/\s+/g, ' ').trim());
  return all.filter((line) => line.length > 80 && line.length < 900 && !/^[^.]{0,40}:/.test(line));
}

/** The n-th source: three questions and answers of real paragraphs. */
function sourceText(n: number, pool: readonly string[]): string {
  const pick = (k: number): string => pool[(n * 7919 + k * 104_729) % pool.length] ?? '';
  const turns = [0, 1, 2].map(
    (turn) =>
      `Question: ${pick(turn * 3)}\n\nSergey Lavrov: ${pick(turn * 3 + 1)}\n\n${pick(turn * 3 + 2)}\n`,
  );
  return `Press conference number ${String(n)}\n\n${turns.join('\n')}`;
}

const nameOf = (n: number): string =>
  `${String(Math.floor(n / 100)).padStart(3, '0')}/${String(n).padStart(5, '0')}`;

function generate(root: string, sources: number, kinds = 'cable: text, minute: text, note: text'): void {
  if (existsSync(join(root, 'chancery.yaml'))) return;
  const pool = paragraphs();
  for (let n = 0; n < sources; n += 1) {
    const path = join(root, 'source', `${nameOf(n)}.txt`);
    if (n % 100 === 0) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, sourceText(n, pool));
  }
  // Three documents a source. Their format costs nothing where nothing is to do; text is the quickest to make once.
  for (const kind of ['minute', 'note']) {
    mkdirSync(join(root, 'templates', kind), { recursive: true });
    for (const [from, to] of [
      ['cable.hbs', `${kind}.hbs`],
      ['style.yaml', 'style.yaml'],
    ] as const) {
      cpSync(join(import.meta.dirname, '../templates/cable', from), join(root, 'templates', kind, to));
    }
  }
  writeFileSync(join(root, 'chancery.yaml'), `kinds: { ${kinds} }\nreleased-at: 2026-03-02T06:00:00Z\n`);
}

interface Run {
  milliseconds: number;
  /** Peak resident set, MiB. */
  peak: number;
  /** Milliseconds of processor. */
  processor: number;
  output: string;
}

/** Runs a command; its peak is what the system kept of it. */
function run(command: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((done, failed) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let peak = 0;
    let processor = 0;
    child.stdout.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-2000)));
    child.stderr.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-2000)));
    const timer = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
        const [user = 0, system = 0] = readFileSync(`/proc/${String(child.pid)}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')
          .slice(11, 13)
          .map(Number);
        processor = (user + system) * 10;
        // The last counts: before the program is loaded it is that of this process.
        peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 1024 * peak) / 1024;
      } catch {
        // Ended.
      }
    }, 20);
    child.on('error', failed);
    child.on('close', () => {
      clearInterval(timer);
      done({ milliseconds: performance.now() - start, peak, processor, output });
    });
  });
}

const chancery = (root: string, ...args: string[]): Promise<Run> =>
  run(process.execPath, [program, 'build', '-q', ...args], root);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const least = (values: readonly number[]): number => Math.min(...values);

/** As many edges as there are documents, each from its source, made once. */
function generateNinja(root: string, sources: number): void {
  const path = join(root, 'ninja');
  if (existsSync(join(path, 'done'))) return;
  mkdirSync(join(path, 'out'), { recursive: true });
  writeFileSync(join(path, 'build.ninja'), 'rule make\n  command = : > $out\n');
  for (let n = 0; n < sources; n += 1) {
    const source = `../source/${nameOf(n)}.txt`;
    const edges = ['cable', 'minute', 'note'].map(
      (kind) => `build out/${nameOf(n)}.${kind}: make ${source}\n`,
    );
    appendFileSync(join(path, 'build.ninja'), edges.join(''));
  }
  const { status } = spawnSync('ninja', ['-C', path, '--quiet'], { stdio: 'ignore' });
  if (status === 0) writeFileSync(join(path, 'done'), '');
}

const report = (line: string): void => void process.stdout.write(`${line}\n`);

/** Documents that stand in for real ones: a build with nothing to do reads none of them, so that what is in them costs it nothing. */
async function standIn(root: string): Promise<void> {
  const { value: loaded } = loadConfig(root);
  if (!loaded) throw new Error('no chancery.yaml');
  const perform = (task: Task): Promise<Outcome> => {
    const bytes = readFileSync(task.file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const documents = task.documents.map(({ kind, format, path }) => {
      mkdirSync(dirname(join(root, 'out', path)), { recursive: true });
      writeFileSync(join(root, 'out', path), `${kind} of ${task.source}\n`);
      const made = { size: bytes.length, sha256, pages: 5, revision: 1 };
      return { kind, format, path, made, written: true, messages: [] };
    });
    const input = { sha256, size: bytes.length };
    const facts = { language: 'en', paragraphs: 9, participants: 1, topics: [] };
    return Promise.resolve({
      source: task.source,
      input,
      facts,
      documents,
      messages: [],
      cached: 0,
      milliseconds: 1,
    });
  };
  const executor = { perform, close: () => Promise.resolve() };
  await build({ loaded, paths: [], emit: () => undefined, executor: () => executor });
}

/** Builds everything of so many sources, from nothing. */
async function full(sizes: readonly number[]): Promise<void> {
  const kinds = process.env.KINDS ?? 'dossier: pdf, memo: docx, cable: text';
  for (const size of sizes) {
    const root = join(tmpdir(), `chancery-full-${String(size)}`);
    rmSync(root, { recursive: true, force: true });
    generate(root, size, kinds);
    const { milliseconds, peak, processor } = await chancery(root, '--jobs', '2');
    report(
      `${String(size)} sources, ${kinds}: ${(milliseconds / 1000).toFixed(0)} s, ` +
        `${(processor / 1000).toFixed(0)} s of processor, peak ${peak.toFixed(0)} MiB (one process, all its workers)`,
    );
    rmSync(root, { recursive: true, force: true });
  }
}

/** What a watch takes from an edit to the end of the build it makes. */
async function watched(root: string): Promise<void> {
  generate(root, count);
  const child = spawn(process.execPath, [program, 'watch', '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let ends = 0;
  let heard: () => void = () => undefined;
  child.stdout.on('data', (data: Buffer) => {
    ends += data.toString().split('"type":"end"').length - 1;
    heard();
  });
  const ended = async (number: number): Promise<void> => {
    while (ends < number) await new Promise<void>((done) => (heard = done));
  };
  await ended(1);
  for (const path of [`source/${nameOf(Math.floor(count / 2))}.txt`, 'templates/note/note.hbs']) {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = ends;
      const start = performance.now();
      appendFileSync(join(root, path), `\nOne more line, number ${String(round)}.\n`);
      await ended(before + 1);
      taken.push(performance.now() - start);
    }
    report(
      `watch of ${String(count)} sources, ${path} edited: least ${least(taken).toFixed(0)} ms, median ${median(taken).toFixed(0)} ms`,
    );
  }
  child.kill('SIGINT');
}

async function idle(): Promise<void> {
  generate(folder, count);
  if (!existsSync(join(folder, 'out/manifest.json'))) {
    if (process.env.STAND_IN) await standIn(folder);
    else {
      const full = await chancery(folder, '--jobs', '2');
      report(
        `full build of ${String(count)}: ${(full.milliseconds / 1000).toFixed(1)} s, peak ${full.peak.toFixed(0)} MiB`,
      );
    }
  }
  generateNinja(folder, count);
  const ours: Run[] = [];
  const theirs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await run('ninja', ['-C', join(folder, 'ninja')], folder));
    ours.push(await chancery(folder));
  }
  const times = (runs: readonly Run[]): number[] => runs.map(({ milliseconds }) => milliseconds);
  report(
    `ninja, nothing to do, ${String(count * 3)} edges: least ${least(times(theirs)).toFixed(0)} ms, median ${median(times(theirs)).toFixed(0)} ms; ${theirs[0]?.output.trim().split('\n').at(-1) ?? ''}`,
  );
  report(
    `chancery, nothing to do, ${String(count * 3)} documents: least ${least(times(ours)).toFixed(0)} ms, median ${median(times(ours)).toFixed(0)} ms, ` +
      `peak ${Math.max(...ours.map(({ peak }) => peak)).toFixed(0)} MiB; ${(least(times(ours)) / least(times(theirs))).toFixed(2)} times ninja`,
  );

  const alone = `${folder}-alone`;
  rmSync(alone, { recursive: true, force: true });
  generate(alone, 1);
  const one: Run[] = [];
  const edited: Run[] = [];
  const target = join(folder, 'source', `${nameOf(Math.floor(count / 2))}.txt`);
  for (let round = 0; round < rounds; round += 1) {
    appendFileSync(target, `\nOne more sentence, number ${String(Date.now())}.\n`);
    edited.push(await chancery(folder));
    rmSync(join(alone, '.chancery'), { recursive: true, force: true });
    rmSync(join(alone, 'out'), { recursive: true, force: true });
    one.push(await chancery(alone));
  }
  const bound = least(times(ours)) + 2 * least(times(one));
  report(
    `one edited of ${String(count)}: least ${least(times(edited)).toFixed(0)} ms; that one alone: least ${least(times(one)).toFixed(0)} ms; bound (no-op + twice alone) ${bound.toFixed(0)} ms`,
  );
}

if (mode === '--full') await full(others.length > 0 ? others.map(Number) : [100, 300, 1000]);
else if (mode === '--watch') await watched(`${folder}-watch`);
else await idle();
