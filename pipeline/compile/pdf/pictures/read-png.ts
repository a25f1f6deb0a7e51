/** A picture of points, eight bits a channel. */
export interface Raster {
  kind: 'raster';
  width: number;
  height: number;
  channels: 1 | 3;
  /** Row by row. */
  colours: Uint8Array;
  /** How opaque each point is; absent where all are. */
  alpha?: Uint8Array;
}

/** Points of a picture that is more than that many are a mistake, not a logo. */
const mostPoints = 40e6;

/** Reads a PNG of any colour type; what is wrong, as the end of a sentence, where it cannot be read. */
export async function readPng(bytes: Uint8Array): Promise<Raster | string> {
  const { convertIndexedToRgb, decode } = await import('fast-png');
  try {
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (header.getUint32(16) * header.getUint32(20) > mostPoints) return 'is too large';
    const png = decode(bytes, { checkCrc: true });
    if (png.palette)
      return raster(png.width, png.height, convertIndexedToRgb(png), png.palette[0]?.length === 4 ? 4 : 3);
    if (png.transparency) return 'has a transparent colour: give it an alpha channel instead';
    const { data } = png;
    const eight = data instanceof Uint16Array ? Uint8Array.from(data, (value) => value >> 8) : data;
    if (png.depth < 8) return 'has fewer than eight bits a channel';
    return raster(png.width, png.height, eight, png.channels);
  } catch (error) {
    return `is no PNG that can be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Parts colours and alpha. */
function raster(width: number, height: number, data: ArrayLike<number>, channels: number): Raster {
  const colour = channels < 3 ? 1 : 3;
  const points = width * height;
  if (channels === colour)
    return { kind: 'raster', width, height, channels: colour, colours: Uint8Array.from(data) };
  const colours = new Uint8Array(points * colour);
  const alpha = new Uint8Array(points);
  for (let point = 0; point < points; point++) {
    for (let channel = 0; channel < colour; channel++)
      colours[point * colour + channel] = data[point * channels + channel] ?? 0;
    alpha[point] = data[point * channels + colour] ?? 255;
  }
  return {
    kind: 'raster',
    width,
    height,
    channels: colour,
    colours,
    ...(alpha.every((value) => value === 255) ? {} : { alpha }),
  };
}
