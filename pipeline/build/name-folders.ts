import { createHash } from 'node:crypto';
import type { Found } from './walk-sources.js';

const reserved = new Set(['manifest.json', '.building']);

const withoutExtension = (path: string): string => path.replace(/(?<=[^/])\.[^./]*$/, '');
const inside = (path: string): string => path.replace(/^(\.\.\/)+/, '').replace(/^\/+|^[A-Za-z]:/, '');

/** From the name one would like to the one that is surely the source's own. */
const names: readonly ((found: Found) => string)[] = [
  ({ below }) => withoutExtension(below),
  ({ path }) => withoutExtension(inside(path)),
  ({ path }) => inside(path),
  ({ path }) => `${inside(path)}~${createHash('sha256').update(path).digest('hex').slice(0, 8)}`,
];

/** Two names that some file system takes for one. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * The folder for the documents of each source, relative to `out`, by path of the source. `talk.txt` has `talk`; sources
 * that would share a folder have longer names, all of them, so that a name never depends on the order of the list.
 */
export function nameFolders(sources: readonly Found[]): Map<string, string> {
  const named = new Map<string, string>();
  let left: readonly Found[] = sources;
  for (const name of names) {
    const counts = new Map<string, number>();
    for (const taken of named.values()) counts.set(folded(taken), 1);
    for (const source of left) counts.set(folded(name(source)), (counts.get(folded(name(source))) ?? 0) + 1);
    const clash = (source: Found): boolean =>
      reserved.has(folded(name(source))) || (counts.get(folded(name(source))) ?? 0) > 1;
    for (const source of left) if (!clash(source)) named.set(source.path, name(source));
    left = left.filter(clash);
  }
  return named;
}
