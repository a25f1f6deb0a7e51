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

/** The script of a bundle, and the file that holds its compiled code for this very V8 and its flags. */
export interface BundleScript {
  script: Script;
  file: string;
  codeFile: string;
}

/** The script of a bundle; undefined where there is none. */
export function bundleScript(part: Part): BundleScript | undefined {
  // Before the tag is taken: compiled code is bound to the flags it was made under.
  optimiseLater();
  const file = join(folder, `${part}.cjs`);
  const codeFile = join(folder, `${part}-${thisNode()}-${cachedDataVersionTag().toString(16)}.bin`);
  // The bundle is ASCII: one byte a character, never decoded.
  const source = readOptional(file)?.toString('latin1');
  if (source === undefined) return undefined;
  const cachedData = readOptional(codeFile);
  const script = new Script(source, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  return { script, file, codeFile };
}

/**
 * The very program that runs. V8's own tag is that of its version and flags alone: Node 20.19.0 and 20.20.2 have the same, and
 * the one crashes on the other's code, since their built-in functions differ.
 */
const thisNode = (): string => `${process.version}-${process.arch}-${statSync(process.execPath).size}`;

/**
 * What a bundle exports; undefined where the package was not bundled: the modules are then loaded one by one. `told` is
 * called with each script that is loaded.
 */
export function loadBundle(
  part: Part = 'chancery',
  told: (loaded: BundleScript) => void = () => undefined,
): unknown {
  const found = bundleScript(part);
  if (!found) return undefined;
  told(found);
  const { script, file } = found;
  const module = { exports: {} };
  const evaluate = script.runInThisContext() as Evaluate;
  const loadPart = (name: Part): unknown => loadBundle(name, told);
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
