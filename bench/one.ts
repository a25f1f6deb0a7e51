// The cold run: the sample transcript to all three documents, process start included. `npm run bench:one [rounds]`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { race, table } from './rounds.js';

const root = join(import.meta.dirname, '..');
const workspace = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
cpSync(join(root, 'source'), join(workspace, 'source'), { recursive: true });
const clean = (): void => {
  for (const made of ['out', '.chancery']) rmSync(join(workspace, made), { recursive: true, force: true });
};
const chancery = `${process.execPath} ${join(root, 'dist/cli/main.js')} build`;
const contestants = [
  { name: 'an empty node process', command: `${process.execPath} -e 0`, cwd: workspace },
  ...[[], ['cable'], ['memo'], ['dossier']].map((kinds) => ({
    name: kinds.length === 0 ? 'chancery, three documents' : `chancery, ${kinds.join()} only`,
    command: kinds.length === 0 ? chancery : `${chancery} --kind ${kinds.join()}`,
    cwd: workspace,
    before: clean,
  })),
];
const figures = await race(contestants, Number(process.argv[2] ?? 7));
console.log(table(figures));
rmSync(workspace, { recursive: true });
