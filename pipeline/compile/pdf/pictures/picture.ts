import { readPng } from './read-png.js';
import type { Raster } from './read-png.js';
import { readSvg } from './read-svg.js';
import type { Drawing } from './read-svg.js';

/** A picture that can be printed; only the ratio of its width to its height counts. */
export type Picture = Raster | Drawing;

const isPng = (bytes: Uint8Array): boolean =>
  [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);

/** Reads an SVG or a PNG; what is wrong with it, as the end of a sentence, where it cannot be printed as it is meant. */
export async function readPicture(bytes: Uint8Array): Promise<Picture | string> {
  if (isPng(bytes)) return readPng(bytes);
  const text = new TextDecoder().decode(bytes);
  return /<svg\b/.test(text) ? readSvg(text) : 'is neither an SVG nor a PNG';
}
