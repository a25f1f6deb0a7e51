// What speaks for or against a topic starting at a passage: named features with values, hundredths.
import type { Passage } from './passages.js';
import type { TopicEvidence } from './topic-evidence.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** A feature of one place, named as in weights.ts; 100 is "holds". */
export type Features = ReadonlyMap<string, number>;

/** Words of context in which a topic is not new. */
const memory = 140;
const farMemory = 500;
const foresight = 140;
/** A passage shorter than this says little itself: the next ones speak for it too. */
const brief = 12;
/** With fewer questions a transcript is a statement: its own paragraphs are all that parts it. */
const exchanges = 3;

/** Whether a transcript is a statement rather than an exchange of questions and answers. */
export const isStatement = (passages: readonly Passage[]): boolean =>
  new Set(passages.flatMap(({ role, turn }) => (role === 'question' ? [turn] : []))).size < exchanges;

/** Strength at which a topic is clearly named, and up to which it is not really there. */
const clear = 130;
const faint = 25;
/** A turn of so many passages is a statement of its own, with topics of its own. */
const longTurn = 6;

type Place = 'question' | 'inner-question' | 'answer' | 'inner-answer';

const placeOf = ({ role, opensTurn }: Passage): Place => {
  if (role === 'question') return opensTurn ? 'question' : 'inner-question';
  return opensTurn ? 'answer' : 'inner-answer';
};

/** Sums the strength of every topic over passages from `from` in direction `step` until `words` are read. */
const gather = (
  { strength, topics }: TopicEvidence,
  passages: readonly Passage[],
  from: number,
  step: 1 | -1,
  words: number,
): Int32Array => {
  const sum = new Int32Array(topics.length);
  let read = 0;
  for (let at = from; at >= 0 && at < passages.length && read < words; at += step) {
    const row = strength[at];
    for (let topic = 0; topic < sum.length; topic++) sum[topic] = (sum[topic] ?? 0) + (row?.[topic] ?? 0);
    read += passages[at]?.tokens.length ?? 0;
  }
  return sum;
};

interface Novelty {
  fresh: number;
  known: number;
}

/** The strongest topic that was not there before, and the strongest that was. */
const compare = (now: Int32Array, before: Int32Array, counts: (topic: number) => boolean): Novelty => {
  let [fresh, known] = [0, 0];
  now.forEach((strength, topic) => {
    if (strength === 0 || !counts(topic)) return;
    const earlier = before[topic] ?? 0;
    fresh = Math.max(fresh, Math.min(250, strength - 2 * earlier));
    known = Math.max(known, Math.min(250, strength, earlier));
  });
  return { fresh, known };
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
  if (!passage.opensTurn) return;
  const words = wordsOfTurnBefore(passages, at);
  put(`${place}:after-words`, Math.min(300, Math.round(50 * Math.log2(1 + words / 20))));
};

/** Which topics are named there that were not, and which go on. */
const topicFeatures = (
  passages: readonly Passage[],
  at: number,
  evidence: TopicEvidence,
  isTheme: readonly boolean[],
  place: Place,
  put: Put,
): void => {
  const before = gather(evidence, passages, at - 1, -1, memory);
  const open = gather(evidence, passages, at, 1, Math.max(brief, passages[at]?.tokens.length ?? 0));
  const after = gather(evidence, passages, at, 1, foresight);
  const themes = (topic: number): boolean => isTheme[topic] ?? false;
  const places = (topic: number): boolean => !themes(topic);
  const [placesOpen, themesOpen] = [compare(open, before, places), compare(open, before, themes)];
  const [placesAfter, themesAfter] = [compare(after, before, places), compare(after, before, themes)];
  const fresh = Math.max(placesOpen.fresh, themesOpen.fresh);
  const known = Math.max(placesOpen.known, themesOpen.known);
  if (fresh >= clear && known <= faint) put(`${place}:all-new`);
  put(`${place}:new-place`, placesOpen.fresh);
  put(`${place}:same-place`, placesOpen.known);
  put(`${place}:new-theme`, themesOpen.fresh);
  put(`${place}:same-theme`, themesOpen.known);
  const far = compare(open, gather(evidence, passages, at - 1, -1, farMemory), () => true);
  put(`${place}:known-far`, Math.max(0, far.known - known));
  put('new-place-after', placesAfter.fresh);
  put('same-place-after', placesAfter.known);
  put('new-theme-after', themesAfter.fresh);
  put('same-theme-after', themesAfter.known);
};

/** Features of every passage; the first passage's are never used. */
export function boundaryFeatures(
  passages: readonly Passage[],
  evidence: TopicEvidence,
  cohesion: readonly number[],
  taxonomy: Taxonomy,
): Features[] {
  const isTheme = evidence.topics.map((index) => taxonomy.entries[index]?.kind === 'theme');
  const turnSizes = new Map<number, number>();
  for (const { turn } of passages) turnSizes.set(turn, (turnSizes.get(turn) ?? 0) + 1);
  const statement = isStatement(passages);
  const firstQuestion = passages.findIndex(({ role }) => role === 'question');
  return passages.map((passage, at) => {
    const features = new Map<string, number>();
    const place = placeOf(passage);
    const put: Put = (name, value = 100) => {
      if (value !== 0) features.set(name, value);
    };
    shapeFeatures(passage, place, put);
    contextFeatures(passages, at, place, put);
    if (statement) put(`${place}:monologue`);
    if ((turnSizes.get(passage.turn) ?? 0) >= longTurn) put(`${place}:long-turn`);
    if (at === firstQuestion) put('first-question');
    topicFeatures(passages, at, evidence, isTheme, place, put);
    put('cohesion', cohesion[at] ?? 0);
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
