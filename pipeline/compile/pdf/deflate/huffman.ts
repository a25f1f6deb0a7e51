/** A code of whole bits for each symbol that is used: its length, and its bits in the order in which they are written. */
export interface Code {
  lengths: Uint8Array;
  bits: Uint16Array;
}

export const emptyCode = (symbols: number): Code => ({
  lengths: new Uint8Array(symbols),
  bits: new Uint16Array(symbols),
});

const sorted = new Uint32Array(288);
const depths = new Int32Array(288);
const counts = new Int32Array(64);
const nextBits = new Uint16Array(17);
/** A symbol's number takes the lower bits of a sorted entry. */
const symbolBits = 9;

/**
 * Depths of the leaves of the best tree over `count` weights, which stand in order in `depths` and are replaced there
 * (Moffat and Katajainen 1995).
 */
function treeDepths(count: number): void {
  const a = depths;
  const at = (index: number): number => a[index] ?? 0;
  a[0] = at(0) + at(1);
  let root = 0;
  let leaf = 2;
  for (let next = 1; next < count - 1; next++) {
    if (leaf >= count || at(root) < at(leaf)) {
      a[next] = at(root);
      a[root++] = next;
    } else a[next] = at(leaf++);
    if (leaf >= count || (root < next && at(root) < at(leaf))) {
      a[next] = at(next) + at(root);
      a[root++] = next;
    } else a[next] = at(next) + at(leaf++);
  }
  a[count - 2] = 0;
  for (let next = count - 3; next >= 0; next--) a[next] = at(at(next)) + 1;
  let available = 1;
  let used = 0;
  let depth = 0;
  let node = count - 2;
  for (let next = count - 1; available > 0; available = 2 * used, depth++, used = 0) {
    while (node >= 0 && at(node) === depth) {
      used += 1;
      node -= 1;
    }
    for (; available > used; available--) a[next--] = depth;
  }
}

/** Numbers of codes of each length, none longer than `limit`: longer ones are shortened, and others lengthened until all fit again. */
function limitCounts(count: number, limit: number): void {
  counts.fill(0);
  for (let index = 0; index < count; index++) {
    const depth = Math.min(depths[index] ?? 0, limit);
    counts[depth] = (counts[depth] ?? 0) + 1;
  }
  let total = 0;
  for (let length = limit; length > 0; length--) total += (counts[length] ?? 0) << (limit - length);
  for (; total > 1 << limit; total--) {
    counts[limit] = (counts[limit] ?? 0) - 1;
    let length = limit - 1;
    while (length > 0 && counts[length] === 0) length -= 1;
    counts[length] = (counts[length] ?? 0) - 1;
    counts[length + 1] = (counts[length + 1] ?? 0) + 2;
  }
}

const reversed = (bits: number, length: number): number => {
  let result = 0;
  for (let left = length, rest = bits; left > 0; left--, rest >>= 1) result = (result << 1) | (rest & 1);
  return result;
};

/** Gives each length its codes in the order of the symbols (RFC 1951, 3.2.2). */
function assignBits({ lengths, bits }: Code, limit: number): void {
  let code = 0;
  counts[0] = 0;
  for (let length = 1; length <= limit; length++) {
    code = (code + (counts[length - 1] ?? 0)) << 1;
    nextBits[length] = code;
  }
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const own = nextBits[length] ?? 0;
    nextBits[length] = own + 1;
    bits[symbol] = reversed(own, length);
  }
}

/** Makes `code` the best one of at most `limit` bits for symbols as frequent as `frequencies` says. At least two have one. */
export function makeCode(frequencies: Uint32Array, limit: number, code: Code): void {
  const { lengths } = code;
  lengths.fill(0);
  let count = 0;
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const frequency = frequencies[symbol] ?? 0;
    if (frequency > 0) sorted[count++] = (frequency << symbolBits) | symbol;
  }
  for (let symbol = 0; count < 2; symbol++)
    if ((frequencies[symbol] ?? 0) === 0) sorted[count++] = (1 << symbolBits) | symbol;
  const order = sorted.subarray(0, count).sort();
  for (let index = 0; index < count; index++) depths[index] = (order[index] ?? 0) >>> symbolBits;
  treeDepths(count);
  limitCounts(count, limit);
  let index = 0;
  for (let length = limit; length > 0; length--)
    for (let left = counts[length] ?? 0; left > 0; left--)
      lengths[(order[index++] ?? 0) & ((1 << symbolBits) - 1)] = length;
  assignBits(code, limit);
}
