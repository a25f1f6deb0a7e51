import { strToU8, zipSync } from 'fflate';
import { entriesOf } from './canonical-zip.js';
import type { Entry } from './canonical-zip.js';

/** Parts that are kept, and the longest of them, in characters. Most of a package says the same in every document of a house. */
const most = 64;
const longest = 100_000;

/** What was packed last under each path, newest last. */
const kept = new Map<string, { text: string; entries: Entry[] }>();

/** A part of a package as it stands in a ZIP file. Packed once for as long as its text stays the same. */
export function packedPart(path: string, text: string): Entry[] {
  const known = kept.get(path);
  if (known?.text === text) return known.entries;
  const entries = entriesOf(zipSync({ [path]: strToU8(text) }));
  if (known === undefined && kept.size >= most) kept.clear();
  if (text.length <= longest) kept.set(path, { text, entries });
  return entries;
}
