import type { PassageBuilder } from '../page/passage-builder.js';
import type { Look } from '../page/passage.js';
import type { XmlText } from './xml-node.js';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character a reference stands for: one of XML's five, or by number. */
const referred = (reference: string): string => {
  const number = /^&#(x?)([\da-f]+);$/i.exec(reference);
  if (number) {
    const code = Number.parseInt(number[2] ?? '', number[1] === '' ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  return named[reference.slice(1, -1)] ?? reference;
};

/** Adds the character data `node` of `source` to `builder`, every character with its own place: a reference counts as a whole. */
export function addXmlText(builder: PassageBuilder, source: string, node: XmlText, look: Look = {}): void {
  const raw = source.slice(node.start, node.end);
  if (node.cdata || !raw.includes('&')) {
    builder.add(raw, node.start, look);
    return;
  }
  let at = node.start;
  for (const piece of raw.split(/(&[^;&]*;)/)) {
    const end = at + piece.length;
    if (piece.startsWith('&') && piece.endsWith(';')) builder.add(referred(piece), at, look, end);
    else builder.add(piece, at, look);
    at = end;
  }
}
