// Where inference may find topics of its own beside what others have fixed.
import type { Analysis } from './analyse.js';
import { isOwn } from './background.js';
import type { FixedStart } from './fixed-starts.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** A stretch of so many words under a name that is no topic ("Questions to the Government") is a section with topics of its own. */
const sectionWords = 1500;
/** A stretch of so much of a long transcript, per cent of its words, is all of it: its heading is the title, whatever it names. */
const wholeShare = 90;

/** Passages where inference may find starts: everywhere, or where there is an index only inside its sections. */
export const openTo = (
  { passages, own }: Analysis,
  taxonomy: Taxonomy,
  fixed: readonly FixedStart[],
): ((at: number) => boolean) => {
  const index = fixed.filter(({ evidence: [first] }) => first?.rule.startsWith('index:'));
  if (index.length === 0) return () => true;
  const bounds = [...new Set([0, ...index.map(({ passage }) => passage), passages.length])].sort(
    (a, b) => a - b,
  );
  const wordsOf = (from: number, to: number): number =>
    passages.slice(from, to).reduce((sum, { tokens }) => sum + tokens.length, 0);
  const all = wordsOf(0, passages.length);
  const open = new Set<number>();
  bounds.forEach((from, at) => {
    const to = bounds[at + 1] ?? passages.length;
    const start = index.find(({ passage }) => passage === from);
    const entries = start?.named?.entries ?? [];
    const known = entries.filter(({ id }) => !isOwn(own.get(taxonomy.byId.get(id) ?? -1) ?? 100)).length;
    const words = wordsOf(from, to);
    const divisible = known === 0 || words * 100 >= all * wholeShare;
    if (start?.free || (divisible && words >= sectionWords))
      for (let each = from; each < to; each++) open.add(each);
  });
  return (at) => open.has(at);
};
