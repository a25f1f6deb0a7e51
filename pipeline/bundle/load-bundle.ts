import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { optimiseLater } from './optimise-later.js';

const folder = fileURLToPath(new URL('../bundle/', import.meta.url));

/** A bundle, and one that is loaded only when it is asked for. */
export type Part = 'chancery' | 'pdf';

type Evaluate = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  file: string,
  folder: string,
  loadPart: (part: Part) => unknown,
) => void;

/** The script of a bundle. */
export interface BundleScript {
  part: Part;
  script: Script;
  file: string;
}

/** The file that holds what this very V8, under the flags it has now, compiled of a bundle. */
export const codeFile = (part: Part): string =>
  join(folder, `${part}-${thisNode()}-${cachedDataVersionTag().toString(16)}.bin`);

/** The script of a bundle; undefined where there is none. */
function bundleScript(part: Part): BundleScript | undefined {
  const file = join(folder, `${part}.cjs`);
  // The bundle is ASCII: one byte a character, never decoded.
  const source = readOptional(file)?.toString('latin1');
  if (source === undefined) return undefined;
  const cachedData = readOptional(codeFile(part));
  const script = new Script(source, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  return { part, script, file };
}

/**
 * The very program that runs. V8's own tag is that of its version and flags alone: Node 20.19.0 and 20.20.2 have the same, and
 * the one crashes on the other's code, since their built-in functions differ.
 */
const thisNode = (): string => `${process.version}-${process.arch}-${statSync(process.execPath).size}`;

/**
 * Modules of Node that a build takes and that are not there from the start. Node holds compiled code of them, which is bound to
 * flags as ours is: before V8 is given any, they are loaded in a third of the time.
 */
const builtIn = ['crypto', 'zlib', 'fs/promises', 'worker_threads', 'timers/promises', 'os', 'perf_hooks'];

/**
 * What a bundle exports; undefined where the package was not bundled: the modules are then loaded one by one. `ready` is
 * called with each script before it is run, to give V8 its flags.
 */
export function loadBundle(
  part: Part = 'chancery',
  ready: (loaded: BundleScript) => void = () => optimiseLater(),
): unknown {
  const found = bundleScript(part);
  if (!found) return undefined;
  for (const name of builtIn) process.getBuiltinModule(name);
  ready(found);
  const { script, file } = found;
  const module = { exports: {} };
  const evaluate = script.runInThisContext() as Evaluate;
  const loadPart = (name: Part): unknown => loadBundle(name, ready);
  evaluate(module.exports, createRequire(file), module, file, dirname(file), loadPart);
  return module.exports;
}

function readOptional(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
