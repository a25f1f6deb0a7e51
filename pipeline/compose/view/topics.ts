import type { Code, Topic, Transcript } from '../../tree/index.js';
import { spokenParagraphs } from '../../tree/index.js';
import { reasonsToBegin, wordsThatShow } from './evidence.js';
import type { Reason } from './evidence.js';
import { oncePerTranscript } from './once-per-transcript.js';
import { printRanges, rangesOf } from './ranges.js';

/** One topic in order of speech. */
export interface TopicView {
  heading: string;
  resumed: boolean;
  origin: Topic['origin'];
  /** `2–4`. */
  paragraphs: string;
  first: number;
  last: number;
  /** `SY, PBTS`. */
  codes: string;
  tags: string;
  iso: string;
  /** Why it starts where it does. */
  begins: Reason[];
  /** The words that show it, with their weight. */
  shows: { cue: string; score: string }[];
  /** The heading that came second, and what it lacked, `−1.25`; null where there is none. */
  runnerUp: string | null;
  margin: string | null;
}

/** A topic of the index: its returns merged. */
export type IndexEntry = Pick<TopicView, 'heading' | 'paragraphs' | 'first' | 'codes' | 'tags' | 'iso'>;

const topicsOf = ({ children }: Transcript): Topic[] => children.filter((child) => child.type === 'topic');
const numbersOf = (topic: Topic): number[] => [...spokenParagraphs(topic)].map(({ data }) => data.number);
const codesOf = (codes: readonly Code[], scheme?: Code['scheme']): string =>
  [...new Set(codes.filter((code) => !scheme || code.scheme === scheme).map(({ code }) => code))].join(', ');

/** What a heading lacked, `−1.25`, or had in excess where another reason decided. */
const behind = (margin: number): string => `${margin < 0 ? '+' : '−'}${(Math.abs(margin) / 100).toFixed(2)}`;

/** Every topic in order of speech; one that returns stands again. */
export const topics = oncePerTranscript((transcript): readonly TopicView[] =>
  topicsOf(transcript).map((topic) => {
    const numbers = numbersOf(topic);
    return {
      ...entry(topic.heading, numbers, topic.codes),
      resumed: topic.resumed ?? false,
      origin: topic.origin,
      last: numbers.at(-1) ?? 0,
      begins: reasonsToBegin(topic.evidence),
      shows: wordsThatShow(topic.evidence),
      runnerUp: topic.runnerUp?.heading ?? null,
      margin: topic.runnerUp ? behind(topic.runnerUp.margin) : null,
    };
  }),
);

/** The topics in order of first mention, returns merged. */
export const topicIndex = oncePerTranscript((transcript): readonly IndexEntry[] => {
  const merged = new Map<string, { topic: Topic; numbers: number[] }>();
  for (const topic of topicsOf(transcript)) {
    const known = merged.get(topic.heading);
    if (known) known.numbers.push(...numbersOf(topic));
    else merged.set(topic.heading, { topic, numbers: numbersOf(topic) });
  }
  return [...merged.values()].map(({ topic, numbers }) => entry(topic.heading, numbers, topic.codes));
});

function entry(heading: string, numbers: readonly number[], codes: readonly Code[]): IndexEntry {
  return {
    heading,
    paragraphs: printRanges(rangesOf(numbers)),
    first: numbers[0] ?? 0,
    codes: codesOf(codes),
    tags: codesOf(codes, 'TAGS'),
    iso: codesOf(codes, 'ISO3166'),
  };
}

export type HeadingsOrigin = 'ours' | 'source' | 'mixed';

/** Whose the headings are; a pin is the desk's, though it is as binding as an author's. */
export function headingsOrigin(transcript: Transcript): HeadingsOrigin | null {
  const own = topicsOf(transcript).map(
    ({ origin, evidence }) => origin === 'inferred' || evidence.some(({ rule }) => rule === 'pin'),
  );
  if (own.length === 0) return null;
  if (own.every(Boolean)) return 'ours';
  return own.some(Boolean) ? 'mixed' : 'source';
}

/** Codes of all topics in order of first use. */
export const allCodes = (transcript: Transcript): string[] => [
  ...new Set(topicsOf(transcript).flatMap(({ codes }) => codes.map(({ code }) => code))),
];
