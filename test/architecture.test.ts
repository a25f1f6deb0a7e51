// Keeps the floors of the house: imports go down, never up or sideways, and a room is entered by its index.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'pipeline');

const floors: Record<string, number> = {
  tree: 0,
  diagnostics: 0,
  store: 0,
  ahead: 0,
  bundle: 0,
  read: 1,
  infer: 1,
  compose: 1,
  check: 1,
  compile: 1,
  workspace: 1,
  'render.ts': 2,
  execute: 3,
  build: 4,
  cli: 5,
  'index.ts': 6,
};

/** Rooms that may name a node built-in that touches the outside. */
const outside = new Set(['bundle', 'store', 'workspace', 'execute', 'build', 'cli']);
const impure = /^node:(fs|child_process|os|net|http|https|worker_threads|process|timers)/;

interface Import {
  from: string;
  to: string;
  ours: boolean;
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const importsOf = (file: string): Import[] => {
  const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, specifier = '']) => ({
    from: file,
    to: specifier.startsWith('.')
      ? relative(root, normalize(join(root, dirname(file), specifier)))
      : specifier,
    ours: specifier.startsWith('.'),
  }));
};

const all = files.flatMap(importsOf);
const inside = all.filter(({ ours }) => ours);
const roomOf = (path: string): string => path.replace(/\.js$/, '.ts').split('/')[0] ?? '';
const formatOf = (path: string): string | undefined => /^compile\/(\w+)\//.exec(path)?.[1];

describe('the house', () => {
  it('names a floor for every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in floors))).toEqual([]);
  });

  it('imports go down a floor, never up or sideways', () => {
    const wrong = inside.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (here === there) return false;
      // Materials are nouns: a message points into a tree, so floor 0 may look along its own floor at types.
      return (floors[there] ?? 99) >= (floors[here] ?? -1);
    });
    expect(wrong).toEqual([]);
  });

  it('no format imports another', () => {
    const wrong = inside.filter(({ from, to }) => {
      const [here, there] = [formatOf(from), formatOf(to)];
      return here !== undefined && there !== undefined && here !== there;
    });
    expect(wrong).toEqual([]);
  });

  it('a room is entered by its index.ts', () => {
    const wrong = inside.filter(({ from, to }) => {
      if (roomOf(from) === roomOf(to)) return false;
      return to.includes('/') && !/^[\w-]+\/index\.js$/.test(to);
    });
    expect(wrong).toEqual([]);
  });

  it('every room says at its door what it takes and gives', () => {
    const doors = files.filter((file) => /(^|\/)index\.ts$/.test(file) && file !== 'index.ts');
    const silent = doors.filter((door) => !/^\/\/ .+\n\/\/ .+/.test(readFileSync(join(root, door), 'utf8')));
    expect(silent).toEqual([]);
  });

  it('floors 0 and 1 are pure', () => {
    const wrong = all.filter(({ from, to }) => impure.test(to) && !outside.has(roomOf(from)));
    expect(wrong).toEqual([]);
    const clock = files.filter((file) => {
      if ((floors[roomOf(file)] ?? 9) > 1 || outside.has(roomOf(file))) return false;
      return /Math\.random|Date\.now|new Date\(\)|process\.env/.test(readFileSync(join(root, file), 'utf8'));
    });
    expect(clock).toEqual([]);
  });

  it('has no junk drawer', () => {
    const junk = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|shared|core|manager|service)(\/|\.ts$)/.test(file),
    );
    expect(junk).toEqual([]);
  });
});
