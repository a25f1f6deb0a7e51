// On a terminal, as `script` (util-linux) makes one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { without } from '../../pipeline/workspace/index.js';
import { folderWith, talk } from '../build/workspace-folder.js';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const version = spawnSync('script', ['--version'], { encoding: 'utf8' });
const there = version.status === 0 && version.stdout.includes('util-linux');

/** What a build prints on a terminal of that size. */
function printed(size: { columns: number; rows: number }): { status: number | null; text: string } {
  const root = folderWith({
    'chancery.yaml': 'kinds: { cable: text }\nreleased-at: 2026-03-02T06:00Z\n',
    'source/a.txt': talk('Syria'),
    'source/b.txt': talk('Mali'),
  });
  const command = `stty cols ${size.columns} rows ${size.rows}; '${process.execPath}' '${program}' build --explain`;
  const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 50_000,
    // A terminal of a job server is none that anyone looks at.
    env: { ...without(process.env, 'CI'), TERM: 'xterm' },
  });
  return { status, text: stdout };
}

describe.skipIf(!there)('on a terminal (skipped where there is no script of util-linux)', () => {
  it('shows a bar that comes to its end, then lines and reasons', () => {
    const { status, text } = printed({ columns: 100, rows: 30 });
    expect(status).toBe(0);
    expect(text).toMatch(/█+░+ 1 of 2/);
    expect(text).toMatch(/built.*source\/a\.txt[^]*it is new[^]*2 built, 0 unchanged/);
  });

  it('prints lines alone where the terminal has no size', () => {
    const { status, text } = printed({ columns: 0, rows: 0 });
    expect(status).toBe(0);
    expect(text).not.toContain('█');
    expect(text).toMatch(/2 built, 0 unchanged/);
  });
});
