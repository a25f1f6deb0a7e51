import { declaredEncoding } from './declared-encoding.js';
import { fitsSingleByte, guessSingleByte } from './guess-single-byte.js';
import type { SingleByteEncoding } from './single-byte.js';
import { surveyUtf8 } from './survey-utf8.js';
import { guessUtf16 } from './utf-16.js';
import type { Utf16 } from './utf-16.js';

/** An encoding this project decodes. */
export type Encoding = 'utf-8' | Utf16 | SingleByteEncoding;

/** How bytes are to be read, and on what grounds. */
export interface Detected {
  encoding: Encoding;
  /** Bytes of the byte order mark. */
  mark: number;
  /** `mark`: it begins with one; `valid`: it is plain UTF-8; `declared`: it says so; `guess`: nothing says, it reads as writing. */
  grounds: 'mark' | 'valid' | 'declared' | 'guess';
  /** What the file declares, where that is another encoding than it is in. */
  contradicts?: string;
}

/** Bytes that are in no known encoding. */
export interface Undetected {
  /** Offset of the first byte that is no UTF-8. */
  invalidAt: number;
}

const byLabel: Readonly<Record<string, SingleByteEncoding>> = {
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'x-cp1252': 'windows-1252',
  'iso-8859-1': 'iso-8859-1',
  iso8859_1: 'iso-8859-1',
  latin1: 'iso-8859-1',
  l1: 'iso-8859-1',
  'us-ascii': 'iso-8859-1',
  ascii: 'iso-8859-1',
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'x-cp1251': 'windows-1251',
};

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

const byMark = (bytes: Uint8Array): Detected | undefined => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', mark: 3, grounds: 'mark' };
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', mark: 2, grounds: 'mark' };
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', mark: 2, grounds: 'mark' };
  return undefined;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const hasBytesAbove = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80);

const validUtf8 = (bytes: Uint8Array): Detected => {
  const declared = declaredEncoding(bytes);
  const known = declared === undefined ? undefined : byLabel[declared];
  const contradicts = known !== undefined && hasBytesAbove(bytes) ? known : undefined;
  return {
    encoding: 'utf-8',
    mark: 0,
    grounds: 'valid',
    ...(contradicts === undefined ? {} : { contradicts }),
  };
};

/** Where ISO-8859-1 is declared a byte of its control range means windows-1252, as the WHATWG standard has it. */
const settled = (encoding: SingleByteEncoding, bytes: Uint8Array): SingleByteEncoding =>
  encoding === 'iso-8859-1' && bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? 'windows-1252' : encoding;

const singleByte = (bytes: Uint8Array): Detected | undefined => {
  const label = declaredEncoding(bytes);
  const declared = label === undefined ? undefined : byLabel[label];
  if (declared !== undefined) {
    const encoding = settled(declared, bytes);
    if (fitsSingleByte(bytes, encoding)) return { encoding, mark: 0, grounds: 'declared' };
  }
  const encoding = guessSingleByte(bytes);
  if (encoding === undefined) return undefined;
  return { encoding, mark: 0, grounds: 'guess', ...(label === undefined ? {} : { contradicts: label }) };
};

/**
 * The encoding of `bytes`: by its mark, else UTF-8 where all of it is valid, else UTF-16 by its zeros, else a declared or
 * likely single-byte encoding. Text that is UTF-8 for the most part, with a few damaged bytes, is in none.
 */
export function detectEncoding(bytes: Uint8Array): Detected | Undetected {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const utf16 = guessUtf16(bytes);
  if (utf16 !== undefined) return { encoding: utf16, mark: 0, grounds: 'guess' };
  if (isUtf8(bytes)) return validUtf8(bytes);
  const survey = surveyUtf8(bytes);
  if (survey.firstInvalid === undefined) return { encoding: 'utf-8', mark: 0, grounds: 'valid' };
  if (survey.sequences > survey.invalid) return { invalidAt: survey.firstInvalid };
  return singleByte(bytes) ?? { invalidAt: survey.firstInvalid };
}
