import { Document as File, Footer, Header, Packer } from 'docx';
import type { Page } from '../../../tree/index.js';
import type { RunningDistances } from '../flow/estimate.js';
import { twips } from '../write/xml.js';
import type { Xml } from '../write/xml.js';
import { canonicalZip } from './canonical-zip.js';
import { Raw } from './raw.js';

/** A running head or foot: of the first page, and of the rest. */
export interface RunningXml {
  first?: Xml[];
  rest?: Xml[];
}

/** Everything a package is made of. */
export interface Parts {
  body: Xml[];
  header: RunningXml;
  footer: RunningXml;
  page: Page;
  distances: RunningDistances;
  /** Addresses outside, by relationship id. */
  links: ReadonlyMap<string, string>;
  /** Other parts as XML text, by path in the package. */
  files: Readonly<Record<string, string>>;
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const raws = (xml: readonly Xml[]): Raw[] => xml.map((each) => new Raw(each));

const children = (xml: readonly Xml[]): ConstructorParameters<typeof Header>[0] => ({
  // docx asks for paragraphs and tables; these are ones that are written already.
  children: raws(xml) as never,
});

const runningParts = <Part>(
  { first, rest }: RunningXml,
  make: (options: ConstructorParameters<typeof Header>[0]) => Part,
): { first?: Part; default?: Part } => ({
  ...(first === undefined ? {} : { first: make(children(first)) }),
  ...(rest === undefined ? {} : { default: make(children(rest)) }),
});

/** docx's file of the parts. */
function wordFile({ body, header, footer, page, distances, links }: Parts): File {
  const { top, right, bottom, left } = page.margins;
  const file = new File({
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: {
          titlePage: header.first !== header.rest || footer.first !== footer.rest,
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
        headers: runningParts(header, (options) => new Header(options)),
        footers: runningParts(footer, (options) => new Footer(options)),
        children: raws(body),
      },
    ],
  });
  for (const [id, url] of links)
    file.Document.Relationships.addRelationship(id.replace(/^rId/, ''), hyperlink, url, 'External');
  return file;
}

/** The bytes of the package. */
export async function print(parts: Parts): Promise<Uint8Array> {
  const files = Object.entries(parts.files).map(([path, data]) => ({ path, data }));
  return canonicalZip(await Packer.toBuffer(wordFile(parts), undefined, files));
}
