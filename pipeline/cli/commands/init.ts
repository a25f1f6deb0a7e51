import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain } from '../../execute/index.js';
import { packageFolder } from '../../workspace/index.js';
import { UsageError, exitCode } from '../exit-code.js';

/** `chancery init`: a workspace with the sample, the templates and a commented chancery.yaml. Touches no file that is there. */
export function init(folder: string): number {
  const target = resolve(folder);
  const taken = ['chancery.yaml', 'templates', 'source'].filter((name) => existsSync(join(target, name)));
  if (taken.length > 0)
    throw new UsageError(`${folder} has ${taken.join(' and ')} already; nothing was touched`);
  const home = packageFolder();
  try {
    mkdirSync(target, { recursive: true });
    cpSync(join(home, 'templates'), join(target, 'templates'), { recursive: true });
    for (const name of readdirSync(join(home, 'source'))) {
      cpSync(join(home, 'source', name), join(target, 'source', name));
    }
    cpSync(fileURLToPath(new URL('../starter.yaml', import.meta.url)), join(target, 'chancery.yaml'));
  } catch (error) {
    process.stderr.write(`chancery: ${folder} cannot be written: ${explain(error)}\n`);
    return exitCode.failed;
  }
  const enter = resolve(folder) === process.cwd() ? '' : `  cd ${folder}\n`;
  process.stdout.write(
    `${folder === '.' ? 'This folder' : folder} is ready. Next:\n\n${enter}  chancery build\n`,
  );
  return exitCode.done;
}
