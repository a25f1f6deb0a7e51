import { packedPart } from './packed-part.js';
import { zipOf } from './canonical-zip.js';
import { escapeLikeDocx, writeLikeDocx } from './like-docx.js';
import { frameOf, mark } from './frame.js';
import { shapeOf } from './shape.js';
import type { Parts } from './shape.js';

const marks = new RegExp(`<${mark.element} w:val="([a-z ]+)"/>|${mark.address}(\\w+)`, 'g');

/** A part of a frame with a document's own in place of the marks. */
function filled(part: string, { body, header, footer, links }: Parts): string {
  const blocks: Readonly<Record<string, Parts['body'] | undefined>> = {
    body,
    'header first': header.first,
    'header rest': header.rest,
    'footer first': footer.first,
    'footer rest': footer.rest,
  };
  return part.replace(marks, (_, name: string | undefined, id: string) =>
    name === undefined
      ? escapeLikeDocx(links.get(id) ?? '')
      : (blocks[name] ?? []).map(writeLikeDocx).join(''),
  );
}

/** The bytes of the package. */
export async function print(parts: Parts): Promise<Uint8Array> {
  const frame = await frameOf(shapeOf(parts));
  const own = Object.entries(frame).map(([path, part]): [string, string] => [path, filled(part, parts)]);
  const texts = { ...Object.fromEntries(own), ...parts.files };
  return zipOf(Object.entries(texts).flatMap(([path, text]) => packedPart(path, text)));
}
