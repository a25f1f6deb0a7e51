import { spokenParagraphs } from '../tree/index.js';
import type { Topic, Transcript } from '../tree/index.js';
import type { SourceFacts, TopicRecord } from './task.js';

/** What the manifest tells of a transcript. */
export function factsOf(transcript: Transcript): SourceFacts {
  const { meta } = transcript;
  const topics = transcript.children.filter((child): child is Topic => child.type === 'topic');
  return {
    ...(meta.title === undefined ? {} : { title: meta.title }),
    ...(meta.source.publisher === undefined ? {} : { publisher: meta.source.publisher }),
    ...(meta.source.published === undefined ? {} : { published: meta.source.published.instant }),
    ...(meta.event.date === undefined ? {} : { date: meta.event.date }),
    language: meta.language,
    paragraphs: [...spokenParagraphs(transcript)].length,
    participants: meta.participants.length,
    topics: topics.map(topicRecord),
  };
}

function topicRecord(topic: Topic): TopicRecord {
  const numbers = [...spokenParagraphs(topic)].map(({ data }) => data.number);
  const { heading, id, origin, codes, evidence, resumed, runnerUp } = topic;
  return {
    heading,
    id,
    origin,
    codes,
    paragraphs: [numbers[0] ?? 0, numbers.at(-1) ?? 0],
    ...(resumed ? { resumed } : {}),
    ...(runnerUp ? { runnerUp } : {}),
    evidence,
  };
}
