import { clean as run } from '../../build/index.js';
import { explain } from '../../execute/index.js';
import { exitCode } from '../exit-code.js';
import { absolute, settings } from './settings.js';

/** `chancery clean`. */
export function clean({ out, documents = false }: { out?: string; documents?: boolean }): number {
  const loaded = settings();
  if (typeof loaded === 'number') return loaded;
  try {
    const gone = run({ loaded, out: absolute(out), documents });
    if (gone === undefined) {
      process.stderr.write('chancery: a build is running; nothing was removed\n');
      return exitCode.failed;
    }
    process.stdout.write(
      documents ? `removed .chancery and ${gone.length} documents\n` : 'removed .chancery\n',
    );
    return exitCode.done;
  } catch (error) {
    process.stderr.write(`chancery: cannot be removed: ${explain(error)}\n`);
    return exitCode.failed;
  }
}
