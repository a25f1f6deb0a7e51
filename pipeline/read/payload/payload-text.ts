import type { XmlText } from '../xml/xml-node.js';

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Stands where nothing does: of no width, and dropped with the other characters of none. */
const nothing = '\uFEFF';

const referred = (name: string): string | undefined => {
  const number = /^#(x?)([\da-f]+)$/i.exec(name);
  if (!number) return references[name];
  const code = Number.parseInt(number[2] ?? '', number[1] === '' ? 10 : 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
};

/** Escaped HTML with its references resolved once, of the same length: inside a tag the room they leave is space, elsewhere nothing. */
const resolved = (escaped: string): string => {
  let inTag = false;
  return escaped.replace(/&(#?\w+);/g, (whole, name: string) => {
    const character = referred(name);
    if (character === undefined) return whole;
    const room = (inTag ? ' ' : nothing).repeat(whole.length - character.length);
    if (character === '<') inTag = true;
    else if (character === '>') inTag = false;
    return room + character;
  });
};

/** What is neither payload nor line end, as spaces. */
const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/**
 * The HTML that stands in `nodes` of `source`, at its own places: a text as long as the source, blank elsewhere. In a CDATA
 * section it stands as it is, in character data it is escaped.
 */
export function payloadText(source: string, nodes: readonly XmlText[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, cdata } of nodes) {
    const raw = source.slice(start, end);
    parts.push(blank(source.slice(at, start)), cdata ? raw : resolved(raw));
    at = end;
  }
  parts.push(blank(source.slice(at)));
  return parts.join('');
}
