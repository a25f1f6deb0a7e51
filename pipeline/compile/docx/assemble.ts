import type { Document, Style } from '../../tree/index.js';
import type { Block, Inline, WordDocument, WordParagraph } from './blocks.js';
import { definition } from './definition.js';
import { estimate } from './flow/estimate.js';
import type { Pagination } from './flow/pages.js';
import { Looks, wordSettings } from './looks.js';
import { appProperties, coreProperties } from './package/properties.js';
import type { Parts } from './package/print.js';
import { writeBlocks } from './write/blocks.js';
import { listNumber, listsOf, numberingXml } from './write/numbering.js';
import { StyleSheet } from './write/style-sheet.js';
import type { HeadingEntry, Writer } from './write/writer.js';

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'link') return textOf(inline.children);
      return inline.kind === 'tab' || inline.kind === 'break' ? ' ' : '';
    })
    .join('');

const isHeading = (block: Block): block is WordParagraph & { heading: number } =>
  block.kind === 'paragraph' && block.heading !== undefined;

const headingsOf = ({ blocks }: WordDocument): HeadingEntry[] =>
  blocks.filter(isHeading).map(({ heading, inlines, anchors }) => ({
    level: heading,
    text: textOf(inlines),
    anchor: anchors[0] ?? '',
  }));

const anchorsOf = ({ blocks }: WordDocument): Set<string> =>
  new Set(blocks.flatMap((block) => (block.kind === 'paragraph' ? block.anchors : [])));

/** A document's parts and where everything in it stands. */
export interface Assembled {
  parts: Parts;
  pagination: Pagination;
}

/** Everything of a Word document but its package: blocks, measured and written. Pure. */
export function assemble(document: Document, style: Style, version: string): Assembled {
  const looks = new Looks(style);
  const settings = wordSettings(style);
  const { page } = style;
  const measure = page.width - page.margins.left - page.margins.right;
  const fontName = (family: string): string => settings.fonts[family] ?? family;
  const word = definition(document, looks);
  const headings = headingsOf(word);
  const styles = new StyleSheet(looks, { fontName, language: document.data.language, measure });
  const setting = { looks, fontName, measure, stops: (look: string) => styles.stops(look) };
  const pagination = estimate(word, headings, setting, page, settings);
  const links = new Map<string, string>();
  let bookmarks = 0;
  const writer: Writer = {
    ...setting,
    styles,
    headings,
    anchors: anchorsOf(word),
    pages: pagination.pages,
    bookmarkId: () => (bookmarks += 1),
    listId: (list) => String(listNumber(list)),
    pageOf: (anchor) => String(pagination.pageOf.get(anchor) ?? ''),
    externalLink: (url) => {
      const id = `rIdlink${links.size + 1}`;
      links.set(id, url);
      return id;
    },
  };
  const body = writeBlocks(word.blocks, writer);
  // Addresses outside belong to the body alone: a running head has relationships of its own.
  const inRunning: Writer = { ...writer, externalLink: () => undefined };
  const running = ({ first, rest }: WordDocument['header']): Parts['header'] => {
    const firstXml = first === undefined ? undefined : writeBlocks(first, inRunning);
    const restXml = rest === first ? firstXml : rest === undefined ? undefined : writeBlocks(rest, inRunning);
    return {
      ...(firstXml === undefined ? {} : { first: firstXml }),
      ...(restXml === undefined ? {} : { rest: restXml }),
    };
  };
  const header = running(word.header);
  const footer = running(word.footer);
  return {
    pagination,
    parts: {
      body,
      header,
      footer,
      page,
      distances: settings,
      links,
      files: {
        'word/styles.xml': styles.xml(),
        'word/numbering.xml': numberingXml(listsOf(word.blocks)),
        'docProps/core.xml': coreProperties(document.data),
        'docProps/app.xml': appProperties(version, pagination.pages),
      },
    },
  };
}
