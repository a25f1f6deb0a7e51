// Boundaries and topics together: a semi-Markov model over passages, decoded exactly by dynamic programming.
import type { Passage } from './passages.js';
import { GrowingSegment, vocabulary } from './word-cohesion.js';
import type { TopicEvidence } from './topic-evidence.js';
import type { SegmentWeights } from './weights.js';

/** A stretch of passages under one topic; `topic` is a position in the evidence, -1 where nothing speaks clearly. */
export interface Segment {
  /** First passage and the one after the last. */
  from: number;
  to: number;
  topic: number;
}

/** Constraints from outside: where a segment must start, where it may not, and what topics are fixed. */
export interface Constraints {
  /** A segment must start at these passages. */
  must: ReadonlySet<number>;
  /** Where false, no segment may start. */
  may: (passage: number) => boolean;
}

/** Starts looked back at from the end of a segment: a topic that goes on for longer is put together again later. */
const reach = 60;

/** Log-odds, hundredths of a nat, that a passage speaks of each topic, summed up to each passage: row p is the sum below p. */
const sums = ({ strength, rival, topics }: TopicEvidence, weights: SegmentWeights): Int32Array[] => {
  const { silence, rival: share, topic: scale } = weights;
  const rows = [new Int32Array(topics.length)];
  strength.forEach((row, at) => {
    const last = rows[at];
    const next = new Int32Array(topics.length);
    for (let topic = 0; topic < next.length; topic++) {
      const own = (row[topic] ?? 0) + silence;
      const others = ((rival[at]?.[topic] ?? 0) * share) / 100 + silence;
      next[topic] = (last?.[topic] ?? 0) + Math.round(scale * Math.log(own / others));
    }
    rows.push(next);
  });
  return rows;
};

/** The best segmentation up to a passage: its score, where its last segment starts, and that segment's topic. */
interface State {
  score: number;
  from: number;
  topic: number;
}

/** The best and the best that ends with another topic, for the segments that end before each passage. */
interface Frontier {
  best: State;
  other: State;
}

const noWords = new Uint32Array(0);
const nowhere: State = { score: Number.NEGATIVE_INFINITY, from: -1, topic: -2 };

/** For every topic (and none, at 0) the best score of a segment that ends at one place, and where it starts. */
class Column {
  readonly scores: Float64Array;
  readonly starts: Int32Array;

  constructor(size: number) {
    this.scores = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
    this.starts = new Int32Array(size + 1).fill(-1);
  }

  /** Tries a segment that starts at `from`, worth `fixed` besides what its topic adds (`end` less `begin`). */
  extend(
    from: number,
    fixed: number,
    { best, other }: Frontier,
    sums: readonly [Int32Array, Int32Array],
    sameTopic: Int32Array,
  ): void {
    const [begin, end] = sums;
    const { scores, starts } = this;
    for (let slot = 0; slot < scores.length; slot++) {
      const topic = slot - 1;
      const same = topic >= 0 && best.topic === topic;
      const before = same ? Math.max(best.score - (sameTopic[topic] ?? 0), other.score) : best.score;
      const score = before + fixed + (topic < 0 ? 0 : (end[topic] ?? 0) - (begin[topic] ?? 0));
      if (score > (scores[slot] ?? 0)) {
        scores[slot] = score;
        starts[slot] = from;
      }
    }
  }

  /** The two best topics; of equals the one with the smaller id. */
  frontier(): Frontier {
    let [best, other] = [nowhere, nowhere];
    this.scores.forEach((score, slot) => {
      const state = { score, from: this.starts[slot] ?? -1, topic: slot - 1 };
      if (score > best.score) [best, other] = [state, best];
      else if (score > other.score) other = state;
    });
    return { best, other };
  }
}

/** Decodes the segments with the highest total. `boundary` is the log-odds of a start at each passage, hundredths of a nat; `telling` how much it tells that a topic goes on. */
export function segment(
  passages: readonly Passage[],
  evidence: TopicEvidence,
  boundary: readonly number[],
  weights: SegmentWeights,
  { must, may }: Constraints,
  telling: Int32Array,
): Segment[] {
  const sameTopic = telling.map((share) => Math.round((weights.sameTopic * share) / 100));
  const size = evidence.topics.length;
  const none = new Int32Array(size);
  const cumulative = sums(evidence, weights);
  const lexicon = vocabulary(passages);
  const grown = new GrowingSegment(lexicon);
  const words = [0];
  for (const { tokens } of passages) words.push((words.at(-1) ?? 0) + tokens.length);
  /** What a segment is worth whatever its topic. */
  const worth = (from: number, to: number): number => {
    const start =
      from === 0 ? 0 : Math.round((weights.boundary * (boundary[from] ?? 0)) / 100) + weights.offset;
    const missing = Math.max(0, weights.shortWords - ((words[to] ?? 0) - (words[from] ?? 0)));
    return start - Math.round((weights.short * missing) / weights.shortWords);
  };
  const frontiers: Frontier[] = [{ best: { score: 0, from: 0, topic: -2 }, other: nowhere }];
  for (let to = 1; to <= passages.length; to++) {
    const column = new Column(size);
    const end = cumulative[to] ?? none;
    let looked = 0;
    grown.clear();
    for (let from = to - 1; from >= 0 && looked < reach; from--) {
      const frontier = frontiers[from];
      const own = weights.words === 0 ? 0 : grown.add(lexicon.words[from] ?? noWords);
      if (!frontier || (from > 0 && !must.has(from) && !may(from))) continue;
      looked += 1;
      column.extend(
        from,
        worth(from, to) + Math.round(weights.words * own),
        frontier,
        [cumulative[from] ?? none, end],
        sameTopic,
      );
      if (must.has(from)) break;
    }
    frontiers.push(column.frontier());
  }
  return trace(frontiers, passages.length, sameTopic);
}

/** Follows the choices back from the end. */
const trace = (frontiers: readonly Frontier[], length: number, sameTopic: Int32Array): Segment[] => {
  const segments: Segment[] = [];
  let to = length;
  let state = frontiers[to]?.best;
  while (to > 0 && state && state.from >= 0) {
    const { from, topic } = state;
    segments.push({ from, to, topic });
    to = from;
    const frontier = frontiers[to];
    if (!frontier) break;
    const { best, other } = frontier;
    const penalised =
      best.topic === topic && topic >= 0 && other.score > best.score - (sameTopic[topic] ?? 0);
    state = penalised ? other : best;
  }
  return segments.reverse();
};
