// A ZIP file whose bytes depend on its files alone: fixed dates, fixed order, no extra fields (APPNOTE.TXT 6.3.10).

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };

/** 1 January 1980, midnight: the first instant a DOS date can hold. */
const dosDate = 0x21;

/** Parts a reader wants first: `file` and others look at the start of a package to tell what it is. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** A file of a ZIP file, compressed. */
export interface Entry {
  name: string;
  nameBytes: Uint8Array;
  /** Version needed to extract, flags, method: as the local header has them. */
  version: number;
  flags: number;
  method: number;
  checksum: number;
  size: number;
  data: Uint8Array;
}

const endRecord = (bytes: Uint8Array, view: DataView): number => {
  for (let at = bytes.length - 22; at >= 0; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw new Error('not a ZIP file');
};

/** The entries of a ZIP file as its central directory lists them, compressed as they are. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(bytes, view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const offset = view.getUint32(at + 42, true);
    const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      nameBytes,
      version: view.getUint16(at + 6, true),
      // Bit 3 announces sizes after the data; here they stand before it.
      flags: view.getUint16(at + 8, true) & ~0x8,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      data: bytes.subarray(data, data + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const rank = ({ name }: Entry): number => (first.includes(name) ? first.indexOf(name) : first.length);

const inOrder = (a: Entry, b: Entry): number =>
  rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** The fields a local and a central header share, from the version needed on. */
function writeShared(
  view: DataView,
  at: number,
  { version, flags, method, checksum, size, data, nameBytes }: Entry,
): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, dosDate, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameBytes.length, true);
}

/** The same files as `zip`, as a ZIP file that is the same wherever, whenever and in whatever order it was made. */
export const canonicalZip = (zip: Uint8Array): Uint8Array => zipOf(entriesOf(zip));

/** A ZIP file of these files, the same in whatever order they are given. */
export function zipOf(files: readonly Entry[]): Uint8Array {
  const entries = files.toSorted(inOrder);
  const size = entries.reduce(
    (sum, { nameBytes, data }) => sum + 76 + 2 * nameBytes.length + data.length,
    22,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, signatures.local, true);
    writeShared(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.data, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.data.length;
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    view.setUint32(at, signatures.central, true);
    view.setUint16(at + 4, entry.version, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  }
  view.setUint32(at, signatures.end, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
