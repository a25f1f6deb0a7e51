import type { Node } from 'unist';

/** Two texts side by side: what went is struck in the one, what came is strong in the other. */
export interface ChangedWords {
  before: Node[];
  now: Node[];
}

/** Texts whose words make a larger table than this are shown as changed from end to end. */
const largest = 4_000_000;

/** The words that two lists share, in order: pairs of places. The longest such list; of equal ones the first. */
function shared(before: readonly string[], now: readonly string[]): [number, number][] {
  const [rows, columns] = [before.length, now.length];
  if (rows * columns > largest) return [];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        before[row] === now[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    const at = row * width + column;
    if (before[row] === now[column]) pairs.push([row++, column++]);
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Without words that stand alone between two changes: a reader sees one change there, not two. */
function withoutIslands(
  pairs: readonly [number, number][],
  rows: number,
  columns: number,
): [number, number][] {
  const joins = (one: readonly [number, number], next: readonly [number, number]): boolean =>
    next[0] === one[0] + 1 && next[1] === one[1] + 1;
  return pairs.filter((pair, index) => {
    return joins(pairs[index - 1] ?? [-1, -1], pair) || joins(pair, pairs[index + 1] ?? [rows, columns]);
  });
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** The words of a text as nodes, runs of those that are not kept inside a node of the given type. */
function marked(words: readonly string[], kept: ReadonlySet<number>, type: 'delete' | 'strong'): Node[] {
  const nodes: Node[] = [];
  for (let from = 0; from < words.length;) {
    const isKept = kept.has(from);
    let end = from + 1;
    while (end < words.length && kept.has(end) === isKept) end += 1;
    const value = words.slice(from, end).join(' ');
    if (from > 0) nodes.push(textNode(' '));
    nodes.push(isKept ? textNode(value) : ({ type, children: [textNode(value)] } as Node));
    from = end;
  }
  return nodes;
}

const textNode = (value: string): Node => ({ type: 'text', value }) as Node;

/** What changed between two texts, by whole words. Where either is empty nothing is marked: all of the other is what changed. */
export function changedWords(before: string, now: string): ChangedWords {
  const [old, fresh] = [wordsIn(before), wordsIn(now)];
  if (old.length === 0 || fresh.length === 0)
    return { before: old.length > 0 ? [textNode(before)] : [], now: fresh.length > 0 ? [textNode(now)] : [] };
  const pairs = withoutIslands(shared(old, fresh), old.length, fresh.length);
  return {
    before: marked(old, new Set(pairs.map(([row]) => row)), 'delete'),
    now: marked(fresh, new Set(pairs.map(([, column]) => column)), 'strong'),
  };
}
