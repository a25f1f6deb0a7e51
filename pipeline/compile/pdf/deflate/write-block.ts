import type { BitWriter } from './bit-writer.js';
import { emptyCode, makeCode } from './huffman.js';
import type { Code } from './huffman.js';

/** Symbols of a block: bytes, and matches as `length << 16 | distance`; and how often each code is used. */
export interface Block {
  symbols: Uint32Array;
  count: number;
  literals: Uint32Array;
  distances: Uint32Array;
}

/** Lengths and distances that begin each code, and the bits that follow it (RFC 1951, 3.2.5). */
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceExtra = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));

const starts = (extra: readonly number[], first: number): Uint16Array => {
  const found = new Uint16Array(extra.length);
  let start = first;
  for (const [code, bits] of extra.entries()) {
    found[code] = start;
    start += 1 << bits;
  }
  return found;
};

const lengthStart = starts(lengthExtra, 3);
const distanceStart = starts(distanceExtra, 1);
// 258 has a code of its own, though the one before it could say it.
lengthStart[28] = 258;

/** The code of each length and of each distance; of distances above 256, of every 128th. */
const lengthCodes = new Uint8Array(259);
for (let code = 0; code < 29; code++) lengthCodes.fill(code, lengthStart[code]);
const nearCodes = new Uint8Array(257);
const farCodes = new Uint8Array(257);
for (let code = 0; code < 30; code++) {
  const start = distanceStart[code] ?? 0;
  if (start <= 256) nearCodes.fill(code, start);
  if (start > 256) farCodes.fill(code, (start - 1) >> 7);
}

export const lengthCode = (length: number): number => lengthCodes[length] ?? 0;
export const distanceCode = (distance: number): number =>
  (distance <= 256 ? nearCodes[distance] : farCodes[(distance - 1) >> 7]) ?? 0;

/** Ends a block. */
const endOfBlock = 256;
const longest = 15;
/** The order in which lengths of the code of lengths are written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const literalCode = emptyCode(286);
const distancesCode = emptyCode(30);
const codeOfLengths = emptyCode(19);
const runFrequencies = new Uint32Array(19);
/** Runs of code lengths: symbol, and what follows it. */
const runs = new Uint16Array(320);
let runCount = 0;

function addRun(symbol: number, extra: number): void {
  runs[runCount++] = (extra << 5) | symbol;
  runFrequencies[symbol] = (runFrequencies[symbol] ?? 0) + 1;
}

/** Writes the lengths down as runs (RFC 1951, 3.2.7). */
function addRuns(lengths: Uint8Array, count: number): void {
  for (let at = 0; at < count;) {
    const length = lengths[at] ?? 0;
    let run = 1;
    while (at + run < count && lengths[at + run] === length) run += 1;
    at += run;
    if (length > 0) {
      addRun(length, 0);
      run -= 1;
    }
    while (run >= 3) {
      const most = length > 0 ? 6 : 138;
      const own = Math.min(run, most);
      if (length > 0) addRun(16, own - 3);
      else if (own > 10) addRun(18, own - 11);
      else addRun(17, own - 3);
      run -= own;
    }
    for (; run > 0; run--) addRun(length, 0);
  }
}

const usedOf = ({ lengths }: Code, least: number): number => {
  let used = lengths.length;
  while (used > least && lengths[used - 1] === 0) used -= 1;
  return used;
};

function writeCodes(out: BitWriter): void {
  const [literals, distances] = [usedOf(literalCode, 257), usedOf(distancesCode, 1)];
  runCount = 0;
  runFrequencies.fill(0);
  addRuns(literalCode.lengths, literals);
  addRuns(distancesCode.lengths, distances);
  makeCode(runFrequencies, 7, codeOfLengths);
  let ordered = lengthOrder.length;
  while (ordered > 4 && codeOfLengths.lengths[lengthOrder[ordered - 1] ?? 0] === 0) ordered -= 1;
  out.put(literals - 257, 5);
  out.put(distances - 1, 5);
  out.put(ordered - 4, 4);
  for (let index = 0; index < ordered; index++)
    out.put(codeOfLengths.lengths[lengthOrder[index] ?? 0] ?? 0, 3);
  for (let index = 0; index < runCount; index++) {
    const run = runs[index] ?? 0;
    const symbol = run & 31;
    out.put(codeOfLengths.bits[symbol] ?? 0, codeOfLengths.lengths[symbol] ?? 0);
    if (symbol >= 16) out.put(run >> 5, symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
  }
}

/** Writes a block with codes of its own, and empties it. */
export function writeBlock(out: BitWriter, block: Block, final: boolean): void {
  const { symbols, count, literals, distances } = block;
  literals[endOfBlock] = 1;
  makeCode(literals, longest, literalCode);
  makeCode(distances, longest, distancesCode);
  out.reserve(1024 + 6 * count);
  out.put(final ? 1 : 0, 1);
  out.put(2, 2);
  writeCodes(out);
  const { lengths, bits } = literalCode;
  for (let index = 0; index < count; index++) {
    const symbol = symbols[index] ?? 0;
    if (symbol < 256) {
      out.put(bits[symbol] ?? 0, lengths[symbol] ?? 0);
      continue;
    }
    const length = symbol >>> 16;
    const distance = symbol & 0xffff;
    const own = lengthCode(length);
    out.put(bits[257 + own] ?? 0, lengths[257 + own] ?? 0);
    out.put(length - (lengthStart[own] ?? 0), lengthExtra[own] ?? 0);
    const far = distanceCode(distance);
    out.put(distancesCode.bits[far] ?? 0, distancesCode.lengths[far] ?? 0);
    out.put(distance - (distanceStart[far] ?? 0), distanceExtra[far] ?? 0);
  }
  out.put(bits[endOfBlock] ?? 0, lengths[endOfBlock] ?? 0);
  block.count = 0;
  literals.fill(0);
  distances.fill(0);
}
