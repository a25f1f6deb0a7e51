// Chancery beside what a user would otherwise pick: `npm run bench [rounds]`. The peers are installed by hand (`npm run bench:peers`).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus, corpusRuns, writePapers } from './papers.js';
import { race, table } from './rounds.js';
import type { Contestant, Figures } from './rounds.js';

const root = join(import.meta.dirname, '..');
const peers = join(import.meta.dirname, 'peers');
const rounds = Number(process.argv[2] ?? 5);

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    console.log(`skipped: ${program} is not installed (npm run bench:peers says how)`);
    return false;
  }
};

const node = (script: string, papers: string): string =>
  `${process.execPath} ${join(peers, script)} ${papers} out-${script}`;

/** Peers over `papers` in the folder `cwd`: those of npm in one process, pandoc with a process for each file. */
function contestants(cwd: string, papers: string): Contestant[] {
  const installed = existsSync(join(peers, 'node_modules'));
  if (!installed) console.log('skipped: the peers of npm are not installed (npm run bench:peers says how)');
  const scripts = [
    'typst.js',
    'docx.js',
    'remark-text.js',
    'pdfkit.js',
    'pdfmake.js',
    'remark-docx.js',
    'remark-pdf.js',
  ];
  const pandoc = (to: string, extension: string): string =>
    `for f in out-markdown-files.js/*.md; do pandoc "$f" -t ${to} -o "$f.${extension}" || exit 1; done`;
  return [
    ...(installed
      ? scripts.map((script) => ({ name: script.replace('.js', ''), command: node(script, papers), cwd }))
      : []),
    ...(installed && has('pandoc')
      ? [
          { name: 'pandoc to docx', command: pandoc('docx', 'docx'), cwd },
          { name: 'pandoc to text', command: pandoc('plain', 'txt'), cwd },
        ]
      : []),
  ];
}

function chancery(cwd: string, jobs: readonly number[]): Contestant[] {
  const before = (): void => {
    for (const made of ['out', '.chancery']) rmSync(join(cwd, made), { recursive: true, force: true });
  };
  return jobs.map((each) => ({
    name: `chancery, --jobs ${each}`,
    command: `${process.execPath} ${join(root, 'dist/cli/main.js')} build --quiet --jobs ${each}`,
    cwd,
    before,
  }));
}

async function scenario(
  title: string,
  size: number,
  most: number,
  jobs: readonly number[],
  times: number,
): Promise<[string, Figures[]]> {
  console.log(`\n## ${title}\n`);
  const cwd = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  const papers = join(cwd, 'papers.json');
  const runs = await corpusRuns(size, most);
  writePapers(runs, join(cwd, 'source'), papers);
  if (existsSync(join(peers, 'node_modules'))) {
    execFileSync(process.execPath, [join(peers, 'markdown-files.js'), papers, 'out-markdown-files.js'], {
      cwd,
    });
  }
  const figures = await race([...chancery(cwd, jobs), ...contestants(cwd, papers)], times);
  console.log(table(figures));
  rmSync(cwd, { recursive: true });
  return [title, figures];
}

if (!existsSync(corpus)) {
  console.log('skipped: the corpus of transcripts is not beside the project (../shared/corpus)');
} else {
  console.log(
    `node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? ''}), ${rounds} rounds, median [range]`,
  );
  const results = [
    await scenario('One transcript, cold', 1150, 1, [1], rounds),
    await scenario('100 different transcripts', 1150, 100, [1, 2], Math.max(1, Math.floor(rounds / 2))),
  ];
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(
    join(root, 'out/bench.json'),
    JSON.stringify({ node: process.version, rounds, results }, null, 2),
  );
}
