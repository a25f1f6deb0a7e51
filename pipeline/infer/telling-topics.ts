// What all the talk is about tells no part of it from another.
import type { Passage } from './passages.js';
import type { TopicEvidence } from './topic-evidence.js';

/** Strength at which an exchange names a topic. */
const named = 90;
/** A topic named in a smaller share of the exchanges is one of several; one named in most is what all the talk is about. */
const several = 30;
const most = 80;
/** In fewer exchanges nothing can be told. */
const enough = 4;
/** What the going on of a topic that is named throughout counts, hundredths. */
const throughout = 20;

/** The strength of every topic in every exchange: a question with all that follows until the next, or all where nothing is asked. */
export function exchangesOf(passages: readonly Passage[], { strength, topics }: TopicEvidence): Int32Array[] {
  const exchanges: Int32Array[] = [];
  passages.forEach(({ role, opensTurn }, at) => {
    if (exchanges.length === 0 || (role === 'question' && opensTurn))
      exchanges.push(new Int32Array(topics.length));
    const row = exchanges.at(-1);
    strength[at]?.forEach((value, topic) => {
      if (row) row[topic] = (row[topic] ?? 0) + value;
    });
  });
  return exchanges;
}

/** How much the going on of each topic tells, hundredths: all where it is one of several, little where all the talk is about it. */
export const tellingTopics = (exchanges: readonly Int32Array[], topics: readonly number[]): Int32Array =>
  Int32Array.from(topics, (_, topic) => {
    if (exchanges.length < enough) return 100;
    const times = exchanges.filter((row) => (row[topic] ?? 0) >= named).length;
    const share = (100 * times) / Math.max(1, exchanges.length);
    const excess = Math.max(0, Math.min(1, (share - several) / (most - several)));
    return Math.round(100 - (100 - throughout) * excess);
  });

/** Strength at which an exchange is clearly about a topic. */
const clear = 130;

/** How many of the topics that count are what some exchange is about. */
export const countTalkedOf = (exchanges: readonly Int32Array[], counts: readonly boolean[]): number =>
  counts.filter((does, topic) => does && exchanges.some((row) => (row[topic] ?? 0) >= clear)).length;
