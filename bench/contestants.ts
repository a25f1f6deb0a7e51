// Who is measured: Chancery as a user runs it, and its peers over the same content as finished papers.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from './rounds.js';

const root = join(import.meta.dirname, '..');
const peers = join(import.meta.dirname, 'peers');
/** The program of the package, as it is installed. */
export const program = join(root, 'dist/cli/main.js');

const has = (command: string): boolean => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    console.log(`skipped: ${command} is not installed (npm run bench:peers says how)`);
    return false;
  }
};

const hasPackages = existsSync(join(peers, 'node_modules'));
if (!hasPackages) console.log('skipped: the peers of npm are not installed (npm run bench:peers says how)');
const hasPandoc = hasPackages && has('pandoc');

const papers = 'papers.json';
const script = (name: string): string =>
  `${process.execPath} ${join(peers, `${name}.js`)} ${papers} out-${name}`;
const pandoc = (to: string, extension: string): string =>
  `for f in out-markdown-files/*.md; do pandoc "$f" -t ${to} -o "$f.${extension}" || exit 1; done`;

/** Writes the papers as files, for peers that are a command line. */
export function prepare(cwd: string): void {
  if (hasPackages) execFileSync('bash', ['-c', script('markdown-files')], { cwd });
}

/** Peers alone: those of npm in one process, pandoc with a process for each file. */
export function alone(cwd: string, names: readonly string[]): Contestant[] {
  const pandocs: Record<string, string> = {
    'pandoc to docx': pandoc('docx', 'docx'),
    'pandoc to text': pandoc('plain', 'txt'),
  };
  return names.flatMap((name) => {
    const command = pandocs[name] ?? script(name);
    const isThere = name in pandocs ? hasPandoc : hasPackages;
    return isThere ? [{ name, command, cwd }] : [];
  });
}

/** Peers one after another, as one who needs all three documents runs them. */
export function inTurn(cwd: string, names: readonly string[]): Contestant[] {
  const all = alone(cwd, names);
  if (all.length < names.length) return [];
  const command = all.map((each) => `{ ${each.command}; }`).join(' && ');
  return [{ name: `**${names.join(' + ')}**, in turn`, command, cwd }];
}

/** Chancery from nothing: neither documents nor a cache. */
export const chancery = (cwd: string, name: string, options: string): Contestant => ({
  name: `**chancery**, ${name}`,
  command: `${process.execPath} ${program} build --quiet ${options}`,
  cwd,
  before: () => {
    for (const made of ['out', '.chancery']) rmSync(join(cwd, made), { recursive: true, force: true });
  },
});
