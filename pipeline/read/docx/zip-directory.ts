// The central directory of a ZIP archive. Layout: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.

/** One entry as the directory states it: sizes in bytes, `at` the offset of its local header. */
export interface ZipEntry {
  name: string;
  /** 0: stored; 8: deflated. */
  method: number;
  packed: number;
  size: number;
  at: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
/** An archive's comment has at most 65,535 bytes, so the end record lies within this many of the end. */
const searched = 0xffff + endLength;
/** ZIP64 is used where a field holds this; no Word document of a transcript needs it. */
const zip64 = 0xffffffff;

const findEnd = (view: DataView): number | undefined => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, view.byteLength - searched); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
};

/** The entries of an archive; a reason where its directory is missing, broken, or has parts of the file in two entries. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'the archive has no directory: it may be cut off';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) {
      return 'the directory of the archive is broken';
    }
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (entry.packed === zip64 || entry.size === zip64 || entry.at === zip64) {
      return 'the archive is of the ZIP64 form';
    }
    entries.push(entry);
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return overlapping(entries, bytes.length) ?? entries;
}

/** Entries that share bytes are how a small archive holds petabytes. */
const overlapping = (entries: readonly ZipEntry[], length: number): string | undefined => {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    if (entry.at < end) return 'two entries of the archive share bytes';
    end = entry.at + 30 + entry.packed;
    if (end > length) return 'an entry of the archive goes beyond its end';
  }
  return undefined;
};
