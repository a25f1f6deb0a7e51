import type { Block } from '../page/block.js';

const isDetail = ({ passage: { text }, kind }: Block): boolean =>
  kind !== 'heading' && text.length <= 120 && (/^[([].*[)\]]$/u.test(text) || !/[.?!…:;]["”»]?$/u.test(text));

/**
 * Indexes of the blocks that say more of the speaker whose name, one of `names`, stands right above: all blocks of their place stand so,
 * are short, and something follows each before the next name.
 */
export function detailPlaces(
  blocks: readonly Block[],
  names: ReadonlySet<number>,
  places: ReadonlyMap<string, readonly number[]>,
): Set<number> {
  const [first = 0] = names;
  const details = new Set<number>();
  for (let depth = 0; depth < 3; depth++) {
    for (const at of places.values()) {
      const stand = at.every((index) => {
        const block = blocks[index];
        const isBelow = names.has(index - 1) || details.has(index - 1);
        return (
          index > first &&
          isBelow &&
          !names.has(index) &&
          block !== undefined &&
          isDetail(block) &&
          index + 1 < blocks.length &&
          !names.has(index + 1)
        );
      });
      if (stand) for (const index of at) details.add(index);
    }
  }
  return details;
}
