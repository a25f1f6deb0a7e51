// `chancery watch` as it is used: the program in a process of its own, real files, real signals.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { BuildEvent } from '../../pipeline/build/index.js';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const minutes = 240_000;

/** A watch that runs. */
class Watch {
  readonly events: BuildEvent[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;
  private heard: () => void = () => undefined;

  constructor(folder: string) {
    this.child = spawn(process.execPath, [program, 'watch', '--json'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void this.child.kill('SIGKILL'));
    let rest = '';
    this.child.stdout?.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.events.push(JSON.parse(line) as BuildEvent);
      this.heard();
    });
    this.ended = new Promise((done) => this.child.on('close', (code) => done(code)));
  }

  /** Resolves when what was asked for is so; asked again whenever something is told, and every now and then. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((done) => {
        this.heard = done;
        setTimeout(done, 200);
      });
    }
  }

  builds(): number {
    return this.events.filter(({ type }) => type === 'end').length;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

const names = Array.from({ length: 12 }, (_, n) => `s${n}`);

const workspace = (): string =>
  folderWith({
    'chancery.yaml': 'kinds: { cable: text, memo: docx }\n',
    ...Object.fromEntries(names.map((name) => [`source/${name}.txt`, talk('Syria')])),
  });

const cable = (root: string, name: string): string => {
  try {
    return readFileSync(join(root, `out/${name}/cable.txt`), 'utf8');
  } catch {
    return '';
  }
};

/** What a build from scratch makes of the same sources and settings. */
async function fromScratch(root: string): Promise<Record<string, string>> {
  const clean = folderWith({});
  for (const part of ['source', 'templates']) {
    for (const entry of list(join(root, part)))
      put(clean, { [join(part, entry)]: readFileSync(join(root, part, entry)) });
  }
  put(clean, { 'chancery.yaml': readFileSync(join(root, 'chancery.yaml')) });
  await buildIn(clean);
  return hashes(join(clean, 'out'));
}

function list(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

it(
  'rebuilds what an edit touches, however it is saved, a burst of edits in few builds, never two at once; Ctrl-C ends it with 0',
  async () => {
    const root = workspace();
    const watch = new Watch(root);
    await watch.until(() => watch.builds() === 1);

    // Saved in place.
    put(root, { 'source/s3.txt': talk('Ukraine') });
    await watch.until(() => cable(root, 's3').includes('Ukraine'));

    // Saved as careful editors do: written beside, the old one moved away, the new one in its place.
    put(root, { 'source/.s4.txt.swp': talk('Yemen') });
    renameSync(join(root, 'source/s4.txt'), join(root, 'source/.s4.txt~'));
    renameSync(join(root, 'source/.s4.txt.swp'), join(root, 'source/s4.txt'));
    rmSync(join(root, 'source/.s4.txt~'));
    await watch.until(() => cable(root, 's4').includes('Yemen'));
    const touched = watch.events.flatMap((event) =>
      event.type === 'source' && !event.repeated ? [event.source] : [],
    );
    expect(touched.slice(names.length)).toEqual(['source/s3.txt', 'source/s4.txt']);

    // A new source, in a new folder; one that goes; one that is renamed.
    mkdirSync(join(root, 'source/deep'));
    put(root, { 'source/deep/new.txt': talk('Mali') });
    rmSync(join(root, 'source/s5.txt'));
    renameSync(join(root, 'source/s6.txt'), join(root, 'source/s66.txt'));
    await watch.until(
      () =>
        cable(root, 'deep/new') !== '' &&
        cable(root, 's66') !== '' &&
        cable(root, 's5') + cable(root, 's6') === '',
    );

    // A burst.
    const before = watch.builds();
    for (const name of names.slice(7)) {
      for (const place of ['Chad', 'Niger', 'Cuba']) put(root, { [`source/${name}.txt`]: talk(place) });
    }
    await watch.until(() => names.slice(7).every((name) => cable(root, name).includes('Cuba')));
    // Fifteen saves; a slow machine may see them in two or three parts.
    expect(watch.builds() - before).toBeLessThanOrEqual(4);

    // A setting that is wrong for a while, then right again.
    const settings = readFileSync(join(root, 'chancery.yaml'), 'utf8');
    writeFileSync(join(root, 'chancery.yaml'), `${settings}cabel: { marking: DRAFT }\n`);
    await new Promise((done) => setTimeout(done, 500));
    writeFileSync(join(root, 'chancery.yaml'), `${settings}cable: { marking: DRAFT }\n`);
    await watch.until(() =>
      list(join(root, 'source')).every((name) => cable(root, name.replace('.txt', '')).includes('DRAFT')),
    );

    const told = watch.events.flatMap(({ type }) => (type === 'start' || type === 'end' ? [type] : []));
    expect(told.every((type, index) => type === (index % 2 ? 'end' : 'start'))).toBe(true);
    await watch.until(() => watch.events.at(-1)?.type === 'end');
    expect(await watch.end('SIGINT')).toBe(0);
    expect(hashes(join(root, 'out'))).toEqual(await fromScratch(root));
  },
  minutes,
);

it(
  'makes a document anew when what stands beside it changes, goes and comes back, and no other',
  async () => {
    const beside = { 'beside/first.txt': talk('Mali'), 'beside/fr.txt': talk('Tchad') };
    const root = folderWith({
      'chancery.yaml': 'kinds: { cable: text, dossier: text }\n',
      'source/a.txt': talk('Syria'),
      'source/a.chancery.yaml': 'corrects: ../beside/first.txt\nparallel: ../beside/fr.txt\n',
      'source/b.txt': talk('Yemen'),
      ...beside,
    });
    const dossier = (): string => readFileSync(join(root, 'out/a/dossier.txt'), 'utf8');
    const watch = new Watch(root);
    await watch.until(() => watch.builds() === 1);
    put(root, { 'beside/first.txt': talk('Niger') });
    await watch.until(() => dossier().includes('Niger'));
    put(root, { 'beside/fr.txt': talk('Gabon') });
    await watch.until(() => dossier().includes('Gabon'));
    rmSync(join(root, 'beside/fr.txt'));
    await watch.until(() =>
      watch.events.some((event) => event.type === 'source' && event.status === 'failed'),
    );
    put(root, { 'beside/fr.txt': talk('Kenya') });
    await watch.until(() => dossier().includes('Kenya'));
    const built = watch.events.flatMap((event) =>
      event.type === 'source' && event.status === 'built' && !event.repeated ? [event.source] : [],
    );
    expect(built.filter((source) => source === 'source/b.txt')).toHaveLength(1);
    expect(await watch.end('SIGINT')).toBe(0);
  },
  minutes,
);

it.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle of a build leaves whole files and a manifest that tells of them',
  async (signal) => {
    const root = workspace();
    const watch = new Watch(root);
    await watch.until(() => watch.builds() === 1);
    put(root, { 'chancery.yaml': 'kinds: { cable: text, memo: docx }\ncable: { marking: SECOND }\n' });
    await watch.until(() => watch.events.filter(({ type }) => type === 'start').length > 1);
    expect(await watch.end(signal)).toBe(0);
    const told = JSON.parse(readFileSync(join(root, 'out/manifest.json'), 'utf8')) as {
      sources: { documents: { path: string; sha256: string }[] }[];
    };
    const files = hashes(join(root, 'out'));
    expect(Object.keys(files)).toHaveLength(2 * names.length + 1);
    for (const { path, sha256 } of told.sources.flatMap(({ documents }) => documents))
      expect(files[path]).toBe(sha256);
    await buildIn(root);
    expect(hashes(join(root, 'out'))).toEqual(await fromScratch(root));
  },
  minutes,
);
