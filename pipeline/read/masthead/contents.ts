import type { Block } from '../page/block.js';
import type { Passage } from '../page/passage.js';
import { isCapitals } from '../labels/name-shape.js';
import { ContentsReader } from './contents-reader.js';
import type { ContentsPiece } from './contents-reader.js';
import { plainTitle } from './plain-title.js';

/** The topics a page announces before its speech. */
export interface Contents {
  /** Titles as they are compared with the lines of the speech. */
  titles: ReadonlySet<string>;
  /** The blocks that announce something, cut into pieces. */
  pieces: ReadonlyMap<Block, readonly ContentsPiece[]>;
}

const entriesOf = (pieces: Iterable<readonly ContentsPiece[]>): Passage[] =>
  [...pieces].flatMap((each) => each.flatMap((piece) => (piece.kind === 'topics' ? piece.entries : [])));

const wordsIn = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + text.split(' ').length, 0);

/** Whether the entries are regions or offices in capitals, each with what was said of it in small letters below. */
const hasGroups = (entries: readonly Passage[]): boolean => {
  const groups = entries.filter(({ text }) => isCapitals(text));
  const under = entries.filter(({ text }) => !isCapitals(text));
  return groups.length >= 2 && groups[0] === entries[0] && wordsIn(under) > under.length * 2;
};

/** The pieces of a list with groups: what stands below a group is recorded and no topic of its own. */
const groupsAlone = (pieces: readonly ContentsPiece[]): ContentsPiece[] =>
  pieces.map((piece) =>
    piece.kind === 'topics' &&
    piece.entries.length === 1 &&
    piece.entries.some(({ text }) => !isCapitals(text))
      ? { kind: 'topics', entries: [], rest: [...piece.rest, ...piece.entries] }
      : piece,
  );

/** An entry as it may stand in the speech: whole, or without what its end adds in brackets. */
const titlesOf = (text: string): string[] => {
  const bare = text.replace(/\s*\([^()]*\)$/, '');
  return [plainTitle(text), ...(bare.length > 5 ? [plainTitle(bare)] : [])];
};

/**
 * The topics that the blocks before the speech (before `end`) announce: lines under the title of a contents list, a run of
 * numbered lines, the values of a field such as `Subjects:`.
 */
export function contentsOf(blocks: readonly Block[], end: number): Contents {
  const reader = new ContentsReader();
  for (const block of blocks.slice(0, end)) if (block.field === undefined) reader.block(block);
  const found = entriesOf(reader.pieces.values());
  if (found.length < 2 && !reader.hasField) return { titles: new Set(), pieces: new Map() };
  const pieces = hasGroups(found)
    ? new Map([...reader.pieces].map(([block, each]) => [block, groupsAlone(each)]))
    : reader.pieces;
  return { titles: new Set(found.flatMap(({ text }) => titlesOf(text))), pieces };
}
