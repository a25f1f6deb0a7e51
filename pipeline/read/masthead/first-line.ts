import type { Block } from '../page/block.js';
import { datesIn } from './dates.js';
import { isLetterhead, isTitle } from './line-kinds.js';

const mayBeTitle = (text: string, head: RegExp | undefined): boolean =>
  isTitle(text) &&
  !isLetterhead(text) &&
  text.length <= 300 &&
  head?.test(text) !== true &&
  (datesIn(text)[0]?.length ?? 0) < text.length * 0.5;

/** The first line that is neither a date nor a language bar nor a field, with the lines in which it goes on in small letters. */
export function firstLine(blocks: readonly Block[], head: RegExp | undefined): string | undefined {
  for (const block of blocks.slice(0, 4)) {
    const lines = block.passage.inLines().map(({ text }) => text);
    const at = lines.findIndex((text) => mayBeTitle(text, head));
    if (at < 0) continue;
    const after = lines.slice(at + 1).findIndex((text) => !/^\p{Ll}/u.test(text) || datesIn(text).length > 0);
    const title = lines.slice(at, after < 0 ? undefined : at + 1 + after).join(' ');
    const next = after < 0 ? (blocks[blocks.indexOf(block) + 1]?.passage.text ?? '') : '';
    const goesOn =
      /^(?:by|with|of|following|and) \p{L}/u.test(next) && next.length <= 200 && !/[.!?]$/.test(next);
    const whole = goesOn ? `${title} ${next}` : title;
    return whole.length <= 300 ? whole : lines[at];
  }
  return undefined;
}
