import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP, by path, read apart from the code that writes them. */
export function unpack(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const files = new Map<string, string>();
  let at = 0;
  while (buffer.readUInt32LE(at) === 0x04034b50) {
    const method = buffer.readUInt16LE(at + 8);
    const size = buffer.readUInt32LE(at + 18);
    const nameEnd = at + 30 + buffer.readUInt16LE(at + 26);
    const start = nameEnd + buffer.readUInt16LE(at + 28);
    const data = buffer.subarray(start, start + size);
    files.set(
      buffer.toString('utf8', at + 30, nameEnd),
      (method === 0 ? data : inflateRawSync(data)).toString('utf8'),
    );
    at = start + size;
  }
  return files;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Text of each `w:p` of a part, tabs as tabs. */
export const paragraphTexts = (xml: string): string[] =>
  (xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? []).map((paragraph) =>
    decode(
      (paragraph.match(/<w:t(?: [^>]*)?>.*?<\/w:t>|<w:tab\/>|<w:br\/>/gs) ?? [])
        .map((piece) =>
          piece.startsWith('<w:t>') || piece.startsWith('<w:t ') ? piece.replace(/<[^>]*>/g, '') : '\t',
        )
        .join(''),
    ),
  );
