import type { Block } from '../page/block.js';
import { datesIn } from './dates.js';
import { isDateline } from './is-dateline.js';
import { isLetterhead, isTitle } from './line-kinds.js';

const mayBeTitle = (text: string, head: RegExp | undefined): boolean =>
  isTitle(text) &&
  !isLetterhead(text) &&
  text.length <= 300 &&
  head?.test(text) !== true &&
  (datesIn(text)[0]?.length ?? 0) < text.length * 0.5;

/** The first line of the page, however short, where the line below it is the date: `Port call`, then `Tue, Jun 17, 2025 10:32AM`. */
function aboveDate(blocks: readonly Block[]): string | undefined {
  const [first, second] = blocks
    .slice(0, 2)
    .flatMap(({ passage }) => passage.inLines().slice(0, 2))
    .map(({ text }) => text);
  const [date] = datesIn(second ?? '');
  const isShort = first !== undefined && /^\p{L}[^.!?:]{3,}$/u.test(first) && datesIn(first).length === 0;
  return isShort && !isLetterhead(first) && date && isDateline(second ?? '', date) && first.includes(' ')
    ? first
    : undefined;
}

/** The first line that is neither a date nor a language bar nor a field, with the lines in which it goes on in small letters. */
export function firstLine(blocks: readonly Block[], head: RegExp | undefined): string | undefined {
  const short = aboveDate(blocks);
  if (short !== undefined && !isTitle(short)) return short;
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
