// What the way people talk says of a topic starting: who takes the floor, how long, and how such talk goes as a whole.
import type { Passage } from './passages.js';

/** A turn: its passages, its words, who speaks and as what. */
interface Turn {
  from: number;
  words: number;
  role: Passage['role'];
  speaker: string | undefined;
  /** The speaker has not spoken before. */
  first: boolean;
}

/** How a transcript is talked: its turns, how many askers it names, and how much is said to a question. */
export interface Talk {
  turns: readonly Turn[];
  askers: number;
  /** Logarithm of the words per question, hundredths: 0 where they are as few as in a quick exchange. */
  pace: number;
  /** Words per question. */
  exchangeWords: number;
  /** Words of context beyond which other questions begin. */
  reach: number;
}

/** Words per question of a quick exchange, and the most that pace tells apart. */
const quick = 60;
const slowest = 300;
/** A turn of fewer words is a nod or an interjection: no question of its own. */
export const nod = 8;
/** The least of words that context is made of. */
const leastReach = 30;
/** With fewer named askers, who asks tells nothing. */
const severalAskers = 3;

/** A length in words on a scale of doublings, hundredths: 0 at none, 50 at twenty, 300 at most. */
export const lengthOf = (words: number): number => Math.min(300, Math.round(50 * Math.log2(1 + words / 20)));

/** Lays out the turns of a transcript. */
export function talkOf(passages: readonly Passage[]): Talk {
  const turns: Turn[] = [];
  const heard = new Set<string>();
  const askers = new Set<string>();
  passages.forEach(({ opensTurn, tokens, role, speaker }, from) => {
    const last = turns.at(-1);
    if (last && !opensTurn) {
      last.words += tokens.length;
      return;
    }
    const first = speaker !== undefined && !heard.has(speaker);
    if (speaker !== undefined) heard.add(speaker);
    if (speaker !== undefined && role === 'question') askers.add(speaker);
    turns.push({ from, words: tokens.length, role, speaker, first });
  });
  const questions = turns.filter(({ role, words }) => role === 'question' && words >= nod).length;
  const words = turns.reduce((sum, turn) => sum + turn.words, 0);
  const pace = Math.round(100 * Math.log2(Math.max(1, words / Math.max(1, questions) / quick)));
  const exchangeWords = Math.round(words / Math.max(1, questions));
  return {
    turns,
    askers: askers.size,
    pace: Math.min(slowest, pace),
    exchangeWords,
    reach: questions < 2 ? words : Math.max(leastReach, Math.round(exchangeWords * 1.3)),
  };
}

type Put = (name: string, value?: number) => void;

/** The turn that asked last before this one. */
const askedBefore = (turns: readonly Turn[], at: number): Turn | undefined =>
  turns.slice(0, at).findLast(({ role, speaker }) => role === 'question' && speaker !== undefined);

/** Features of the turn that a passage opens; `at` counts turns. */
export function turnFeatures({ turns, askers }: Talk, at: number, place: string, put: Put): void {
  const [turn, previous, next] = [turns[at], turns[at - 1], turns[at + 1]];
  if (!turn) return;
  put(`${place}:words`, lengthOf(turn.words));
  if (turn.first) put(`${place}:new-voice`);
  if (turn.first) put(`${place}:new-voice-words`, lengthOf(turn.words));
  if (next?.first) put(`${place}:before-new-voice`);
  if (turn.role === 'moderator') put('moderator');
  if (turn.role === 'statement') put('statement');
  if (previous?.role === 'moderator') put(`${place}:after-moderator`);
  if (turn.role !== 'question' || turn.speaker === undefined || askers < severalAskers) return;
  const before = askedBefore(turns, at);
  if (before) put(before.speaker === turn.speaker ? 'question:same-asker' : 'question:other-asker');
}
