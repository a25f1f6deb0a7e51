import type { Code, Evidence, Topic, Transcript } from '../../tree/index.js';
import { spokenParagraphs } from '../../tree/index.js';
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
  evidence: EvidenceView[];
  runnerUp: string | null;
}

interface EvidenceView {
  rule: string;
  cue: string;
  /** In nats, two decimals. */
  score: string;
  /** Line of the source; null where the rule looked at no words. */
  line: number | null;
}

/** A topic of the index: its returns merged. */
export type IndexEntry = Pick<TopicView, 'heading' | 'paragraphs' | 'first' | 'codes' | 'tags' | 'iso'>;

const topicsOf = ({ children }: Transcript): Topic[] => children.filter((child) => child.type === 'topic');
const numbersOf = (topic: Topic): number[] => [...spokenParagraphs(topic)].map(({ data }) => data.number);
const codesOf = (codes: readonly Code[], scheme?: Code['scheme']): string =>
  [...new Set(codes.filter((code) => !scheme || code.scheme === scheme).map(({ code }) => code))].join(', ');

const evidenceView = ({ rule, cue, score, position }: Evidence): EvidenceView => ({
  rule,
  cue,
  score: (score / 100).toFixed(2),
  line: position?.start.line ?? null,
});

/** Every topic in order of speech; one that returns stands again. */
export function topics(transcript: Transcript): TopicView[] {
  return topicsOf(transcript).map((topic) => {
    const numbers = numbersOf(topic);
    return {
      ...entry(topic.heading, numbers, topic.codes),
      resumed: topic.resumed ?? false,
      origin: topic.origin,
      last: numbers.at(-1) ?? 0,
      evidence: topic.evidence.map(evidenceView),
      runnerUp: topic.runnerUp?.heading ?? null,
    };
  });
}

/** The topics in order of first mention, returns merged. */
export function topicIndex(transcript: Transcript): IndexEntry[] {
  const merged = new Map<string, { topic: Topic; numbers: number[] }>();
  for (const topic of topicsOf(transcript)) {
    const known = merged.get(topic.heading);
    if (known) known.numbers.push(...numbersOf(topic));
    else merged.set(topic.heading, { topic, numbers: numbersOf(topic) });
  }
  return [...merged.values()].map(({ topic, numbers }) => entry(topic.heading, numbers, topic.codes));
}

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

/** Codes of all topics in order of first use. */
export const allCodes = (transcript: Transcript): string[] => [
  ...new Set(topicsOf(transcript).flatMap(({ codes }) => codes.map(({ code }) => code))),
];
