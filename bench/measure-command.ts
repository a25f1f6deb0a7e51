// Times a command as a whole process: wall and CPU seconds of it and its children, and the largest resident set seen.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of a command. Seconds; `rss` in MiB, the largest of the command's own process (sampled every 10 ms; 0 where /proc is absent). */
export interface Run {
  wall: number;
  cpu: number;
  rss: number;
}

const residentPeak = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Runs a shell command in `cwd`. Rejects with its output where it fails: a peer that does not do the work has no time. */
export function measureCommand(command: string, cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const timed = `TIMEFORMAT='@@ %R %U %S'; time { ${command}; }`;
    const child = spawn('bash', ['-c', timed], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let rss = 0;
    const sample = setInterval(() => {
      for (const pid of descendants(child.pid ?? 0)) rss = Math.max(rss, residentPeak(pid));
    }, 10);
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => {
      clearInterval(sample);
      const [, wall, user, system] = /@@ ([\d.]+) ([\d.]+) ([\d.]+)/.exec(output) ?? [];
      if (code !== 0 || wall === undefined) reject(new Error(`${command}\n${output.slice(-2000)}`));
      else resolve({ wall: Number(wall), cpu: Number(user) + Number(system), rss });
    });
  });
}

function descendants(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    return [...children, ...children.flatMap(descendants)];
  } catch {
    return [];
  }
}
