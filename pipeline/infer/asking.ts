// Whether words stand in a sentence that asks: what a question is about is named in what it asks, more than in what leads to it.
import type { Passage } from './passages.js';
import type { Hit } from './taxonomy/cue-index.js';

/** The mark that ends a sentence; a full stop within a number or a name ends none. */
const ends = /[.!?؟？。！](?=["”’»)\]]*(?:\s|$))/gu;
const asks = /^[?؟？]$/u;

/** Tells of a cue of the passage whether the sentence it stands in asks. */
export function inQuestion({ text: { value }, tokens }: Passage): (hit: Hit) => boolean {
  const marks = [...value.matchAll(ends)];
  if (!marks.some(([mark]) => asks.test(mark))) return () => false;
  return ({ to }) => {
    const end = tokens[to - 1]?.end ?? 0;
    const mark = marks.find(({ index }) => index >= end);
    return mark !== undefined && asks.test(mark[0]);
  };
}
