import type { Passage } from '../page/passage.js';

/** `ELENA MARSH            :`: signs down the middle of a page rule off the parties of a case. */
export function isRuledOff(passage: Passage, colon: number, end: number): boolean {
  if (colon + 1 < end || passage.text[colon - 1] !== ' ') return false;
  const gap = passage.span(colon - 1, colon);
  return gap.end - gap.start > 5;
}
