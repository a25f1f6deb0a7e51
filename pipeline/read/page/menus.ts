import { datesIn } from '../masthead/dates.js';
import type { Block } from './block.js';
import { lettersIn } from './letters-in.js';

const ended = /[.!?…][”"’»)\]]*$/u;

/** The longest row of links, and the longest that is a single link. */
const [longest, longestLink] = [400, 60];

/** How many headings' entries make a menu of what stands below a heading. */
const entries = 3;

/** Whether a line is a row of links, with no more beside them than signs and a word or two: `Home > News > Briefings`, `Privacy | Contact`. */
function isMenu({ kind, field, passage: { text }, links }: Block): boolean {
  if (!links || field !== undefined || kind === 'heading' || text.length > longest) return false;
  if (ended.test(text) || datesIn(text).length > 0) return false;
  const all = lettersIn(text);
  return links.count > 1
    ? links.letters >= all * 0.6
    : links.letters === all && text.length <= longestLink && all > 0;
}

/** Blocks that are menus, and the headings below the title that stand right above several of them. */
export function menusOf(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, at) => {
    if (block.kind !== 'heading') return isMenu(block);
    const below = blocks.slice(at + 1, at + 1 + entries);
    return block.depth !== 1 && below.length === entries && below.every(isMenu);
  });
}
