// Who reads what is printed may leave early, or there may be no room for it: the documents are made nevertheless.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, talk } from '../build/workspace-folder.js';

const program = join(import.meta.dirname, '../../dist/cli/main.js');

interface Ended {
  code: string;
  stdout: string;
  stderr: string;
  made: (name: string) => boolean;
}

/** Runs the program in a pipe of the shell; where it is `broken`, its second source cannot be read. */
function piped(command: string, into: string, broken = false): Ended {
  const root = folderWith({
    'chancery.yaml': 'kinds: { cable: text }\nreleased-at: 2026-03-02T06:00Z\n',
    'source/a.txt': talk('Syria'),
    'source/b.txt': broken ? new Uint8Array([0, 1, 2, 3]) : talk('Mali'),
    'source/c.txt': talk('Chad'),
  });
  const run = `{ '${process.execPath}' '${program}' ${command}; echo $? > code; } ${into}`;
  const { stdout, stderr } = spawnSync('sh', ['-c', run], { cwd: root, encoding: 'utf8', timeout: 50_000 });
  const code = readFileSync(join(root, 'code'), 'utf8').trim();
  const made = (name: string): boolean => existsSync(join(root, 'out', name, 'cable.txt'));
  return { code, stdout, stderr, made };
}

describe.skipIf(process.platform === 'win32')('a reader that closes', { timeout: 60_000 }, () => {
  it.each([
    ['build', '| head -n 1', /^built .*\n$/],
    ['build --json', '| head -n 1', /^\{"type":"start".*\n$/],
    ['build --explain --timings', '| true', /^$/],
    ['build', '2>&1 | true', /^$/],
  ])('does not end `%s %s`', (command, into, shown) => {
    const { code, stdout, stderr, made } = piped(command, into);
    expect(stderr).toBe('');
    expect(stdout).toMatch(shown);
    expect(['a', 'b', 'c'].map(made)).toEqual([true, true, true]);
    expect(code).toBe('0');
  });

  it('does not hide that a document could not be made', () => {
    const { code, made } = piped('build', '2>&1 | true', true);
    expect(['a', 'b', 'c'].map(made)).toEqual([true, false, true]);
    expect(code).toBe('1');
  });

  it.each(['explain source/a.txt', 'inspect --stage read source/a.txt', 'no-such-command'])(
    'is no bug of `%s`',
    (command) => {
      const { code, stderr } = piped(command, '2>&1 | true');
      expect(stderr).toBe('');
      expect(code).toBe(command.startsWith('no') ? '2' : '0');
    },
  );
});

it.skipIf(!existsSync('/dev/full'))(
  'where there is no room for what is printed, documents are made and the code is 1',
  () => {
    const { code, stderr, made } = piped('build', '> /dev/full');
    expect(stderr).toMatch(/^chancery: what it prints cannot be written: .*ENOSPC.*\n$/);
    expect(['a', 'b', 'c'].map(made)).toEqual([true, true, true]);
    expect(code).toBe('1');
  },
);
