import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isSideFile } from '../workspace/index.js';
import type { SourceEntry } from '../workspace/index.js';

/** A source as found. */
export interface Found {
  /** Relative to the workspace, with `/`. */
  path: string;
  /** Absolute. */
  file: string;
  /** Path below the folder that was listed, with `/`: what the folder of its documents is named after. */
  below: string;
  /** Absolute path of its side file, where there is one. */
  side?: string;
}

/** Told of a folder that cannot be listed. */
export type Unlisted = (folder: string, error: unknown) => void;

const hasGlob = (pattern: string): boolean => /[*?[\]{}!]/.test(pattern);

/** The files of one entry of `sources`, sorted; undefined where it names nothing that exists. */
export async function findSources(
  root: string,
  { match }: Pick<SourceEntry, 'match'>,
  unlisted: Unlisted,
): Promise<Found[] | undefined> {
  if (!hasGlob(match)) return listPath(root, resolve(root, match), unlisted);
  const { default: picomatch } = await import('picomatch');
  const { base } = picomatch.scan(match);
  const fits = picomatch(match, { dot: false });
  if (!isFolder(resolve(root, base))) return undefined;
  const found = walk(root, resolve(root, base), unlisted);
  return found.filter(({ path }) => fits(path));
}

/** The files at a path: itself, or those of a folder with its subfolders. */
export function listPath(root: string, path: string, unlisted: Unlisted): Found[] | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.isDirectory()) return walk(root, path, unlisted);
  const folder = resolve(path, '..');
  return walk(root, folder, unlisted, false).filter(({ file }) => file === path);
}

function walk(root: string, base: string, unlisted: Unlisted, deep = true): Found[] {
  const found: Found[] = [];
  const start = slashed(relative(root, base));
  // Paths are put together here: resolving each anew is a good part of a build with nothing to do.
  const visit = (here: string, path: string, below: string): void => {
    const entries = list(here, unlisted);
    const sides = new Set(entries.map(({ name }) => name).filter(isSideFile));
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const file = `${here}${sep}${name}`;
      if (entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(file))) {
        if (deep && !(entry.isSymbolicLink() && leadsBack(file, here)))
          visit(file, `${path}${name}/`, `${below}${name}/`);
      } else if (!isSideFile(name)) {
        const side = sides.size === 0 ? undefined : sideName(name, sides);
        const each = { path: path + name, file, below: below + name };
        found.push(side === undefined ? each : { ...each, side: `${here}${sep}${side}` });
      }
    }
  };
  visit(base, start === '' ? '' : `${start}/`, '');
  return found.sort((x, y) => (x.path < y.path ? -1 : 1));
}

function list(folder: string, unlisted: Unlisted): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    unlisted(folder, error);
    return [];
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Whether a link leads to a folder; one that leads nowhere, or to itself, is a file that cannot be read. */
function leadsToFolder(link: string): boolean {
  try {
    return isFolder(link);
  } catch {
    return false;
  }
}

/** Whether a link to a folder leads to one that it lies in: followed, it would never end. */
function leadsBack(link: string, here: string): boolean {
  const target = realpathSync(link);
  return `${realpathSync(here)}${sep}`.startsWith(target.endsWith(sep) ? target : `${target}${sep}`);
}

/** `talk.txt.chancery.yaml`, else `talk.chancery.yaml`. */
const sideName = (name: string, sides: ReadonlySet<string>): string | undefined =>
  [`${name}.chancery.yaml`, `${name.replace(/\.[^.]*$/, '')}.chancery.yaml`].find((side) => sides.has(side));
