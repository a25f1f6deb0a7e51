import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { message } from '../diagnostics/index.js';
import type { Result } from '../diagnostics/index.js';
import { explain } from '../execute/index.js';
import type { SourceEntry } from '../workspace/index.js';
import type { Found } from './walk-sources.js';
import { listPath } from './walk-sources.js';

/** A source that another names to be shown beside it. */
export interface Named {
  role: 'corrects' | 'parallel';
  /** As a source: with its side file, where it has one. */
  found: Found;
  /** Of its bytes as they stand, so that a build sees them change. */
  sha256: string;
}

type Said = Readonly<Record<string, unknown>>;

/** Where something is said, and the folder its paths are relative to. */
interface Saying {
  said: Said;
  folder: string;
  file: string;
}

/** The sources that stand beside `source`: those its side file names, else its entries. Errors: `config-invalid` for a file that is not there. */
export function companionsOf(
  { side }: Found,
  said: Said,
  shownSide: string,
  entries: readonly SourceEntry[],
  root: string,
): Result<Named[]> {
  const sayings: Saying[] = entries.map(({ beside }) => ({
    said: beside,
    folder: root,
    file: 'chancery.yaml',
  }));
  if (side !== undefined) sayings.push({ said, folder: dirname(side), file: shownSide });
  const named: Named[] = [];
  for (const role of ['corrects', 'parallel'] as const) {
    const nearest = sayings.findLast(({ said: each }) => each[role] !== undefined && each[role] !== null);
    for (const name of nearest ? [nearest.said[role]].flat() : []) {
      const found = find(role, String(name), nearest?.folder ?? root, root);
      if (typeof found === 'string')
        return { messages: [message('config-invalid', found, { file: nearest?.file })] };
      named.push(found);
    }
  }
  return { value: named, messages: [] };
}

function find(role: Named['role'], name: string, folder: string, root: string): Named | string {
  const path = resolve(folder, name);
  try {
    if (!statSync(path).isFile()) return `\`${role}\` names "${name}", which is not a file`;
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    const [found] = listPath(root, path, () => undefined) ?? [];
    return found ? { role, found, sha256 } : `\`${role}\` names "${name}", which is no source`;
  } catch (error) {
    return `\`${role}\` names "${name}", which ${explain(error)}`;
  }
}
