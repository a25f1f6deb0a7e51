import { createHash } from 'node:crypto';
import type { Found } from './walk-sources.js';

const reserved = new Set(['manifest.json', '.building']);

function withoutExtension(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path;
}

const inside = (path: string): string => path.replace(/^(\.\.\/)+/, '').replace(/^\/+|^[A-Za-z]:/, '');

/** From the name one would like to the one that is surely the source's own. */
const names: readonly ((found: Found) => string)[] = [
  ({ below }) => withoutExtension(below),
  ({ path }) => withoutExtension(inside(path)),
  ({ path }) => inside(path),
  ({ path }) => `${inside(path)}~${createHash('sha256').update(path).digest('hex').slice(0, 8)}`,
];

/** Two names that some file system takes for one. */
const folded = (name: string): string =>
  (/^[\x20-\x7e]*$/.test(name) ? name : name.normalize('NFC')).toLowerCase();

/**
 * The folder for the documents of each source, relative to `out`, by path of the source. `talk.txt` has `talk`; sources
 * that would share a folder have longer names, all of them, so that a name never depends on the order of the list.
 */
export function nameFolders(sources: readonly Found[]): Map<string, string> {
  const named = new Map<string, string>();
  const taken = new Set(reserved);
  let left: readonly Found[] = sources;
  for (const nameOf of names) {
    const wanted = left.map((source) => ({ source, name: nameOf(source) }));
    const keys = wanted.map(({ name }) => folded(name));
    const shared = repeated(keys);
    const clash = (index: number): boolean => taken.has(keys[index] ?? '') || shared.has(keys[index] ?? '');
    left = left.filter((_, index) => clash(index));
    const own = wanted.filter((_, index) => !clash(index));
    for (const { source, name } of own) named.set(source.path, name);
    if (left.length === 0) break;
    for (const { name } of own) taken.add(folded(name));
  }
  return named;
}

function repeated(keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}
