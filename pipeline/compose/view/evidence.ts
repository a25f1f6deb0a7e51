import type { Evidence } from '../../tree/index.js';
import { isOfBoundary } from '../../tree/index.js';

/** A reason as a template prints it: words of the source, or the label that says what was seen. */
export interface Reason {
  cue: string;
  /** Name of a label: `because-voice`. */
  because: string;
  /** Weight, two decimals; null where nothing was weighed: an index or a pin decides alone. */
  score: string | null;
}

/** What the terms of a boundary have in common, by the last part of their rule; the first that matches. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/voice|asker|call|cut|moderator/, 'voice'],
  [/cohesion|words|drift/, 'words'],
  [/place|theme|^all-new|^known/, 'subject'],
  [/^(?:question|answer|chair|inner-question|inner-answer)$/, 'turn'],
];

const because = (rule: string): string => {
  if (rule === 'pin') return 'because-pin';
  if (rule.startsWith('index:')) return 'because-index';
  const term = rule.split(':').at(-1) ?? '';
  return `because-${kinds.find(([pattern]) => pattern.test(term))?.[1] ?? 'course'}`;
};

const printed = (score: number): string => (score / 100).toFixed(2);

/** Why a topic starts where it does: terms of one kind together, those of words by their words, weightiest first. */
export function reasonsToBegin(evidence: readonly Evidence[]): Reason[] {
  const sums = new Map<string, { cue: string; because: string; score: number }>();
  for (const each of evidence.filter(isOfBoundary)) {
    const kind = because(each.rule);
    const key = each.cue === '' ? kind : `\u0000${each.cue}`;
    const sum = sums.get(key) ?? { cue: each.cue, because: kind, score: 0 };
    sums.set(key, { ...sum, score: sum.score + each.score });
  }
  return [...sums.values()]
    .sort((a, b) => b.score - a.score)
    .map(({ score, ...reason }) => ({ ...reason, score: score === 0 ? null : printed(score) }));
}

/** The words that show what the topic is, as infer ordered them. */
export const wordsThatShow = (evidence: readonly Evidence[]): { cue: string; score: string }[] =>
  evidence.filter((each) => !isOfBoundary(each)).map(({ cue, score }) => ({ cue, score: printed(score) }));
