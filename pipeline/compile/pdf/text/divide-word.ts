/** Children by letter; a number alone is the pattern that ends there. */
export interface Branch {
  readonly [letter: string]: Branch | readonly [Branch, number] | number;
}

/** Patterns as `hyphen` packs them: levels by number, the patterns as a tree, and offsets of words that keep to none. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  tree: Branch,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];

/** Shorter words are left whole, letters. */
const shortest = 5;

/** Highest levels met so far, by place in the word: used again for each. */
const highest = new Uint8Array(256);

function raise(levels: readonly number[] | undefined, at: number): void {
  for (let index = 0; index < (levels?.length ?? 0); index++) {
    const level = levels?.[index] ?? 0;
    if (level > (highest[at + index] ?? 0)) highest[at + index] = level;
  }
}

/** Follows the patterns that begin at one letter of a word between its stops. */
function follow([levels, tree]: Patterns, word: string, start: number): void {
  const at = Math.max(0, start - 1);
  let branch = tree;
  for (let index = start; index < word.length; index++) {
    const next = branch[word.charAt(index)];
    if (next === undefined) return;
    if (typeof next === 'number') {
      raise(levels[next], at);
      return;
    }
    if (Array.isArray(next)) {
      const [inner, level] = next as readonly [Branch, number];
      raise(levels[level], at);
      branch = inner;
    } else branch = next as Branch;
  }
}

/** Offsets inside one word without stops (Liang 1983): where the highest level of all patterns that match is odd. */
function offsetsOf(patterns: Patterns, word: string): readonly number[] {
  const lower = word.toLocaleLowerCase();
  const { length } = word;
  if (length < shortest || length + 2 >= highest.length || lower.length !== length) return [];
  const exceptions = patterns[2];
  if (exceptions && Object.hasOwn(exceptions, lower)) return exceptions[lower] ?? [];
  highest.fill(0, 0, length + 2);
  const stopped = `.${lower}.`;
  for (let start = 0; start < length; start++) follow(patterns, stopped, start);
  const found: number[] = [];
  for (let at = 2; at < length - 1; at++) if ((highest[at] ?? 0) % 2 === 1) found.push(at);
  return found;
}

/** Offsets where a word may be divided, by the patterns of its language. What an apostrophe (U+2019) parts is looked at part by part. */
export function divideWord(patterns: Patterns, word: string): readonly number[] {
  if (!word.includes('\u2019')) return offsetsOf(patterns, word);
  const found: number[] = [];
  let start = 0;
  for (const part of word.split('\u2019')) {
    for (const offset of offsetsOf(patterns, part)) found.push(start + offset);
    start += part.length + 1;
  }
  return found;
}
