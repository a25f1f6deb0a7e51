import type { Block } from '../page/block.js';
import { Passage } from '../page/passage.js';

const open = /[^.!?…:;"”»)\]\s]\s*$/;

/** A sentence goes on over the gap: no end before it, a small letter after it. */
export const runsOn = (before: string, after: string): boolean => open.test(before) && /^\p{Ll}/u.test(after);

/** Whether lines inside blocks are broken for width, not for sense: sentences run on over many of the breaks. */
export function isHardWrapped(blocks: readonly Block[]): boolean {
  let [breaks, running] = [0, 0];
  for (const { passage } of blocks) {
    for (const at of passage.breaks) {
      breaks++;
      if (runsOn(passage.text.slice(Math.max(0, at - 4), at), passage.text.charAt(at))) running++;
    }
  }
  return running > breaks * 0.15;
}

/** Whether every printed line is a block of its own: sentences run on from block to block. */
export function isSpacedOut(blocks: readonly Block[]): boolean {
  let [pairs, running] = [0, 0];
  blocks.forEach(({ passage, kind }, index) => {
    const next = blocks[index + 1];
    if (kind !== 'paragraph' || next?.kind !== 'paragraph' || passage.length < 20) return;
    pairs++;
    if (runsOn(passage.text.slice(-4), next.passage.text.slice(0, 1))) running++;
  });
  return pairs >= 8 && running > pairs * 0.3;
}

/** Passages of a turn whose printed lines were blocks, put together again: a full stop on a short line ends a paragraph. */
export function rejoin(passages: readonly Passage[]): Passage[] {
  const width = passages.reduce((most, { length }) => Math.max(most, length), 0);
  const joined: Passage[] = [];
  let lines: Passage[] = [];
  for (const passage of passages) {
    lines.push(passage);
    if (!open.test(passage.text.slice(-4)) && passage.length < width * 0.8) {
      joined.push(Passage.join(lines));
      lines = [];
    }
  }
  if (lines.length > 0) joined.push(Passage.join(lines));
  return joined;
}

/** A line so long that no full stop ends goes on in the next, unless that is an item of a list. */
export const goesOn = (text: string, from: number, to: number): boolean =>
  to - from > 60 &&
  open.test(text.slice(Math.max(from, to - 4), to)) &&
  !/^(?:[•·*–—-]|\d{1,3}[.)]) ?/u.test(text.slice(to, to + 6));

/** The paragraphs of a passage: itself where its lines are broken for width, else one for each line that ends. */
export function paragraphsOf(passage: Passage, hardWrapped: boolean): Passage[] {
  if (hardWrapped || passage.breaks.length === 0) return [passage];
  const { text, breaks } = passage;
  return passage.cutAt(breaks.filter((at, index) => !goesOn(text, breaks[index - 1] ?? 0, at)));
}
