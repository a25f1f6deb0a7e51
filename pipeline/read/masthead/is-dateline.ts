import { datesIn } from './dates.js';
import type { Dated } from './dates.js';
import { tellsOfTranscript } from './lead.js';
import { besideDate, isLetterhead, weekday } from './line-kinds.js';
import { namedIn } from './people.js';
import { isPlace, isTown } from './place.js';

/** Whether a line that states `date` is that with what stands beside one: weekday, place, clock time, when the page was last changed. */
export function isDateline(text: string, date: Dated): boolean {
  // `Wednesday, November 23, 2016 / Agrahayana 2, 1938 (Saka)`: the day again in another calendar.
  if (
    text.length <= 80 &&
    weekday.test(text.split(/[ ,]/)[0] ?? '') &&
    date.index <= 14 &&
    !/[.!?]$/.test(text)
  )
    return true;
  const bare = datesIn(text)
    .reverse()
    .reduce((rest, { index, length }) => rest.slice(0, index) + rest.slice(index + length), text);
  const rest = bare
    .replace(besideDate, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = rest === '' ? [] : rest.split(' ');
  const isBeside =
    words.length === 0 ||
    [rest, bare.trim()].some((one) => isPlace(one) || isTown(one) || isLetterhead(one)) ||
    namedIn(rest) !== undefined;
  return words.length <= 6 && (date.length >= text.length * 0.5 || isBeside || tellsOfTranscript(bare));
}
