import type { SourceEntry } from '../workspace/index.js';
import type { Found } from './walk-sources.js';

/** Gives the entries of `sources` that speak of a source, in the order of the list. */
export async function entryMatcher(
  entries: readonly SourceEntry[],
): Promise<(source: Found) => SourceEntry[]> {
  const speaking = entries.filter(saysSomething);
  if (speaking.length === 0) return () => [];
  const { default: picomatch } = await import('picomatch');
  const tests = speaking.map((entry) => ({
    entry,
    // A folder stands for what is in it.
    fits: picomatch([entry.match, `${entry.match.replace(/\/$/, '')}/**`]),
  }));
  return ({ path, below }) => tests.filter(({ fits }) => fits(path) || fits(below)).map(({ entry }) => entry);
}

/** Whether an entry says more than where sources are. */
export const saysSomething = ({
  publisher,
  kinds,
  density,
  overrides,
  beside,
  settings,
}: SourceEntry): boolean =>
  publisher !== undefined ||
  kinds !== undefined ||
  density !== undefined ||
  Object.keys(overrides).length > 0 ||
  Object.keys(beside).length > 0 ||
  Object.keys(settings).length > 0;
