import { hasError, message } from '../../../diagnostics/index.js';
import type { Document, Style } from '../../../tree/index.js';
import type { Compiled } from '../../compiler.js';
import { isRightToLeft } from '../../right-to-left.js';
import { layOut } from '../lay-out.js';
import { wordSettings } from '../looks.js';
import { appProperties, coreProperties } from '../package/properties.js';
import { writeBlocks } from '../write/blocks.js';
import { makeWriter } from '../write/make-writer.js';
import { listNumber, listsOf } from '../write/numbering.js';
import { StyleSheet } from '../write/style-sheet.js';
import { tabStops } from '../write/tab-stops.js';
import { stringify } from '../write/xml.js';
import { checkLetterhead } from './check.js';
import { fill } from './fill.js';
import { lastList, mergeNumbering } from './merge-numbering.js';
import { WordPackage } from './package.js';
import { templatePage } from './page.js';
import { templateLooks } from './template-looks.js';
import { TemplateStyles } from './template-styles.js';

/** A user's own Word file, by the name a message calls it. */
export interface Letterhead {
  file: string;
  bytes: Uint8Array | undefined;
}

const main = 'word/document.xml';
const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const invalid = (file: string, reason: string): Compiled => ({
  messages: [message('letterhead-invalid', reason, { file })],
});

const lastBookmark = (opened: WordPackage): number =>
  Math.max(
    0,
    ...opened
      .stories()
      .flatMap((path) => [...opened.text(path).matchAll(/<w:bookmarkStart [^>]*?w:id="(\d+)"/g)])
      .map(([, id]) => Number(id)),
  );

/** Puts a document's properties over the letterhead's, where it has that part. */
const setProperties = (opened: WordPackage, path: string, xml: string): void => {
  if (opened.text(path) !== '') opened.set(path, xml);
};

/** A document in a user's letterhead: its placeholders filled, its styles used by name, those it lacks added. */
export function compileIntoLetterhead(
  document: Document,
  style: Style,
  { file, bytes }: Letterhead,
  version: string,
): Compiled {
  if (bytes === undefined) return invalid(file, 'there is no such file');
  const opened = WordPackage.open(bytes);
  if (!opened) return invalid(file, 'it is not a Word file (.docx or .dotx)');
  if (opened.text('[Content_Types].xml').includes('macroEnabled'))
    return invalid(file, 'it holds macros: save it as .docx or .dotx');
  const { names, messages } = checkLetterhead(file, opened);
  if (hasError(messages)) return { messages };

  const given = new TemplateStyles(opened.text('word/styles.xml'), opened.text('word/theme/theme1.xml'));
  const settings = wordSettings(style);
  const fontName = (family: string): string => settings.fonts[family] ?? family;
  const looks = templateLooks(style, given, fontName);
  const { page, distances } = templatePage(opened.text(main));
  const measure = page.width - page.margins.left - page.margins.right;
  const setting = { looks, fontName, measure, stops: (look: string) => tabStops(look, measure) };
  const laidOut = layOut(document, { page }, setting, distances, names);
  const { word, pagination, values } = laidOut;
  const { language } = document.data;
  // A letterhead has heads and feet of its own.
  const styles = new StyleSheet(looks, { fontName, language, measure }, given);
  const last = lastList(opened);
  const { writer, links } = makeWriter(laidOut, setting, {
    styles,
    mirrored: isRightToLeft(document.data.language),
    alternativeText: settings.alternativeText,
    lastBookmark: lastBookmark(opened),
    listId: (list) => String(last + listNumber(list)),
  });
  const body = writeBlocks(word.blocks, writer).map(stringify).join('');
  for (const path of opened.stories()) opened.set(path, fill(opened.text(path), values, body));
  opened.set(
    'word/styles.xml',
    opened.text('word/styles.xml').replace('</w:styles>', () => `${styles.missing()}</w:styles>`),
  );
  mergeNumbering(opened, listsOf(word.blocks), last);
  for (const [id, url] of links)
    opened.relate(
      id,
      hyperlink,
      url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
      true,
    );
  opened.set(
    '[Content_Types].xml',
    opened.text('[Content_Types].xml').replace('template.main+xml', 'document.main+xml'),
  );
  setProperties(opened, 'docProps/core.xml', coreProperties(document.data));
  setProperties(opened, 'docProps/app.xml', appProperties(version, pagination.pages));
  return { bytes: opened.bytes(), pages: pagination.pages, messages };
}
