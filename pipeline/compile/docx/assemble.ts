import type { Document, Style } from '../../tree/index.js';
import type { Block, Running, WordDocument } from './blocks.js';
import { isRightToLeft } from '../right-to-left.js';
import type { Pagination } from './flow/pages.js';
import { layOut } from './lay-out.js';
import { Looks, wordSettings } from './looks.js';
import { appProperties, coreProperties } from './package/properties.js';
import type { Parts, RunningXml } from './package/shape.js';
import { writeBlocks } from './write/blocks.js';
import { makeWriter } from './write/make-writer.js';
import { listNumber, listsOf, numberingXml } from './write/numbering.js';
import { StyleSheet } from './write/style-sheet.js';
import { tabStops } from './write/tab-stops.js';
import type { Writer } from './write/writer.js';

/** A document's parts and where everything in it stands. */
export interface Assembled {
  parts: Parts;
  pagination: Pagination;
}

const runningXml = ({ first, rest }: Running, writer: Writer): RunningXml => {
  // Addresses outside belong to the body alone: a running head has relationships of its own.
  const inside: Writer = { ...writer, externalLink: () => undefined };
  const firstXml = first && writeBlocks(first, inside);
  const restXml = rest === first ? firstXml : rest && writeBlocks(rest, inside);
  return { ...(firstXml && { first: firstXml }), ...(restXml && { rest: restXml }) };
};

const allBlocks = ({ blocks, header, footer }: WordDocument): Block[] =>
  [blocks, header.first, header.rest, footer.first, footer.rest].flatMap((each) => each ?? []);

/** Everything of a Word document but its package: blocks, measured and written. Pure. */
export function assemble(document: Document, style: Style, version: string): Assembled {
  const looks = new Looks(style);
  const settings = wordSettings(style);
  const { page } = style;
  const measure = page.width - page.margins.left - page.margins.right;
  const fontName = (family: string): string => settings.fonts[family] ?? family;
  const setting = { looks, fontName, measure, stops: (look: string) => tabStops(look, measure) };
  const laidOut = layOut(document, style, setting, settings);
  const { word, pagination } = laidOut;
  const styles = new StyleSheet(looks, { fontName, language: document.data.language, measure });
  const { writer, links } = makeWriter(laidOut, setting, {
    styles,
    mirrored: isRightToLeft(document.data.language),
    alternativeText: settings.alternativeText,
    lastBookmark: 0,
    listId: (list) => String(listNumber(list)),
  });
  const body = writeBlocks(word.blocks, writer);
  const header = runningXml(word.header, writer);
  const footer = runningXml(word.footer, writer);
  const files = {
    'word/styles.xml': styles.xml(),
    'word/numbering.xml': numberingXml(listsOf(allBlocks(word))),
    'docProps/core.xml': coreProperties(document.data),
    'docProps/app.xml': appProperties(version, pagination.pages),
  };
  return { pagination, parts: { body, header, footer, page, distances: settings, links, files } };
}
