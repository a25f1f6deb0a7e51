// How strongly the words of a segment speak of each topic.
import type { Passage } from './passages.js';
import type { Segment } from './segment.js';
import type { Entry, Taxonomy } from './taxonomy/entry.js';
import type { TopicEvidence } from './topic-evidence.js';

/** A topic of the taxonomy in a segment. */
export interface Standing {
  /** Position in the evidence. */
  topic: number;
  entry: Entry;
  /** Hundredths: 100 is a country named once. */
  strength: number;
  hits: number;
  /** Hits that can hardly mean anything else. */
  clear: number;
}

/** What is said as a segment opens says best what it is about: so many words count double. */
const openingWords = 100;

/** Topics of a segment by strength, strongest first; ties by id. */
export function standings(
  { from, to }: Pick<Segment, 'from' | 'to'>,
  passages: readonly Passage[],
  evidence: TopicEvidence,
  taxonomy: Taxonomy,
): Standing[] {
  const sums = evidence.topics.map(() => ({ strength: 0, hits: 0, clear: 0 }));
  let words = 0;
  for (let at = from; at < to; at++) {
    const factor = words < openingWords ? 2 : 1;
    sums.forEach((sum, topic) => {
      sum.strength += factor * (evidence.strength[at]?.[topic] ?? 0);
      sum.hits += evidence.hits[at]?.[topic] ?? 0;
      sum.clear += evidence.clear[at]?.[topic] ?? 0;
    });
    words += passages[at]?.tokens.length ?? 0;
  }
  const found = evidence.topics.flatMap((index, topic): Standing[] => {
    const [entry, sum] = [taxonomy.entries[index], sums[topic]];
    return entry && sum && sum.strength > 0 ? [{ topic, entry, ...sum }] : [];
  });
  return found.sort((a, b) => b.strength - a.strength || (a.entry.id < b.entry.id ? -1 : 1));
}
