import { Document as File, Footer, Header, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { element, twips } from '../write/xml.js';
import { mark } from './frame.js';
import type { Frame } from './frame.js';
import { Raw } from './raw.js';
import type { RunningXml, Shape } from './shape.js';

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const marked = (name: string): Raw[] => [new Raw(element(mark.element, { 'w:val': name }))];

type Options = ConstructorParameters<typeof Header>[0];

/** Heads or feet, each a mark that says which it is. */
function running<Part>(
  { first, rest }: Shape['header'],
  name: string,
  make: (options: Options) => Part,
): { first?: Part; default?: Part } {
  // docx asks for paragraphs and tables; these are written when the frame is filled.
  const part = (which: keyof RunningXml): Part => make({ children: marked(`${name} ${which}`) as never });
  return { ...(first ? { first: part('first') } : {}), ...(rest ? { default: part('rest') } : {}) };
}

/** Parts that every document brings itself: docx's own bear the time of day. */
const brought = new Set(['word/styles.xml', 'word/numbering.xml', 'docProps/core.xml', 'docProps/app.xml']);

/** docx's package of a shape. */
export async function makeFrame({
  titlePage,
  header,
  footer,
  page,
  distances,
  links,
}: Shape): Promise<Frame> {
  const { top, right, bottom, left } = page.margins;
  const file = new File({
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: {
          titlePage,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              left: twips(left),
              header: twips(distances.headerDistance),
              footer: twips(distances.footerDistance),
            },
          },
        },
        headers: running(header, 'header', (options) => new Header(options)),
        footers: running(footer, 'footer', (options) => new Footer(options)),
        children: marked('body'),
      },
    ],
  });
  for (const id of links) {
    const address = `${mark.address}${id}`;
    file.Document.Relationships.addRelationship(id.replace(/^rId/, ''), hyperlink, address, 'External');
  }
  const parts = unzipSync(await Packer.toBuffer(file));
  const kept = Object.entries(parts).filter(([path]) => !brought.has(path));
  return Object.fromEntries(kept.map(([path, bytes]) => [path, strFromU8(bytes)]));
}
