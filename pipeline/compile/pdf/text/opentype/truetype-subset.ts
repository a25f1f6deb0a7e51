type Tables = ReadonlyMap<string, DataView>;

/** Tables that a font inside a PDF needs (ISO 32000-1, 9.9), in the order of their tags. */
const needed = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/** Bits of a component's flags (OpenType 1.9, glyf): wide arguments, the scales, more to come. */
const component = { wide: 0x1, scale: 0x8, more: 0x20, scales: 0x40, matrix: 0x80 };

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const padded = (length: number): number => (length + 3) & ~3;

/** Gives each glyph that a composed one refers to its number in the subset. */
function renumber(glyph: DataView, slotOf: (glyph: number) => number): void {
  if (glyph.byteLength < 10 || glyph.getInt16(0) >= 0) return;
  let at = 10;
  let flags: number;
  do {
    flags = glyph.getUint16(at);
    glyph.setUint16(at + 2, slotOf(glyph.getUint16(at + 2)));
    at += 4 + ((flags & component.wide) !== 0 ? 4 : 2);
    if ((flags & component.scale) !== 0) at += 2;
    else if ((flags & component.scales) !== 0) at += 4;
    else if ((flags & component.matrix) !== 0) at += 8;
  } while ((flags & component.more) !== 0);
}

/** Outlines and measures of `glyphs`, and of those that they are composed of. */
function outlines(tables: Tables, glyphs: readonly number[]): Map<string, Uint8Array> | undefined {
  const [head, hhea, maxp] = [tables.get('head'), tables.get('hhea'), tables.get('maxp')];
  const [glyf, loca, hmtx] = [tables.get('glyf'), tables.get('loca'), tables.get('hmtx')];
  if (!head || !hhea || !maxp || !glyf || !loca || !hmtx) return undefined;
  const long = head.getInt16(50) === 1;
  const measured = hhea.getUint16(34);
  const offsetOf = (glyph: number): number =>
    long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  const slots = [...glyphs];
  const first = new Map<number, number>();
  for (const [slot, glyph] of slots.entries()) if (!first.has(glyph)) first.set(glyph, slot);
  const slotOf = (glyph: number): number => {
    const known = first.get(glyph);
    if (known !== undefined) return known;
    const slot = slots.push(glyph) - 1;
    first.set(glyph, slot);
    return slot;
  };
  const drawn: Uint8Array[] = [];
  const offsets = [0];
  let length = 0;
  // What a glyph is composed of is put after it, and comes in its turn.
  for (const glyph of slots) {
    const outline = bytesOf(glyf).slice(offsetOf(glyph), offsetOf(glyph + 1));
    renumber(new DataView(outline.buffer), slotOf);
    drawn.push(outline);
    length += outline.length;
    offsets.push(length);
  }
  const [newGlyf, newLoca] = [new Uint8Array(length), new DataView(new ArrayBuffer(offsets.length * 4))];
  for (const [slot, outline] of drawn.entries()) newGlyf.set(outline, offsets[slot] ?? 0);
  for (const [slot, offset] of offsets.entries())
    if (long) newLoca.setUint32(4 * slot, offset);
    else newLoca.setUint16(2 * slot, offset / 2);
  const newHmtx = new DataView(new ArrayBuffer(slots.length * 4));
  for (const [slot, glyph] of slots.entries()) {
    newHmtx.setUint16(4 * slot, hmtx.getUint16(4 * Math.min(glyph, measured - 1)));
    newHmtx.setInt16(4 * slot + 2, hmtx.getInt16(glyph < measured ? 4 * glyph + 2 : 2 * (measured + glyph)));
  }
  const [newMaxp, newHhea] = [bytesOf(maxp).slice(), bytesOf(hhea).slice()];
  new DataView(newMaxp.buffer).setUint16(4, slots.length);
  new DataView(newHhea.buffer).setUint16(34, slots.length);
  return new Map([
    ['glyf', newGlyf],
    ['loca', bytesOf(newLoca).subarray(0, offsets.length * (long ? 4 : 2))],
    ['hmtx', bytesOf(newHmtx)],
    ['maxp', newMaxp],
    ['hhea', newHhea],
  ]);
}

function checksum(file: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + padded(length); at += 4) sum = (sum + file.getUint32(at)) >>> 0;
  return sum;
}

/** A font file of those tables, with its directory. */
function fileOf(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * parts.length;
  const bytes = new Uint8Array(parts.reduce((sum, [, part]) => sum + padded(part.length), start));
  const file = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(parts.length));
  file.setUint32(0, 0x00010000);
  for (const [index, value] of [
    parts.length,
    16 * power,
    Math.log2(power),
    16 * (parts.length - power),
  ].entries())
    file.setUint16(4 + 2 * index, value);
  let at = start;
  for (const [index, [tag, part]] of parts.entries()) {
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) bytes[record + letter] = tag.charCodeAt(letter);
    bytes.set(part, at);
    file.setUint32(record + 4, checksum(file, at, part.length));
    file.setUint32(record + 8, at);
    file.setUint32(record + 12, part.length);
    at += padded(part.length);
  }
  return bytes;
}

/**
 * A TrueType font of the glyphs given, each at its place in the list, however often it stands there; those that they are
 * composed of come after. `undefined` where the font has other outlines.
 */
export function trueTypeSubset(tables: Tables, glyphs: readonly number[]): Uint8Array | undefined {
  const own = outlines(tables, glyphs);
  if (!own) return undefined;
  const parts = needed.flatMap((tag): (readonly [string, Uint8Array])[] => {
    const table = tables.get(tag);
    const part = own.get(tag) ?? (table && bytesOf(table));
    return part ? [[tag, part]] : [];
  });
  return fileOf(parts);
}
