// What speaks for or against a topic starting at a passage: named features with values, hundredths.
import type { Passage } from './passages.js';
import type { TopicEvidence } from './topic-evidence.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** A feature of one place, named as in weights.ts; 100 is "holds". */
export type Features = ReadonlyMap<string, number>;

/** Words of context in which a topic is not new. */
const memory = 140;
const foresight = 140;
/** A passage shorter than this says little itself: the next ones speak for it too. */
const brief = 12;

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

/** Features of every passage; the first passage's are never used. */
export function boundaryFeatures(
  passages: readonly Passage[],
  evidence: TopicEvidence,
  cohesion: readonly number[],
  taxonomy: Taxonomy,
): Features[] {
  const isTheme = evidence.topics.map((index) => taxonomy.entries[index]?.kind === 'theme');
  let asked = false;
  return passages.map((passage, at) => {
    const features = new Map<string, number>();
    const place = placeOf(passage);
    const put = (name: string, value = 100): void => {
      if (value !== 0) features.set(name, value);
    };
    put(place);
    const previous = passages[at - 1];
    for (const cue of passage.opening.cues.keys()) put(`${place}:${cue}`);
    if (passage.tokens.length < brief) put(`${place}:brief`);
    if (passage.tokens.length < 5) put(`${place}:very-brief`);
    if (cutIn.test(passage.text.value)) put('cut-in');
    if (previous && cut.test(previous.text.value)) put('after-cut');
    if (passage.role === 'question' && !asked) put('first-question');
    asked ||= passage.role === 'question';
    if (previous?.role !== 'question' && previous?.opening.cues.has('call')) {
      put(previous.opensTurn ? `${place}:after-short-turn` : `${place}:after-call`);
    }
    if (previous?.role === 'question' && passage.role === 'question') put(`${place}:after-question`);
    if (previous) put(`${place}:after-words`, Math.min(300, Math.round(50 * Math.log2(1 + wordsOfTurnBefore(passages, at) / 20))));

    const before = gather(evidence, passages, at - 1, -1, memory);
    const open = gather(evidence, passages, at, 1, Math.max(brief, passage.tokens.length));
    const after = gather(evidence, passages, at, 1, foresight);
    const placesOpen = compare(open, before, (topic) => !isTheme[topic]);
    const themesOpen = compare(open, before, (topic) => isTheme[topic] ?? false);
    const placesAfter = compare(after, before, (topic) => !isTheme[topic]);
    const themesAfter = compare(after, before, (topic) => isTheme[topic] ?? false);
    put(`${place}:new-place`, placesOpen.fresh);
    put(`${place}:same-place`, placesOpen.known);
    put(`${place}:new-theme`, themesOpen.fresh);
    put(`${place}:same-theme`, themesOpen.known);
    put('new-place-after', placesAfter.fresh);
    put('same-place-after', placesAfter.known);
    put('new-theme-after', themesAfter.fresh);
    put('same-theme-after', themesAfter.known);
    put('cohesion', cohesion[at] ?? 0);
    return features;
  });
}

const wordsOfTurnBefore = (passages: readonly Passage[], at: number): number => {
  const turn = passages[at - 1]?.turn;
  let words = 0;
  for (let back = at - 1; back >= 0 && passages[back]?.turn === turn; back--) {
    words += passages[back]?.tokens.length ?? 0;
    if (words > 2000) break;
  }
  return words;
};
