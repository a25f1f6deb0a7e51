import { closest, distance } from 'fastest-levenshtein';

/** The candidate a person most likely meant by `name`, or undefined where none is near (more than a third of it wrong). */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const found = closest(name, candidates);
  return distance(name, found) <= Math.max(2, Math.ceil(name.length / 3)) ? found : undefined;
}
