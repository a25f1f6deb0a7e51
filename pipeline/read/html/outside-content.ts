import { datesIn } from '../masthead/dates.js';
import type { Block } from '../page/block.js';

/** A block of a page in HTML, and where it stood. */
export interface Placed extends Block {
  /** In the element that holds the speech, by the publisher's profile. */
  inside: boolean;
  /** In the page's `article` or `main`. */
  main: boolean;
  /** Number of the `header` of the whole page that it stands in, or of none. */
  header?: number;
  /** Its place in the page's structure. */
  standing: Pick<Block, 'place' | 'lead'>;
  /** In `pre`. */
  typed: boolean;
  /** All of its text is the text of links. */
  linked: boolean;
}

const isItem = (kind: Block['kind']): boolean => kind === 'item' || kind === 'ordered-item';

/** Whether a block may stand in a menu: a link or an item of a list, short and no date. */
const isMenuEntry = ({ kind, field, linked, passage: { text } }: Placed): boolean =>
  field === undefined &&
  (linked || isItem(kind)) &&
  kind !== 'heading' &&
  text.length <= 80 &&
  !/[.!?…][”"’»)\]]*$/u.test(text) &&
  datesIn(text).length === 0;

/** Numbers of the headers that are menus throughout. */
function menuHeaders(blocks: readonly Placed[]): Set<number> {
  const all = new Set(blocks.flatMap(({ header }) => header ?? []));
  for (const block of blocks)
    if (block.header !== undefined && block.passage.length > 0 && !isMenuEntry(block))
      all.delete(block.header);
  return all;
}

const lengthOf = (blocks: readonly Placed[]): number =>
  blocks.reduce((sum, { passage }) => sum + passage.length, 0);

/** Whether nearly all of a page stands in `pre`. */
export const isTyped = (blocks: readonly Placed[]): boolean =>
  lengthOf(blocks.filter(({ typed }) => typed)) * 5 > lengthOf(blocks) * 4;

/**
 * The blocks of a page that are its content, told from those that are not: what stands outside the element that the profile
 * names; where it names none and most of the text stands in `article` or `main`, the menus outside of it: page headers of
 * links and list items alone, and list items that are links.
 */
export function outsideContent(blocks: readonly Placed[]): (block: Placed) => boolean {
  if (blocks.some(({ inside }) => inside)) return ({ inside, field }) => !inside && field === undefined;
  if (lengthOf(blocks.filter(({ main }) => main)) * 2 < lengthOf(blocks)) return () => false;
  const menus = menuHeaders(blocks);
  return (block) => {
    if (block.main || block.field !== undefined) return false;
    const isLink = block.linked && isItem(block.kind) && isMenuEntry(block);
    return isLink || (block.header !== undefined && menus.has(block.header));
  };
}
