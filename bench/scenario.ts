// A folder with transcripts as sources, and the same as papers for the peers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './contestants.js';
import { writePapers } from './papers.js';
import type { Turn } from './papers.js';

/** Does something in a folder made for it, and removes it. */
export async function inFolder<Value>(
  runs: readonly Turn[][],
  run: (cwd: string) => Promise<Value>,
): Promise<Value> {
  const cwd = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  try {
    writePapers(runs, join(cwd, 'source'), join(cwd, 'papers.json'));
    prepare(cwd);
    return await run(cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
