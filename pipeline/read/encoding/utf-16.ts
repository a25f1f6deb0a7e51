/** Byte order of UTF-16. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** Share of code units whose upper byte is zero (spaces, line ends, digits) below which bytes are not taken for UTF-16 without a mark. */
const zeroShare = 0.05;
/** Zeros tolerated on the other side, as a share of those found. */
const strayShare = 0.02;

/** The byte order of UTF-16 text without a byte order mark; undefined where the bytes are something else. */
export function guessUtf16(bytes: Uint8Array): Utf16 | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const [most, least] = odd >= even ? [odd, even] : [even, odd];
  if (most < 2 || most < (bytes.length / 2) * zeroShare || least > most * strayShare) return undefined;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

/** The text of `bytes` (without a mark); lone surrogates are kept. A last odd byte is left out: ask `bytes.length % 2`. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (encoding === 'utf-16le' ? even : even.swap16()).toString('utf16le');
}
