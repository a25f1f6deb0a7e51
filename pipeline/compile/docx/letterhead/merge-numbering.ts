import type { ListPlace } from '../blocks.js';
import { abstractNumbering, listNumbering, listNumber, numberingXml } from '../write/numbering.js';
import { stringify } from '../write/xml.js';
import type { WordPackage } from './package.js';

const path = 'word/numbering.xml';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

const highest = (xml: string, pattern: RegExp): number =>
  Math.max(0, ...[...xml.matchAll(pattern)].map(([, id]) => Number(id)));

/** Largest `w:numId` a letterhead has. */
export const lastList = (opened: WordPackage): number =>
  highest(opened.text(path), /<w:num w:numId="(\d+)"/g);

/** Adds our lists after a letterhead's own; `w:numId` of each is `last` more than in a document of ours. */
export function mergeNumbering(opened: WordPackage, lists: readonly ListPlace[], last: number): void {
  if (lists.length === 0) return;
  const xml = opened.text(path);
  if (xml === '') {
    opened.set(path, numberingXml(lists));
    opened.relate('rIdlists', relationship, 'numbering.xml', false);
    opened.declare(path, type);
    return;
  }
  const base = highest(xml, /<w:abstractNum [^>]*?w:abstractNumId="(\d+)"/g) + 1;
  const forms = [false, true]
    .map((ordered, index) => stringify(abstractNumbering(base + index, ordered)))
    .join('');
  const numbers = lists.map((list) => stringify(listNumbering(list, last + listNumber(list), base))).join('');
  // The schema wants every definition before the first list, and what closes the part after the last.
  const at =
    [xml.indexOf('<w:num '), xml.indexOf('<w:numIdMacAtCleanup'), xml.indexOf('</w:numbering>')].find(
      (found) => found >= 0,
    ) ?? xml.length;
  const end =
    [xml.indexOf('<w:numIdMacAtCleanup'), xml.indexOf('</w:numbering>')].find((found) => found >= 0) ??
    xml.length;
  opened.set(path, xml.slice(0, at) + forms + xml.slice(at, end) + numbers + xml.slice(end));
}
