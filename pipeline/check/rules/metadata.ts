import { asDict } from '../objects.js';
import type { Subject } from '../subject.js';

const decoded: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) =>
    hex
      ? String.fromCodePoint(parseInt(hex, 16))
      : number
        ? String.fromCodePoint(Number(number))
        : (decoded[name ?? ''] ?? whole),
  );

/** Whether tags close in the order they open and no stray `&` or `<` stands in text. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  let at = 0;
  for (const found of xml.matchAll(
    /<(?:\?[^]*?\?|!--[^]*?--|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/g,
  )) {
    const text = xml.slice(at, found.index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text)) return false;
    at = found.index + found[0].length;
    const [, closes, name, , empty] = found;
    if (name === undefined || empty === '/') continue;
    if (closes !== '/') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && xml.slice(at).trim() === '';
}

const element = (xmp: string, name: string): string | undefined => {
  const inner = new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}>`).exec(xmp)?.[1];
  return inner === undefined ? undefined : decode(inner.replace(/<[^>]+>/g, '').trim());
};

/** XMP, and what it shares with the document information. */
export function metadata({ objects, xmp, report }: Subject): void {
  const stream = objects.dict(objects.catalogue, 'Metadata');
  if (!stream || objects.name(stream, 'Subtype') !== 'XML' || xmp === '') {
    report('metadata-present', 'the file has no metadata');
    return;
  }
  if (objects.at(stream, 'Filter')) report('metadata-present', 'the metadata is compressed');
  if (!wellFormed(xmp)) report('metadata-well-formed', 'the metadata is no well-formed XML');
  const part = element(xmp, 'pdfaid:part');
  if (!['2', '3'].includes(part ?? '') || element(xmp, 'pdfaid:conformance') !== 'A')
    report('metadata-archive', 'the metadata does not say PDF/A-2a or PDF/A-3a');
  if (element(xmp, 'pdfuaid:part') !== '1')
    report('metadata-accessible', 'the metadata does not say PDF/UA-1');
  if (
    !xmp.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>') ||
    !xmp.includes('<pdfaProperty:name>part</pdfaProperty:name>')
  )
    report('metadata-extension', 'the metadata uses pdfuaid and does not describe it');
  const title = element(xmp, 'dc:title') ?? '';
  if (title === '') report('metadata-title', 'the metadata has no title');
  agreement(xmp, { objects, report });
}

/** The document information says what the metadata says. */
function agreement(xmp: string, { objects, report }: Pick<Subject, 'objects' | 'report'>): void {
  const info = asDict(objects.follow(objects.context.trailerInfo.Info));
  const pairs: [string, string][] = [
    ['Title', 'dc:title'],
    ['Author', 'dc:creator'],
    ['Subject', 'dc:description'],
    ['Keywords', 'pdf:Keywords'],
    ['Producer', 'pdf:Producer'],
    ['Creator', 'xmp:CreatorTool'],
  ];
  for (const [key, name] of pairs) {
    const stated = objects.text(info, key);
    if (stated !== undefined && stated !== (element(xmp, name) ?? ''))
      report('metadata-agrees', `${key} is one thing here and another in ${name}`);
  }
  const created = /^D:(\d{14})/.exec(objects.text(info, 'CreationDate') ?? '')?.[1];
  if (
    created !== undefined &&
    created !== (element(xmp, 'xmp:CreateDate') ?? '').replace(/\D/g, '').slice(0, 14)
  )
    report('metadata-agrees', 'the date of creation is one thing here and another in xmp:CreateDate');
}
