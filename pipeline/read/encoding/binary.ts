/** Signatures of files that are no text, with the name a person knows. Source: the formats' own specifications. */
const signatures: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive', 'PK\x03\x04'],
  ['an empty ZIP archive', 'PK\x05\x06'],
  ['a Word 97 or other OLE document', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['a PNG image', '\x89PNG\r\n\x1A\n'],
  ['a JPEG image', '\xFF\xD8\xFF'],
  ['a GIF image', 'GIF8'],
  ['a TIFF image', 'II*\x00'],
  ['a gzip archive', '\x1F\x8B\x08'],
  ['a 7z archive', '7z\xBC\xAF\x27\x1C'],
  ['an RTF document', '{\\rtf'],
  ['an MP3 recording', 'ID3'],
  ['an Ogg recording', 'OggS'],
];

/** Share of control characters (other than white space) from which bytes are no text. */
const controlShare = 0.02;

const isControl = (byte: number): boolean =>
  (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) || byte === 0x7f;

/** What `bytes` are by their signature; undefined where they have none. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([, signature]) => head.startsWith(signature))?.[0];
}

/** Whether bytes that should be of an ASCII-compatible encoding hold more control characters than any text does. */
export function hasBinaryBytes(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls > bytes.length * controlShare;
}
