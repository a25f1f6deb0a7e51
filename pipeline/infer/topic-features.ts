// What the topics that are named say of one starting at a passage: which are new there, and which go on.
import type { Passage } from './passages.js';
import type { TopicEvidence } from './topic-evidence.js';

/** Words of context in which a topic is not new. */
const memory = 140;
const farMemory = 500;
const foresight = 140;
/** Words of a question that say what it is about. */
const wholeQuestion = 60;
/** Strength at which a topic is clearly named, and up to which it is not really there. */
const clear = 130;
const faint = 25;
/** A passage shorter than this says little itself: the next ones speak for it too. */
const brief = 12;
/** So many passages of a question are looked at. */
const most = 6;

type Put = (name: string, value?: number) => void;

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

/** The strongest topic that was not there before, and the strongest that was; what is named throughout hardly counts as going on. */
const compare = (
  now: Int32Array,
  before: Int32Array,
  everywhere: Int32Array,
  counts: (topic: number) => boolean,
): Novelty => {
  let [fresh, known] = [0, 0];
  now.forEach((strength, topic) => {
    if (strength === 0 || !counts(topic)) return;
    const earlier = before[topic] ?? 0;
    fresh = Math.max(fresh, Math.min(250, strength - 2 * earlier));
    known = Math.max(
      known,
      Math.round((Math.min(250, strength, earlier) * (everywhere[topic] ?? 100)) / 100),
    );
  });
  return { fresh, known };
};

/** Words that open what may be a topic: the passage, or a question as far as it is one. */
const openingWords = (passages: readonly Passage[], at: number): number => {
  const [first, ...rest] = passages.slice(at, at + most);
  let words = first?.tokens.length ?? 0;
  if (first?.role !== 'question' || !first.opensTurn) return words;
  for (const { turn, tokens } of rest) {
    if (turn !== first.turn || words >= wholeQuestion) break;
    words += tokens.length;
  }
  return words;
};

/** Which topics are named there that were not, and which go on. */
export const topicFeatures = (
  passages: readonly Passage[],
  at: number,
  evidence: TopicEvidence,
  isTheme: readonly boolean[],
  telling: Int32Array,
  reach: number,
  place: string,
  put: Put,
): void => {
  const before = gather(evidence, passages, at - 1, -1, Math.min(memory, reach));
  const open = gather(evidence, passages, at, 1, Math.max(brief, openingWords(passages, at)));
  const after = gather(evidence, passages, at, 1, Math.min(foresight, reach));
  const themes = (topic: number): boolean => isTheme[topic] ?? false;
  const places = (topic: number): boolean => !themes(topic);
  const [placesOpen, themesOpen] = [
    compare(open, before, telling, places),
    compare(open, before, telling, themes),
  ];
  const [placesAfter, themesAfter] = [
    compare(after, before, telling, places),
    compare(after, before, telling, themes),
  ];
  const fresh = Math.max(placesOpen.fresh, themesOpen.fresh);
  const known = Math.max(placesOpen.known, themesOpen.known);
  if (fresh >= clear && known <= faint) put(`${place}:all-new`);
  put(`${place}:new-place`, placesOpen.fresh);
  put(`${place}:same-place`, placesOpen.known);
  put(`${place}:new-theme`, themesOpen.fresh);
  put(`${place}:same-theme`, themesOpen.known);
  const far = compare(open, gather(evidence, passages, at - 1, -1, farMemory), telling, () => true);
  put(`${place}:known-far`, Math.max(0, far.known - known));
  put('new-place-after', placesAfter.fresh);
  put('same-place-after', placesAfter.known);
  put('new-theme-after', themesAfter.fresh);
  put('same-theme-after', themesAfter.known);
};
