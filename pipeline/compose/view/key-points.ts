import { toString } from 'mdast-util-to-string';
import type { Topic, Transcript, Utterance } from '../../tree/index.js';
import { spokenParagraphs } from '../../tree/index.js';
import { printRanges, rangesOf } from './ranges.js';
import { sentences } from './sentences.js';

/** What was said on a topic, in one sentence of the speech itself. */
export interface KeyPoint {
  heading: string;
  /** `2–4`. */
  paragraphs: string;
  /** Of the paragraph that is quoted. */
  number: number;
  /** Who said it; null where the source names nobody. */
  speaker: string | null;
  quote: string;
}

/** A sentence of this length says something and is read at a glance, in characters. */
const telling = { least: 60, most: 320 };

/** A shorter one says nothing out of its place (`Pardon me?`, `No.`): then the question tells more, in characters. */
const mere = 25;

interface Candidate {
  number: number;
  speaker: string | null;
  quote: string;
  score: number;
}

/**
 * Weight of a sentence: the scores of the cues it holds, as the evidence gives them, so that the sentence that names the
 * matter is quoted. The opening sentence of a paragraph counts double; one too short or too long counts for little,
 * a mere interjection for less than a question.
 */
function weight(sentence: string, index: number, cues: ReadonlyMap<string, number>): number {
  let sum = 1;
  for (const [cue, score] of cues) if (sentence.includes(cue)) sum += score;
  if (index === 0) sum *= 2;
  if (sentence.length < mere) return sum / 1000;
  return sentence.length < telling.least || sentence.length > telling.most ? sum / 10 : sum;
}

function candidates(
  part: Utterance,
  cues: ReadonlyMap<string, number>,
  meta: Transcript['meta'],
): Candidate[] {
  const speaker = meta.participants.find(({ id }) => id === part.speaker)?.name ?? part.label?.value ?? null;
  // An answer tells what was said on a topic; a question, what was asked.
  const share = part.role === 'question' || part.role === 'moderator' ? 0.01 : 1;
  return [...spokenParagraphs(part)].flatMap((paragraph) =>
    sentences(toString(paragraph), meta.language).map((quote, index) => ({
      number: paragraph.data.number,
      speaker,
      quote,
      score: share * weight(quote, index, cues),
    })),
  );
}

function keyPoint(topic: Topic, meta: Transcript['meta']): KeyPoint[] {
  const cues = new Map<string, number>();
  for (const { cue, score } of topic.evidence)
    if (cue !== '' && score > 0) cues.set(cue, (cues.get(cue) ?? 0) + score);
  const parts = topic.children.filter((child): child is Utterance => child.type === 'utterance');
  const found = parts.flatMap((part) => candidates(part, cues, meta));
  const best = found.reduce<Candidate | undefined>(
    (top, one) => (top && top.score >= one.score ? top : one),
    undefined,
  );
  if (!best) return [];
  const numbers = parts.flatMap((part) => [...spokenParagraphs(part)].map(({ data }) => data.number));
  const { number, speaker, quote } = best;
  return [{ heading: topic.heading, paragraphs: printRanges(rangesOf(numbers)), number, speaker, quote }];
}

/** One quotation for each topic in order of speech: extracted, never written. */
export const keyPoints = ({ children, meta }: Transcript): KeyPoint[] =>
  children.flatMap((child) => (child.type === 'topic' ? keyPoint(child, meta) : []));
