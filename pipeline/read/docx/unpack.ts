import { inflateRawSync } from 'node:zlib';
import { zipDirectory } from './zip-directory.js';
import type { ZipEntry } from './zip-directory.js';

/** Bytes that the parts of a document may have in all when unpacked: 64 MB, as for a text. */
const unpackedLimit = 64 * 1024 * 1024;
/** A part over 4 MB that shrank to less than a 200th was made to: text shrinks to a tenth. */
const suspectSize = 4 * 1024 * 1024;
const suspectRatio = 200;
/** Entries of an archive; Word writes a few dozen. */
const mostEntries = 10_000;

const localHeader = 30;

/** Why an archive is refused, and whether for what it would become (`archive`) or for being none (`malformed`). */
export interface Refusal {
  kind: 'archive' | 'malformed';
  reason: string;
}

const suspicion = (entries: readonly ZipEntry[], limit: number): string | undefined => {
  if (entries.length > mostEntries) return `the archive has ${entries.length} entries`;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limit) return `the document would unpack to ${total} bytes, the limit is ${limit}`;
  const dense = entries.find(({ size, packed }) => size > suspectSize && size > packed * suspectRatio);
  return (
    dense &&
    `${dense.name} would unpack to ${Math.round(dense.size / Math.max(1, dense.packed))} times its size`
  );
};

/** The bytes of one entry, never more than its directory states. */
const content = (bytes: Uint8Array, { at, method, packed, size }: ZipEntry): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + localHeader > bytes.length) return undefined;
  const start = at + localHeader + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const raw = bytes.subarray(start, start + packed);
  if (method === 0) return raw.length === size ? raw : undefined;
  if (method !== 8) return undefined;
  try {
    const inflated = inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
    return inflated.length === size ? inflated : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The parts of a ZIP archive for which `wanted` holds, unpacked. Sizes are looked at before anything is unpacked and held
 * to while it is: an entry that yields more or less than the directory states is broken.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number = unpackedLimit,
): Map<string, Uint8Array> | Refusal {
  const directory = zipDirectory(bytes);
  if (typeof directory === 'string') return { kind: 'malformed', reason: directory };
  const chosen = directory.filter(({ name }) => wanted(name));
  const reason =
    suspicion(chosen, limit) ?? (directory.length > mostEntries ? suspicion(directory, Infinity) : undefined);
  if (reason !== undefined) return { kind: 'archive', reason };
  const parts = new Map<string, Uint8Array>();
  for (const entry of chosen) {
    const part = content(bytes, entry);
    if (part === undefined)
      return { kind: 'archive', reason: `${entry.name} does not unpack to the size it states` };
    parts.set(entry.name, part);
  }
  return parts;
}
