// Chancery beside what a user would otherwise pick, and where its own time goes:
//   npm run bench -- [--rounds 5] [--only one,hundred,long,steady,stages] [--steady 1000]
// The peers are installed by hand (`npm run bench:peers`). Results: the page docs/performance.md and out/bench.json.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alone, chancery, inTurn } from './contestants.js';
import { floors } from './floors.js';
import { corpus, corpusRuns, longRun, variedRuns } from './papers.js';
import { writePage } from './performance-page.js';
import { race, table } from './rounds.js';
import { inFolder } from './scenario.js';
import { growthTable, stageTable, stages } from './stages.js';
import type { StageTime } from '../pipeline/build/index.js';
import { steady, steadyTable } from './steady.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'one,hundred,long,steady,stages' },
    steady: { type: 'string', default: '1000' },
  },
});
const rounds = Number(values.rounds);
const wanted = new Set(values.only.split(','));
const sections: [title: string, table: string][] = [];
const data: Record<string, unknown> = {};

function tell(title: string, key: string, result: unknown, shown: string): void {
  console.log(`\n### ${title}\n\n${shown}`);
  sections.push([title, shown]);
  data[key] = result;
}

const pagePeers = ['typst', 'pandoc to docx', 'pandoc to text'];
const batchPeers = ['typst', 'docx', 'remark-text'];
const others = ['pdfkit', 'pdfmake', 'remark-docx', 'remark-pdf'];
const node = { name: 'an empty node process', command: `${process.execPath} -e 0`, cwd: '.' };

async function one(): Promise<void> {
  await inFolder(await corpusRuns(1150, 1), async (cwd) => {
    const figures = await race(
      [
        chancery(cwd, 'three documents', ''),
        ...inTurn(cwd, pagePeers),
        ...['dossier', 'memo', 'cable'].map((kind) => chancery(cwd, `${kind} alone`, `--kind ${kind}`)),
        ...alone(cwd, [...pagePeers, ...batchPeers.slice(1), ...others]),
        node,
      ],
      rounds,
    );
    tell('One transcript, cold', 'one', figures, table(figures));
  });
}

async function hundred(): Promise<void> {
  await inFolder(await corpusRuns(1150, 100), async (cwd) => {
    const figures = await race(
      [
        chancery(cwd, '`--jobs 1`', '--jobs 1'),
        chancery(cwd, '`--jobs 2`', '--jobs 2'),
        ...inTurn(cwd, batchPeers),
        ...alone(cwd, [...batchPeers, ...others, 'pandoc to docx', 'pandoc to text']),
      ],
      Math.max(1, Math.floor(rounds / 2)),
    );
    tell('100 different transcripts', 'hundred', figures, table(figures));
  });
}

async function long(): Promise<void> {
  const lengths = [20_000, 40_000, 80_000];
  const grown: StageTime[][] = [];
  for (const words of lengths) {
    await inFolder([await longRun(words)], async (cwd) => {
      grown.push(stages(cwd, 2));
      if (words < 80_000) return;
      const figures = await race(
        [chancery(cwd, 'three documents', ''), ...inTurn(cwd, pagePeers), ...alone(cwd, pagePeers)],
        Math.max(1, Math.floor(rounds / 2)),
      );
      tell('One transcript of 80,000 words', 'long', figures, table(figures));
    });
  }
  tell('Milliseconds of processor as a transcript grows', 'growth', grown, growthTable(lengths, grown));
}

async function steadyState(): Promise<void> {
  const count = Number(values.steady);
  await inFolder(await variedRuns(count), async (cwd) => {
    const results = [];
    for (const jobs of [1, 2]) results.push(await steady(cwd, count, jobs));
    const [single, double] = results;
    const gain = ((double?.rate ?? 0) / (single?.rate ?? 1)).toFixed(2);
    const note = `\`--jobs 2\` is ${gain} times as fast as \`--jobs 1\`.`;
    tell('Steady state', 'steady', results, `${steadyTable(results)}\n\n${note}`);
  });
}

async function stageTimes(): Promise<void> {
  const cold = await inFolder(await corpusRuns(1150, 1), (cwd) => Promise.resolve(stages(cwd, rounds)));
  await inFolder(await corpusRuns(1150, 100), (cwd) => {
    const many = stages(cwd, 2, ['--jobs', '1']);
    const least = floors(cwd);
    const shown = stageTable(cold, many, least);
    tell('Stages, milliseconds of processor', 'stages', { cold, many, floors: [...least] }, shown);
    return Promise.resolve();
  });
}

const parts: Record<string, () => Promise<void>> = {
  one,
  hundred,
  long,
  steady: steadyState,
  stages: stageTimes,
};

if (!existsSync(corpus)) {
  console.log('skipped: the corpus of transcripts is not beside the project (../shared/corpus)');
} else {
  for (const [name, run] of Object.entries(parts)) if (wanted.has(name)) await run();
  const model = cpus()[0]?.model ?? '';
  const intro = `Node ${process.version}, ${cpus().length} cores (${model}), ${rounds} rounds taken in turn, median [range]; CPU and memory of the whole process.`;
  const root = join(import.meta.dirname, '..');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out/bench.json'), JSON.stringify({ intro, rounds, ...data }, null, 2));
  if (wanted.size === Object.keys(parts).length) await writePage(intro, sections);
  else console.log('\ndocs/performance.md is written where every part was measured.');
}
