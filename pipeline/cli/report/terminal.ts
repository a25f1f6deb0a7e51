import ora from 'ora';
import type { BuildEvent } from '../../build/index.js';
import type { Reporter } from './index.js';

const width = 24;

/** Prints the lines of another reporter above a progress bar. */
export function terminalReporter(lines: Reporter): Reporter {
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  let total = 0;
  let done = 0;
  let failed = 0;
  return (event: BuildEvent) => {
    if (event.type === 'start' && event.toBuild > 0) {
      total = event.toBuild;
      spinner.start(bar(0, total));
    }
    if (event.type === 'source' && !event.repeated) {
      done += 1;
      failed += event.status === 'failed' ? 1 : 0;
    }
    if (event.type === 'end') spinner.stop();
    spinner.clear();
    lines(event);
    if (event.type === 'source')
      spinner.text = `${bar(done, total)} ${failed > 0 ? `${failed} failed ` : ''}${event.source}`;
    if (spinner.isSpinning) spinner.render();
  };
}

function bar(done: number, total: number): string {
  const full = total === 0 ? width : Math.min(width, Math.floor((done / total) * width));
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${total}`;
}
