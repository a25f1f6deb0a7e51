// What kind of talk a transcript is, by what it shows itself: a quick exchange, a news conference, an interview.
import type { Cohesion } from './cohesion.js';
import type { Passage } from './passages.js';
import { nod } from './talk-features.js';
import type { Talk } from './talk-features.js';

/** How often such talk changes its subject, as far as its form tells; hundredths. */
interface Kind {
  /** Words per question: where much is said to a question, the next is seldom about the same. */
  pace: number;
  /** How new the words of the questions are, on the mean: where each asks of something else, they are. */
  drift: number;
  /** Share of the questions that are brief or go on from what was said. */
  chat: number;
  /** Logarithm of how many questions there are: of a few, each is about something else. */
  number: number;
}

/** A question of fewer words is an interjection. */
const brief = 12;
/** The most that the number of questions tells. */
const most = 350;
/** With fewer questions there is no exchange, and their number tells nothing: as if they were as many as in a news conference. */
const fewest = 2;
const usual = 200;
/** Classes of steering words that go on from what was said. */
const goingOn = ['anaphor', 'connect', 'follow'];

const numberOf = (questions: number): number =>
  questions < fewest ? usual : Math.min(most, Math.round(50 * Math.log2(1 + questions)));

/** Tells the kind of a transcript from all its questions. */
export function kindOf(passages: readonly Passage[], talk: Talk, cohesion: readonly Cohesion[]): Kind {
  const questions = talk.turns.filter(({ role, from }) => role === 'question' && from > 0);
  const mean = (valueAt: (at: number) => number): number =>
    Math.round(questions.reduce((sum, { from }) => sum + valueAt(from), 0) / Math.max(1, questions.length));
  const goesOn = (at: number): boolean => {
    const passage = passages[at];
    if (!passage) return false;
    return passage.tokens.length < brief || goingOn.some((cue) => passage.opening.cues.has(cue));
  };
  return {
    pace: talk.pace,
    number: numberOf(questions.filter(({ words }) => words >= nod).length),
    drift: mean((at) => cohesion[at]?.fresh ?? 50),
    chat: mean((at) => (goesOn(at) ? 100 : 0)),
  };
}

/** The kind as features of a passage: a brief question means less where there are many, and more where there are few. */
export function kindFeatures(
  { pace, drift, chat, number }: Kind,
  place: string,
  isBrief: boolean,
  put: (name: string, value: number) => void,
): void {
  put(`${place}:pace`, pace);
  put(`${place}:drift`, drift);
  put(`${place}:chat`, chat);
  put(`${place}:number`, number);
  if (!isBrief) return;
  put(`${place}:brief-pace`, pace);
  put(`${place}:brief-chat`, chat);
}
