import { writtenReference, writtenText } from './written.js';
import type { Objects } from './written.js';

/** Names of one leaf: few enough to be read at once. */
const together = 128;

/** Writes named values as a tree that is searched by name (ISO 32000-1, 7.9.6); gives its number. */
export function writeNameTree(values: ReadonlyMap<string, string>, objects: Objects): number {
  const names = [...values.keys()].sort();
  const root = objects.reserve();
  const leaves: number[] = [];
  const entriesOf = (part: readonly string[]): string =>
    part.map((name) => `${writtenText(name)}${values.get(name) ?? 'null'}`).join('');
  if (names.length <= together) objects.put(root, `<</Names[${entriesOf(names)}]>>`);
  else {
    for (let start = 0; start < names.length; start += together) {
      const part = names.slice(start, start + together);
      const limits = [part[0], part.at(-1)].map((name = '') => writtenText(name)).join('');
      const leaf = objects.reserve();
      objects.put(leaf, `<</Limits[${limits}]/Names[${entriesOf(part)}]>>`);
      leaves.push(leaf);
    }
    objects.put(root, `<</Kids[${leaves.map(writtenReference).join(' ')}]>>`);
  }
  return root;
}
