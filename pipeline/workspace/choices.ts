import { isMap, isScalar, isSeq } from 'yaml';
import { nearest } from '../diagnostics/index.js';
import type { Fault } from './validate.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Where a value, an item of a list or a key of a mapping is none of those that a setting takes. Nothing given is always right. */
export function choiceFaults(node: unknown, choices: readonly unknown[], name: string): Fault[] {
  if (isSeq(node)) return node.items.flatMap((item) => choiceFaults(item, choices, name));
  if (isMap(node)) return node.items.flatMap(({ key }) => choiceFaults(key, choices, name));
  if (!isScalar(node) || node.value === null || choices.includes(node.value)) return [];
  const given = textOf(node.value);
  const guess = nearest(given, choices.map(String));
  const hint =
    guess === undefined ? `it takes ${choices.join(', ') || 'nothing'}` : `did you mean "${guess}"?`;
  return [{ offset: node.range?.[0] ?? 0, reason: `\`${name}\` cannot be "${given}"; ${hint}` }];
}
