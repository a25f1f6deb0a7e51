// The upper halves of the single-byte encodings transcripts come in, as code points from byte 0x80 on.
// Source: WHATWG Encoding Standard, index-windows-1252.txt and index-windows-1251.txt. U+FFFD marks a byte the standard's
// authors mapped to a C1 control only for round trips: no text holds it.

const latin1 = (from: number): string =>
  Array.from({ length: 0x100 - from }, (_, index) => String.fromCharCode(from + index)).join('');

const cyrillicAlphabet = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0x410 + index)).join(
  '',
);

const tables = {
  'windows-1252': '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ' + latin1(0xa0),
  'windows-1251':
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ' + '\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї' + cyrillicAlphabet,
  'iso-8859-1': latin1(0x80),
} as const;

/** An encoding of one byte a character that this project knows. */
export type SingleByteEncoding = keyof typeof tables;

const unitsOf = (encoding: SingleByteEncoding): Uint16Array => {
  const units = new Uint16Array(256);
  for (let byte = 0; byte < 0x80; byte += 1) units[byte] = byte;
  for (let byte = 0x80; byte < 0x100; byte += 1) units[byte] = tables[encoding].charCodeAt(byte - 0x80);
  return units;
};

/** The text of `bytes` in `encoding`, one UTF-16 unit a byte; U+FFFD where the encoding has no character. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const units = unitsOf(encoding);
  const text = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) text[index] = units[bytes[index] ?? 0] ?? 0;
  return Buffer.from(text.buffer).toString('utf16le');
}
