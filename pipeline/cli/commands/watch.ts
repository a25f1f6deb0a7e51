import { resolve } from 'node:path';
import { loadWatch } from '../../build/index.js';
import { loadConfig } from '../../workspace/index.js';
import { exitCode } from '../exit-code.js';
import { chooseReporter } from '../report/index.js';
import { printMessages } from '../report/message-lines.js';
import { request } from './build.js';
import type { BuildOptions } from './build.js';
import { stopSignal } from './stop-signal.js';

/** `chancery watch`: until Ctrl-C. */
export async function watch(paths: readonly string[], options: BuildOptions): Promise<number> {
  const folder = process.cwd();
  const run = await loadWatch();
  const reporter = await chooseReporter(options);
  const note = options.json || options.quiet ? undefined : process.stdout;
  await run({
    ...request(options),
    paths: paths.map((path) => resolve(path)),
    load: () => loadConfig(folder),
    signal: stopSignal(),
    emit: reporter,
    refused: printMessages,
    ready: () => void note?.write('watching; Ctrl-C ends it\n'),
  });
  return exitCode.done;
}
