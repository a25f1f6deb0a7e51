import type { Block } from '../page/block.js';

/** The end of a line that no sentence ends. */
export const unfinished = /(?<![.!?…])[\p{L}\p{N})”"’»?]$/u;

/** Whether a line is short enough for a heading. */
export const isShort = (text: string): boolean => text.length <= 110 && text.split(' ').length <= 14;

/** `**Haiti`: how many characters the stars take before a heading that no stars close; none where there are no such stars. */
export function starsOf(text: string): number {
  const [, stars = ''] = /^(\*{1,3} ?)\p{Lu}[^*]*$/u.exec(text) ?? [];
  return isShort(text) && unfinished.test(text) ? stars.length : 0;
}

/** The blocks, cut around the lines inside them that stars mark as headings, where there are two or more such lines. */
export function cutAtStars(blocks: readonly Block[]): Block[] {
  const lines = blocks.map(({ passage }) => passage.inLines());
  const isStarred = ({ text }: { text: string }): boolean => starsOf(text) > 0;
  if (lines.flat().filter(isStarred).length < 2) return [...blocks];
  return blocks.flatMap((block, index) => {
    const starred = (lines[index] ?? []).map(isStarred);
    if (starred.length < 2 || !starred.includes(true)) return [block];
    const cuts = [0, ...block.passage.breaks].filter(
      (_, at) => starred[at] === true || starred[at - 1] === true,
    );
    return block.passage.cutAt(cuts).map((passage) => ({ ...block, passage }));
  });
}
