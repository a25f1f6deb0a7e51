import { BitWriter } from './bit-writer.js';
import { distanceCode, lengthCode, writeBlock } from './write-block.js';
import type { Block } from './write-block.js';

/** How far back a match may begin, and how long it may be (RFC 1951). */
const reach = 32_768;
const longest = 258;
/** Shorter ones are seldom worth their bits. */
const shortest = 4;

/** How many places are tried for a match, and from which length on no more. */
const tries = 8;
const enough = 32;
/** A match of that length is taken without a look at what begins one byte later. */
const notLazy = 6;

const hashBits = 15;
/** Places by the hash of the four bytes there, and before each the last one with the same hash. Places count on from stream to stream. */
const heads = new Int32Array(1 << hashBits);
const before = new Int32Array(reach);
/** Place of the first byte of a stream. Nought is no place. */
let base = reach;

const symbolsOfBlock = 1 << 15;
const block: Block = {
  symbols: new Uint32Array(symbolsOfBlock),
  count: 0,
  literals: new Uint32Array(286),
  distances: new Uint32Array(30),
};
const out = new BitWriter();

/** Of the last match that was looked for. */
let distance = 0;

/** Notes the place of four bytes, the first lowest; gives the last one with the same four, or one with the same hash. */
function note(word: number, place: number): number {
  const hash = Math.imul(word, 0x9e3779b1) >>> (32 - hashBits);
  const last = heads[hash] ?? 0;
  before[place & (reach - 1)] = last;
  heads[hash] = place;
  return last;
}

/** Length of the best match at `at` that is longer than `least`, tried from place `last` back; its distance is put aside. */
function match(data: Uint8Array, at: number, last: number, least: number): number {
  const start = base;
  const most = Math.min(longest, data.length - at);
  const first = Math.max(start, start + at - reach + 1);
  const head = data[at];
  let best = least;
  let end = data[at + best];
  let place = last;
  for (let left = tries; place >= first && left > 0 && best < most; left--) {
    const there = place - start;
    if (data[there + best] === end && data[there] === head) {
      let length = 1;
      while (length < most && data[there + length] === data[at + length]) length += 1;
      if (length > best) {
        best = length;
        distance = at - there;
        if (length >= enough) break;
        end = data[at + best];
      }
    }
    place = before[place & (reach - 1)] ?? 0;
  }
  return best;
}

function addLiteral(byte: number): void {
  block.symbols[block.count++] = byte;
  block.literals[byte] = (block.literals[byte] ?? 0) + 1;
}

function addMatch(length: number, back: number): void {
  block.symbols[block.count++] = (length << 16) | back;
  const own = 257 + lengthCode(length);
  block.literals[own] = (block.literals[own] ?? 0) + 1;
  const far = distanceCode(back);
  block.distances[far] = (block.distances[far] ?? 0) + 1;
}

/** Finds matches, and puts off one for a better one that begins a byte later. */
function compress(data: Uint8Array): void {
  const start = base;
  const end = data.length - shortest;
  // The four bytes at the place that is noted next: each place is noted, one after another.
  let word = ((data[0] ?? 0) << 8) | ((data[1] ?? 0) << 16) | ((data[2] ?? 0) << 24);
  let at = 0;
  while (at <= end) {
    if (block.count > symbolsOfBlock - 4) writeBlock(out, block, false);
    word = (word >>> 8) | ((data[at + 3] ?? 0) << 24);
    let length = match(data, at, note(word, start + at), shortest - 1);
    if (length < shortest) {
      addLiteral(data[at++] ?? 0);
      continue;
    }
    let back = distance;
    let noted = at;
    while (length < notLazy && at < end) {
      noted = at + 1;
      word = (word >>> 8) | ((data[noted + 3] ?? 0) << 24);
      const better = match(data, noted, note(word, start + noted), length);
      if (better === length) break;
      addLiteral(data[at++] ?? 0);
      length = better;
      back = distance;
    }
    addMatch(length, back);
    at += length;
    for (let inside = noted + 1; inside < at && inside <= end; inside++) {
      word = (word >>> 8) | ((data[inside + 3] ?? 0) << 24);
      note(word, start + inside);
    }
  }
  for (; at < data.length; at++) addLiteral(data[at] ?? 0);
}

/** Adler-32 (RFC 1950). */
function adler(data: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < data.length;) {
    // So many bytes at most before the sums pass 32 bits.
    for (const end = Math.min(at + 5552, data.length); at < end; at++) high += low += data[at] ?? 0;
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

/**
 * Compresses bytes (zlib, RFC 1950). The same bytes on every platform and version of Node, which zlib itself does not promise;
 * and without memory of its own for each stream, of which a document has a dozen.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  if (base + bytes.length > 0x4000_0000) {
    heads.fill(0);
    base = reach;
  }
  // Of one class, whatever it was given as: V8 compiles anew what meets another.
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  out.put(0x78, 8);
  out.put(0x9c, 8);
  compress(data);
  writeBlock(out, block, true);
  const deflated = out.take();
  const sum = adler(data);
  base += bytes.length;
  const whole = new Uint8Array(deflated.length + 4);
  whole.set(deflated);
  new DataView(whole.buffer).setUint32(deflated.length, sum);
  return whole;
}
