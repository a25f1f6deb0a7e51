/** Signatures of fonts whose tables stand in the file as they are: TrueType outlines, CFF outlines. */
const signatures = new Set([0x00010000, 0x4f54544f]);

const view = (bytes: Uint8Array, start: number, length: number): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset + start, length);

/** The four letters at a place of a table. */
export const tagAt = (table: DataView, at: number): string =>
  String.fromCharCode(
    table.getUint8(at),
    table.getUint8(at + 1),
    table.getUint8(at + 2),
    table.getUint8(at + 3),
  );

/** The tables of a font file by their tags (OpenType 1.9, "Font file"); none where they are packed or several fonts share them. */
export function tablesOf(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const found = new Map<string, DataView>();
  const file = view(bytes, 0, bytes.length);
  if (bytes.length < 12 || !signatures.has(file.getUint32(0))) return found;
  for (let index = 0; index < file.getUint16(4); index++) {
    const at = 12 + 16 * index;
    found.set(tagAt(file, at), view(bytes, file.getUint32(at + 8), file.getUint32(at + 12)));
  }
  return found;
}
