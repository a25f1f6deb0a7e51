// What speaks for or against a topic starting at a passage: named features with values, hundredths.
import type { Cohesion } from './cohesion.js';
import type { Passage } from './passages.js';
import { kindFeatures, kindOf } from './kind-features.js';
import { lengthOf, turnFeatures } from './talk-features.js';
import type { Talk } from './talk-features.js';
import { topicFeatures } from './topic-features.js';
import type { TopicEvidence } from './topic-evidence.js';
import type { Taxonomy } from './taxonomy/entry.js';
import type { Features } from './weigh.js';

/** A passage shorter than this says little itself: the next ones speak for it too. */
const brief = 12;
/** With fewer questions a transcript is a statement: its own paragraphs are all that parts it. */
const exchanges = 3;

/** Whether a transcript is a statement rather than an exchange of questions and answers. */
export const isStatement = (passages: readonly Passage[]): boolean =>
  new Set(passages.flatMap(({ role, turn }) => (role === 'question' ? [turn] : []))).size < exchanges;

/** A turn of so many passages is a statement of its own, with topics of its own. */
const longTurn = 6;

type Place = 'question' | 'inner-question' | 'answer' | 'inner-answer' | 'chair';

const placeOf = ({ role, opensTurn }: Passage): Place => {
  if (role === 'moderator') return 'chair';
  if (role === 'question') return opensTurn ? 'question' : 'inner-question';
  return opensTurn ? 'answer' : 'inner-answer';
};

const cut = /[—–-]\s*$/u;
const cutIn = /^\s*[—–]/u;

type Put = (name: string, value?: number) => void;

/** What the passage itself looks like. */
const shapeFeatures = (passage: Passage, place: Place, put: Put): void => {
  put(place);
  for (const cue of passage.opening.cues.keys()) put(`${place}:${cue}`);
  if (passage.tokens.length < brief) put(`${place}:brief`);
  if (passage.tokens.length < 5) put(`${place}:very-brief`);
  if (cutIn.test(passage.text.value)) put('cut-in');
};

/** What stands right before it. */
const contextFeatures = (passages: readonly Passage[], at: number, place: Place, put: Put): void => {
  const [passage, previous] = [passages[at], passages[at - 1]];
  if (!passage || !previous) return;
  if (cut.test(previous.text.value)) put('after-cut');
  if (previous.role !== 'question' && previous.opening.cues.has('call')) {
    put(previous.opensTurn ? `${place}:after-short-turn` : `${place}:after-call`);
  }
  if (previous.role === 'question' && passage.role === 'question') put(`${place}:after-question`);
  if (previous.role === 'moderator' && previous.opening.cues.has('follow')) put(`${place}:after-follow`);
  if (previous.role === 'moderator' && previous.opening.cues.has('item')) put(`${place}:after-item`);
  if (!passage.opensTurn) return;
  const words = wordsOfTurnBefore(passages, at);
  put(`${place}:after-words`, lengthOf(words));
};

/** Strength at which a question names something new. */
const named = 90;

/** Where a question names nothing new, how much is said to it tells whether it was a question of its own. */
const replyFeatures = (features: Features, reply: number, put: Put): void => {
  const fresh = Math.max(features.get('question:new-place') ?? 0, features.get('question:new-theme') ?? 0);
  if (fresh >= named) return;
  put('question:unnamed');
  put('question:reply-words', lengthOf(reply));
};

/** What the words say. */
const cohesionFeatures = (cohesion: Cohesion | undefined, place: Place, put: Put): void => {
  if (!cohesion) return;
  const { likeness, relative, fresh, wide } = cohesion;
  put('cohesion', likeness);
  put(`${place}:cohesion-relative`, relative);
  put(`${place}:fresh-words`, fresh);
  put(`${place}:wide-cohesion`, wide);
};

/** Features of every passage; the first passage's are never used. */
export function boundaryFeatures(
  passages: readonly Passage[],
  evidence: TopicEvidence,
  cohesion: readonly Cohesion[],
  talk: Talk,
  telling: Int32Array,
  taxonomy: Taxonomy,
): Features[] {
  const isTheme = evidence.topics.map((index) => taxonomy.entries[index]?.kind === 'theme');
  const turnSizes = new Map<number, number>();
  for (const { turn } of passages) turnSizes.set(turn, (turnSizes.get(turn) ?? 0) + 1);
  const statement = isStatement(passages);
  const turnAt = new Map(talk.turns.map(({ from }, at) => [passages[from]?.turn, at]));
  const kind = kindOf(passages, talk, cohesion);
  const firstQuestion = passages.findIndex(({ role }) => role === 'question');
  return passages.map((passage, at) => {
    const features = new Map<string, number>();
    const place = placeOf(passage);
    const put: Put = (name, value = 100) => {
      if (value !== 0) features.set(name, value);
    };
    shapeFeatures(passage, place, put);
    contextFeatures(passages, at, place, put);
    kindFeatures(kind, place, passage.tokens.length < brief, put);
    if (passage.opensTurn) turnFeatures(talk, turnAt.get(passage.turn) ?? 0, place, put);
    if (statement) put(`${place}:monologue`);
    if ((turnSizes.get(passage.turn) ?? 0) >= longTurn) put(`${place}:long-turn`);
    if (at === firstQuestion) put('first-question');
    topicFeatures(passages, at, evidence, isTheme, telling, talk.reach, place, put);
    cohesionFeatures(cohesion[at], place, put);
    const next = passage.opensTurn ? talk.turns[(turnAt.get(passage.turn) ?? 0) + 1] : undefined;
    if (place === 'question' && passage.tokens.length >= brief && next && next.role !== 'question')
      replyFeatures(features, next.words, put);
    return features;
  });
}

const wordsOfTurnBefore = (passages: readonly Passage[], at: number): number => {
  const turn = passages[at - 1]?.turn;
  let words = 0;
  for (let back = at - 1; back >= 0 && words < 2000 && passages[back]?.turn === turn; back--) {
    words += passages[back]?.tokens.length ?? 0;
  }
  return words;
};
