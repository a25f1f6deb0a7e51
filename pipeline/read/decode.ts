import { message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';
import { binaryKind, hasBinaryBytes } from './encoding/binary.js';
import { cleanControls, cleanSurrogates } from './encoding/clean-characters.js';
import { detectEncoding } from './encoding/detect-encoding.js';
import type { Detected, Encoding } from './encoding/detect-encoding.js';
import { findMojibake } from './encoding/mojibake.js';
import { pointAt } from './encoding/point-at.js';
import { decodeSingleByte } from './encoding/single-byte.js';
import { surveyUtf8 } from './encoding/survey-utf8.js';
import { decodeUtf16 } from './encoding/utf-16.js';

/** Bytes above which a source is refused, where no other limit is given: 64 MB. */
const defaultLimit = 64 * 1024 * 1024;

/** What decoding gives. The text is what every position of the tree points into; a byte order mark is no part of it. */
export interface Decoded {
  /** Absent when an error stands among the messages. */
  text?: string;
  /** WHATWG label. */
  encoding: Encoding;
  messages: Message[];
}

/** The message that refuses a source of `size` bytes; undefined where it is within `limit`. */
export function refuseSize(size: number, file: string, limit: number = defaultLimit): Message | undefined {
  if (size === 0) return message('source-empty', 'the file is empty', { file });
  const reason = `the file has ${size} bytes, the limit is ${limit}`;
  return size > limit ? message('source-too-large', reason, { file }) : undefined;
}

const refuse = (bytes: Uint8Array, file: string, limit: number | undefined): Message | undefined => {
  const kind = binaryKind(bytes);
  const size = refuseSize(bytes.length, file, limit);
  if (size !== undefined || kind === undefined) return size;
  return message('source-binary', `the file is ${kind}, not text`, { file });
};

const withoutEncodedSurrogates = (bytes: Uint8Array, offsets: readonly number[]): Uint8Array => {
  const copy = bytes.slice();
  for (const offset of offsets) copy.set([0xef, 0xbf, 0xbd], offset);
  return copy;
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const invalidByte = (bytes: Uint8Array, offset: number, file: string): Message => {
  const before = utf8.decode(bytes.subarray(0, offset));
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const place = pointAt(before, before.length);
  const reason = `byte 0x${byte} is not valid UTF-8, and the text fits no other known encoding`;
  return message('source-encoding', reason, { file, place });
};

/** The text before anything is cleaned; UTF-8 with damaged bytes gives the message instead. */
const textOf = (bytes: Uint8Array, encoding: Encoding, file: string): string | Message => {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const text = decodeUtf16(bytes, encoding);
    if (bytes.length % 2 === 0) return text;
    const reason = `the text is ${encoding} but ends in half a character`;
    return message('source-encoding', reason, { file, place: pointAt(text, text.length) });
  }
  if (encoding !== 'utf-8') return decodeSingleByte(bytes, encoding);
  const survey = surveyUtf8(bytes);
  if (survey.firstInvalid !== undefined) return invalidByte(bytes, survey.firstInvalid, file);
  // A surrogate encoded in three bytes becomes the lone surrogate that it stands for, to be reported as one.
  return survey.surrogates.length === 0 ? utf8.decode(bytes) : surrogatesKept(bytes, survey.surrogates);
};

const surrogatesKept = (bytes: Uint8Array, offsets: readonly number[]): string => {
  const text = utf8.decode(withoutEncodedSurrogates(bytes, offsets));
  const replaced = new Set<number>();
  let [from, at] = [0, 0];
  for (const offset of offsets) {
    at += utf8.decode(bytes.subarray(from, offset)).length;
    replaced.add(at);
    [from, at] = [offset + 3, at + 1];
  }
  return text.replace(/\uFFFD/g, (found, index: number) => (replaced.has(index) ? '\uD800' : found));
};

const assumed = (detected: Detected, file: string): Message[] => {
  const { encoding, grounds, contradicts } = detected;
  const against = contradicts === undefined ? '' : `, although it declares ${contradicts}`;
  const why = {
    mark: 'as its byte order mark says',
    valid: 'which its bytes are',
    declared: 'as it declares',
    guess: 'in which its bytes read as text',
  }[grounds];
  if (encoding === 'utf-8' && contradicts === undefined) return [];
  return [message('source-encoding-assumed', `the file was read as ${encoding}, ${why}${against}`, { file })];
};

const hex = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const times = (count: number): string => (count === 1 ? '' : ` and ${count - 1} more`);

/** Control characters and lone surrogates taken out, with what was found. */
const clean = (raw: string, file: string): { text: string; messages: Message[] } => {
  const surrogates = cleanSurrogates(raw);
  const controls = cleanControls(surrogates.text);
  const { text } = controls;
  const messages: Message[] = [];
  if (surrogates.cleaned !== undefined) {
    const { count, offset } = surrogates.cleaned;
    const reason = `half of a surrogate pair${times(count)}, read as ${hex(0xfffd)}`;
    messages.push(message('source-lone-surrogate', reason, { file, place: pointAt(text, offset) }));
  }
  if (controls.cleaned !== undefined) {
    const { count, offset, code } = controls.cleaned;
    const reason = `control character ${hex(code)}${times(count)}, left out`;
    messages.push(message('source-control-character', reason, { file, place: pointAt(text, offset) }));
  }
  // Looked for before cleaning: the trace is often a control character.
  const mojibake = findMojibake(raw);
  if (mojibake !== undefined) {
    const reason = `text decoded wrongly before it came here: “${mojibake.value}”${times(mojibake.count)}`;
    messages.push(message('source-mojibake', reason, { file, place: pointAt(text, mojibake.offset) }));
  }
  return { text, messages };
};

/**
 * The text of a source's bytes, and the encoding they are in; `file` is named in messages, `limit` is in bytes.
 * Errors: `source-too-large`, `source-empty` (also for white space alone), `source-binary`, `source-encoding` with the line
 * and column of the first byte that fits nothing. Reported and kept: an assumed encoding, control characters, lone
 * surrogates, mojibake. Linear in the length; no character moves, so an offset is the same before and after cleaning.
 */
export function decode(bytes: Uint8Array, file: string, limit?: number): Decoded {
  const failed = (reason: Message, encoding: Encoding = 'utf-8'): Decoded => ({
    encoding,
    messages: [reason],
  });
  const refusal = refuse(bytes, file, limit);
  if (refusal !== undefined) return failed(refusal);
  const detected = detectEncoding(bytes);
  const wide = 'encoding' in detected && detected.encoding.startsWith('utf-16');
  if (!wide && hasBinaryBytes(bytes)) {
    return failed(message('source-binary', 'the file holds control bytes as no text does', { file }));
  }
  if ('invalidAt' in detected) return failed(invalidByte(bytes, detected.invalidAt, file));
  const { encoding } = detected;
  const raw = textOf(bytes.subarray(detected.mark), encoding, file);
  if (typeof raw !== 'string') return failed(raw, encoding);
  const { text, messages } = clean(raw, file);
  if (!/[^\s\uFEFF\u200B]/.test(text)) {
    return failed(message('source-empty', 'the file holds white space alone', { file }), encoding);
  }
  return { text, encoding, messages: [...assumed(detected, file), ...messages] };
}
