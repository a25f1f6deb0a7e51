// What the words of a segment say of each topic.
import type { Passage } from './passages.js';
import type { Segment } from './segment.js';
import type { Entry, Taxonomy } from './taxonomy/entry.js';
import type { TopicEvidence } from './topic-evidence.js';

/** A topic of the taxonomy in a segment. Strengths are hundredths: 100 is a country named once. */
export interface Standing {
  /** Position in the evidence. */
  topic: number;
  entry: Entry;
  strength: number;
  /** Of that, what is said as the segment opens, and shortly before it. */
  opening: number;
  before: number;
  hits: number;
  /** Hits that can hardly mean anything else. */
  clear: number;
  /** The weight of its strongest cue where the turn that opens the segment asks. */
  asked: number;
  /** Share of the segment's passages of some length that name it, hundredths. */
  spread: number;
}

/** What is said as a segment opens says best what it is about: so many words count double. */
const openingWords = 100;
/** Words of the opening itself, as far as one turn speaks them, and the least where that turn says little. */
const askedWords = 60;
const leastWords = 12;
/** Words before the segment in which a topic is not new. */
const memory = 140;
/** So many passages of the turn that opens a segment are looked at for what they ask. */
const asking = 6;
/** A passage shorter than this is asked for nothing. */
const telling = 12;

/** Where the opening of a segment ends: the first words of the turn that opens it, and of the next where they are few. */
const openingEnd = ({ from, to }: Pick<Segment, 'from' | 'to'>, passages: readonly Passage[]): number => {
  let [at, words] = [from, 0];
  while (
    at < to &&
    (words < leastWords || (words < askedWords && passages[at]?.turn === passages[from]?.turn))
  )
    words += passages[at++]?.tokens.length ?? 0;
  return at;
};

const memoryStart = (from: number, passages: readonly Passage[]): number => {
  let [at, words] = [from, 0];
  while (at > 0 && words < memory) words += passages[--at]?.tokens.length ?? 0;
  return at;
};

/** Topics of a segment by strength, strongest first; ties by id. */
export function standings(
  segment: Pick<Segment, 'from' | 'to'>,
  passages: readonly Passage[],
  { topics, strength, hits, clear, asked }: TopicEvidence,
  taxonomy: Taxonomy,
): Standing[] {
  const { from, to } = segment;
  const blank = (): Int32Array => new Int32Array(topics.length);
  const sums = {
    strength: blank(),
    opening: blank(),
    before: blank(),
    hits: blank(),
    clear: blank(),
    spread: blank(),
    asked: blank(),
  };
  const add = (sum: Int32Array, row: Int32Array | undefined, factor = 1): void => {
    for (let topic = 0; topic < sum.length; topic++)
      sum[topic] = (sum[topic] ?? 0) + factor * (row?.[topic] ?? 0);
  };
  const of = (sum: Int32Array, topic: number): number => sum[topic] ?? 0;
  const opens = openingEnd(segment, passages);
  let [words, told] = [0, 0];
  for (let at = from; at < to; at++) {
    const row = strength[at];
    const length = passages[at]?.tokens.length ?? 0;
    add(sums.strength, row, words < openingWords ? 2 : 1);
    add(sums.hits, hits[at]);
    add(sums.clear, clear[at]);
    if (at < opens) add(sums.opening, row);
    if (length >= telling) {
      told += 1;
      add(
        sums.spread,
        row?.map((value) => Number(value > 0)),
      );
    }
    words += length;
  }
  for (let at = from; at < Math.min(to, from + asking) && passages[at]?.turn === passages[from]?.turn; at++)
    asked[at]?.forEach((weight, topic) => (sums.asked[topic] = Math.max(of(sums.asked, topic), weight)));
  for (let at = memoryStart(from, passages); at < from; at++) add(sums.before, strength[at]);
  const found = topics.flatMap((index, topic): Standing[] => {
    const entry = taxonomy.entries[index];
    if (!entry || of(sums.strength, topic) === 0) return [];
    return [
      {
        topic,
        entry,
        strength: of(sums.strength, topic),
        opening: of(sums.opening, topic),
        before: of(sums.before, topic),
        hits: of(sums.hits, topic),
        clear: of(sums.clear, topic),
        asked: of(sums.asked, topic),
        spread: Math.round((100 * of(sums.spread, topic)) / Math.max(1, told)),
      },
    ];
  });
  return found.sort((a, b) => b.strength - a.strength || (a.entry.id < b.entry.id ? -1 : 1));
}
