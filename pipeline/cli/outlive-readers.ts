import { exitCode } from './exit-code.js';

let outlived = false;

/**
 * What is printed may go to a reader that closes early (`chancery build | head -1`): the rest is for nobody, and the work
 * goes on to its end and its own exit code. Where lines cannot be written for another reason (a full disk), the work is
 * done too, and the process ends with 1, as that of any tool does.
 */
export function outliveReaders(): void {
  if (outlived) return;
  outlived = true;
  process.stdout.on('error', outlive);
  process.stderr.on('error', outlive);
}

let told = false;

function outlive(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || told) return;
  told = true;
  process.stderr.write(`chancery: what it prints cannot be written: ${error.message}\n`);
  process.once('exit', (code) => {
    if (code === exitCode.done) process.exitCode = exitCode.failed;
  });
}
