import type { Attachment, World } from '../../compiler.js';
import type { Document } from '../../../tree/index.js';
import type { Definition } from '../define/definition.js';
import type { PdfStyle } from '../define/pdf-style.js';
import { File, Numbered } from '../pdfmake/document.js';
import { PageRenderer } from '../pdfmake/page-renderer.js';
import { layOut } from './lay-out.js';
import { writeOutline } from './outline.js';
import { Painter } from './painter.js';
import { xmp } from './xmp.js';

/** What printing gives, and what kept it from being right. */
export interface Printed {
  bytes: Uint8Array;
  pages: number;
  /** Code points that no font has. */
  missing: Set<number>;
  /** Families that the world does not have. */
  absent: Set<string>;
  /** Pictures that cannot be printed, and why. */
  unreadable: Map<string, string>;
}

/** A document without a date bears this one: any fixed instant would do. */
const noDate = '2000-01-01T00:00:00Z';

/** Puts files into the file (ISO 19005-3 lets an archive carry any). */
function attach(file: File, attachments: readonly Attachment[], date: Date): void {
  for (const { name, mediaType, bytes, description, relationship } of attachments) {
    file.file(Buffer.from(bytes), {
      name,
      type: mediaType,
      description,
      relationship,
      creationDate: date,
      modifiedDate: date,
    });
  }
}

/** An empty file with the document's facts. */
export function fileOf({ data }: Document, pdf: PdfStyle, world: World): File {
  const producer = `Chancery ${world.version}`;
  const created = data.instant ?? noDate;
  const title = data.title;
  const info: Record<string, string | Date> = { Title: title, Creator: 'Chancery', Producer: producer };
  if (data.creator !== undefined) info.Author = data.creator;
  const subject = data.description ?? data.subject;
  if (subject !== undefined) info.Subject = subject;
  if (data.keywords.length > 0) info.Keywords = data.keywords.join(', ');
  info.CreationDate = new Date(created);
  info.ModDate = new Date(created);
  return new File({
    language: data.language,
    info,
    standard: pdf.standard,
    xmp: (identity) =>
      xmp({
        document: data,
        title,
        created: `${new Date(created).toISOString().slice(0, 19)}Z`,
        producer,
        creatorTool: 'Chancery',
        part: pdf.standard === 'A-3a' ? 3 : 2,
        identity: `uuid:${identity.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`,
      }),
  });
}

/** Prints a definition: lays it out on pages and writes the file. */
export async function print(
  document: Document,
  definition: Definition,
  pdf: PdfStyle,
  world: World,
): Promise<Printed> {
  const attachments = pdf.standard === 'A-3a' ? (world.attachments?.() ?? []) : [];
  const file = fileOf(document, pdf, world);
  attach(file, attachments, new Date(document.data.instant ?? noDate));
  const { pages, tree, leaves, missing, absent, unreadable } = await layOut(definition, pdf, world, file);
  const painter = new Painter(file, tree);
  const renderer = new PageRenderer(file, painter, tree);
  renderer.renderPages(pages);
  for (const { leaf } of leaves)
    if (leaf.drawn.size !== leaf.made)
      throw new Error(`${leaf.made - leaf.drawn.size} lines were set and not shown`);
  file._root.data.StructTreeRoot = new Numbered(tree.write(file));
  const outline = writeOutline(renderer.bookmarks, file);
  if (outline !== undefined) file._root.data.Outlines = new Numbered(outline);
  for (const [name, reason] of renderer.unreadable) unreadable.set(name, reason);
  return { bytes: file.bytes(), pages: pages.length, missing, absent, unreadable };
}
