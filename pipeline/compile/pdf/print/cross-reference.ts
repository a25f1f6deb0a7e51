/** Where an object is: at an offset in the file, or in a stream of objects. */
export type Place = { offset: number } | { stream: number; index: number };

/** Bytes of a row: its kind, an offset or the number of a stream, a place in that. */
const widths = [1, 4, 1] as const;
export const columns = 6;

/** Rows of a table, each as what differs from the row before: neighbours are alike, and deflate well (PNG's predictor 2, "up"). */
function differences(rows: Uint8Array): Uint8Array {
  const count = rows.length / columns;
  const found = new Uint8Array(count * (columns + 1));
  for (let row = 0; row < count; row++) {
    const start = row * (columns + 1);
    found[start] = 2;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      found[start + 1 + column] = (rows[at] ?? 0) - (row === 0 ? 0 : (rows[at - columns] ?? 0));
    }
  }
  return found;
}

/** The table of where objects are, from number nought on, as a stream holds it (ISO 32000-1, 7.5.8). */
export function crossReferences(places: readonly (Place | undefined)[]): {
  bytes: Uint8Array;
  entries: string;
} {
  const rows = new Uint8Array(places.length * columns);
  const view = new DataView(rows.buffer);
  for (const [id, place] of places.entries()) {
    const at = id * columns;
    if (!place) continue;
    const packed = 'stream' in place;
    rows[at] = packed ? 2 : 1;
    view.setUint32(at + 1, packed ? place.stream : place.offset);
    rows[at + 5] = packed ? place.index : 0;
  }
  return {
    bytes: differences(rows),
    entries: `/Type/XRef/Size ${places.length}/W[${widths.join(' ')}]/DecodeParms<</Predictor 12/Columns ${columns}>>`,
  };
}
