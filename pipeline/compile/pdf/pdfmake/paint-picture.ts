import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { Element } from '../print/structure-tree.js';
import type { Picture } from '../pictures/picture.js';
import type { Raster } from '../pictures/read-png.js';
import type { File } from './document.js';
import { svgToPdf } from './modules.js';

/** A picture on its way to the page: to pdfmake a rectangle like any other. */
export interface PictureVector {
  type: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
  picture: Picture | undefined;
  element: Element;
  file: string;
}

export const isPicture = (vector: unknown): vector is PictureVector =>
  typeof vector === 'object' && vector !== null && 'picture' in vector;

/** Where a picture stands: its left and top edge, down from the top of the page, points. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

function imageOf({ width, height, channels, colours, alpha }: Raster, file: File): Reference {
  const facts = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const mask = alpha && file.ref({ ...facts, ColorSpace: 'DeviceGray' });
  mask?.end(Buffer.from(alpha ?? []));
  const image = file.ref({
    ...facts,
    ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    Interpolate: false,
    ...(mask ? { SMask: mask } : {}),
  });
  image.end(Buffer.from(colours));
  return image;
}

/** Draws a picture into the page that is open. Gives what could not be drawn as it is meant. */
export function paintPicture(file: File, picture: Picture, { x, y, width, height }: Frame): string[] {
  const warnings: string[] = [];
  if (picture.kind === 'drawing') {
    const warningCallback = (warning: string): void => void warnings.push(warning);
    svgToPdf(file, picture.svg, x, y, { width, height, assumePt: true, warningCallback });
    return warnings;
  }
  const { xobjects } = file.page;
  const name = `I${Object.keys(xobjects).length + 1}`;
  xobjects[name] = imageOf(picture, file);
  file.addContent(`q ${width} 0 0 ${-height} ${x} ${y + height} cm /${name} Do Q`);
  return warnings;
}
