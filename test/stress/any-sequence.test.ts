// Whatever is done to a workspace between builds, out/ is what a build from scratch would make.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildIn, hashes, put, talk } from '../build/workspace-folder.js';

const house = join(import.meta.dirname, '../../templates');
const runs = Number(process.env.STRESS_RUNS ?? (process.env.STRESS ? 150 : 4));
const length = process.env.STRESS ? 25 : 10;

const names = ['a', 'b', 'deep/a', 'deep/c', 'B'];
const places = ['Syria', 'Ukraine', 'Yemen'];
const configs = [
  'kinds: { cable: text, memo: docx }\n',
  'kinds: { cable: text }\n',
  'kinds: { cable: text, memo: text }\ncable: { marking: PUBLIC }\n',
  'sources: [source, { match: "deep/**", cable: { from: Somewhere } }]\nkinds: { cable: text, memo: docx }\n',
];

const name = fc.constantFrom(...names);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('write' as const), name, place: fc.constantFrom(...places) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('side' as const), name, place: fc.constantFrom('', ...places) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('touch' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), name, to: name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), name }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('template' as const), line: fc.constantFrom('', 'End.', 'Fin.') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('taxonomy' as const),
      heading: fc.constantFrom('Syria', 'Syrien'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('config' as const), config: fc.constantFrom(...configs) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('corrupt' as const),
      which: fc.nat(),
      how: fc.constantFrom('cut', 'turn', 'swap'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('spoil' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('some' as const), kind: fc.constantFrom('cable', 'memo') }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('build' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const source = (root: string, at: string): string => join(root, 'source', `${at}.txt`);

function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function corrupt(root: string, which: number, how: string): void {
  const entries = files(join(root, '.chancery/cache'));
  const path = entries[which % Math.max(1, entries.length)];
  const other = entries[(which + 1) % Math.max(1, entries.length)];
  if (path === undefined || other === undefined) return;
  const bytes = readFileSync(path);
  if (how === 'cut') writeFileSync(path, bytes.subarray(0, which % bytes.length));
  else if (how === 'swap') writeFileSync(path, readFileSync(other));
  else {
    bytes.writeUInt8(bytes.readUInt8(which % bytes.length) ^ 4, which % bytes.length);
    writeFileSync(path, bytes);
  }
}

const stateOf = (root: string): string => join(root, '.chancery/state');
const isManifest = (path: string): boolean => path.endsWith('manifest.json');

/** State and manifest each tell what is owned. With both lost nothing does, and what was made stays: that is no fault to look for. */
const manifestStands = (root: string): boolean =>
  files(join(root, 'out')).some((path) => isManifest(path) && readFileSync(path, 'utf8') !== 'spoilt');

async function apply(root: string, step: Step): Promise<void> {
  if (step.do === 'write') put(root, { [`source/${step.name}.txt`]: talk(step.place, step.name.length) });
  if (step.do === 'side')
    put(root, { [`source/${step.name}.chancery.yaml`]: step.place && `title: On ${step.place}\n` });
  if (step.do === 'delete') rmSync(source(root, step.name), { force: true });
  if (step.do === 'touch' && existsSync(source(root, step.name))) {
    writeFileSync(source(root, step.name), readFileSync(source(root, step.name)));
  }
  if (step.do === 'rename' && existsSync(source(root, step.name))) {
    mkdirSync(dirname(source(root, step.to)), { recursive: true });
    renameSync(source(root, step.name), source(root, step.to));
  }
  if (step.do === 'template') {
    const template = readFileSync(join(house, 'cable/cable.hbs'), 'utf8');
    put(root, { 'templates/cable/cable.hbs': `${template}\n${step.line}\n` });
  }
  if (step.do === 'taxonomy') {
    const topics = readFileSync(join(house, 'topics.yaml'), 'utf8');
    put(root, { 'templates/topics.yaml': topics.replaceAll('Syria', step.heading) });
  }
  if (step.do === 'config') put(root, { 'chancery.yaml': step.config });
  if (step.do === 'corrupt') corrupt(root, step.which, step.how);
  if (step.do === 'forget' && manifestStands(root)) rmSync(stateOf(root), { recursive: true, force: true });
  if (step.do === 'spoil') {
    const made = files(join(root, 'out')).filter((path) => existsSync(stateOf(root)) || !isManifest(path));
    const path = made[step.which % Math.max(1, made.length)];
    if (path !== undefined) writeFileSync(path, 'spoilt');
  }
  if (step.do === 'some') await buildIn(root, { kinds: [step.kind] });
}

/** What a build from scratch makes of a workspace. */
async function fromScratch(root: string): Promise<Record<string, string>> {
  const copy = mkdtempSync(join(tmpdir(), 'chancery-scratch-'));
  try {
    for (const part of ['source', 'templates', 'chancery.yaml'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    await buildIn(copy);
    return hashes(join(copy, 'out'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

it(`${runs} sequences of ${length} changes and builds`, { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: length, maxLength: length }), async (steps) => {
      const root = mkdtempSync(join(tmpdir(), 'chancery-any-'));
      try {
        put(root, { 'chancery.yaml': configs[0] ?? '', 'source/first.txt': talk('Libya') });
        cpSync(house, join(root, 'templates'), { recursive: true });
        for (const each of [...steps, { do: 'build' as const }]) {
          await apply(root, each);
          if (each.do !== 'build') continue;
          const { messages } = await buildIn(root);
          expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(hashes(join(root, 'out'))).toEqual(await fromScratch(root));
        }
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }),
    { numRuns: runs, seed: 1961 },
  );
});
