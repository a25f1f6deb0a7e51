// Reads the documents with gold of topics, infers theirs, and scores them: each with all optional boundaries and with none, the better counts.
import { readFileSync } from 'node:fs';
import type { Publisher, Taxonomy, Topic, Transcript } from '../../pipeline/index.js';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import { score } from '../../bench/topics/score.js';
import type { Predicted, Scores } from '../../bench/topics/score.js';
import { stretchesOf } from '../../bench/topics/predict.js';
import { subjectsOf } from './heading-subjects.js';
import type { Reader } from './measure-turns.js';
import { readings, topicGolds, unitAt } from './topic-gold.js';
import type { TopicGold, TopicSet } from './topic-gold.js';
import { documentPath } from './turn-gold.js';

/** The inference under measurement. */
export type Infer = (transcript: Transcript, taxonomy: Taxonomy) => { value?: Transcript };

export interface TopicScore {
  gold: TopicGold;
  /** Absent where the document could not be read. */
  scores?: Scores;
  /** Boundaries of the reading that counts. */
  boundaries: number;
}

/** ISO codes of a topic, and the subject words its heading says; a heading nobody can match still counts as one. */
export function labelsIn(topic: Pick<Topic, 'codes' | 'heading'> | undefined): string[] {
  if (!topic) return [];
  const places = topic.codes.filter(({ scheme }) => scheme === 'ISO3166').map(({ code }) => code);
  const labels = [...places.slice(0, 3), ...subjectsOf(topic.heading)];
  return labels.length > 0 ? labels : [`?${topic.heading}`];
}

/** Where the topics of `transcript` begin, in units of the gold. */
export function predictedTopics(gold: TopicGold, transcript: Transcript): Predicted[] {
  const places = [...spokenParagraphs(transcript)].map(({ position }) => position?.start.offset ?? 0);
  return stretchesOf(transcript).flatMap(({ first, topic }) => {
    const unit = unitAt(gold, places[first - 1] ?? 0);
    return first === 1 && !topic ? [] : [{ unit, turn: gold.units[unit]?.[1] ?? 0, labels: labelsIn(topic) }];
  });
}

/** The better of the two readings of the gold: the one with the lower sum of Pk and missing F1. */
export function scoreTopics(gold: TopicGold, predicted: readonly Predicted[]): Required<TopicScore> {
  const scored = readings(gold).map((boundaries) => ({
    gold,
    scores: score(gold.units.length, boundaries, predicted),
    boundaries: boundaries.length,
  }));
  const loss = ({ scores: { pk, f1 } }: Required<TopicScore>): number => pk - f1;
  return scored.sort((a, b) => loss(a) - loss(b))[0]!;
}

/** The transcript without what its publisher says of topics: headings and index marks outrank inference, which is what is measured. */
export function withoutAnchors(transcript: Transcript): Transcript {
  const spoken = transcript.children.filter(({ type }) => type !== 'anchor');
  return { ...transcript, children: spoken };
}

/** Scores of every document of `set` that is at hand. */
export async function measureTopics(
  { read }: Reader,
  publishers: Publisher[],
  infer: Infer,
  taxonomy: Taxonomy,
  set?: Exclude<TopicSet, 'second'>,
): Promise<TopicScore[]> {
  const result: TopicScore[] = [];
  for (const gold of topicGolds(set)) {
    const path = documentPath(gold.document);
    if (path === undefined) continue;
    const { value } = await read(
      { path: gold.document, bytes: new Uint8Array(readFileSync(path)) },
      { publishers },
    );
    const inferred = value && infer(withoutAnchors(value), taxonomy).value;
    result.push(
      inferred
        ? scoreTopics(gold, predictedTopics(gold, inferred))
        : { gold, boundaries: gold.boundaries.length },
    );
  }
  return result;
}
