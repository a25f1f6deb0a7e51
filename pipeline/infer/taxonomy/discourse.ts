// Words that steer talk: "turning to", "on that", "another topic".
import type { Expression } from './expression.js';

/** Where a class of discourse cue is looked for in a paragraph. */
export type DiscourseScope = 'first' | 'start' | 'near' | 'whole';

/** A class of discourse cues, by language. */
export interface DiscourseCue {
  id: string;
  scope: DiscourseScope;
  /** What finds any cue of the class in its scope, in a language that has some; compiled when it is first asked for. */
  expression: (language: string) => RegExp | undefined;
}

/** How far into a paragraph `near` looks, UTF-16 code units. */
const near = 160;

const around: Record<DiscourseScope, (alternatives: string) => string> = {
  first: (alternatives) => `^[\\s"“«„¿¡—–\\-…]*(?:${alternatives})(?!\\p{L})`,
  start: (alternatives) => `^(?:${alternatives})(?!\\p{L})`,
  near: (alternatives) => `^.{0,${near}}?(?<!\\p{L})(?:${alternatives})(?!\\p{L})`,
  whole: (alternatives) => `^(?:${alternatives})[.,!?]*$`,
};

/** One expression for a class in one language. */
export const expressionOf = (scope: DiscourseScope, cues: readonly string[]): Expression => ({
  source: around[scope](cues.map((cue) => `(?:${cue})`).join('|')),
  flags: 'iu',
});

/** What may stand before the words that count; takes one or more with the marks between them. */
export const leadInOf = (alternatives: string): Expression => ({
  source: `^[\\s"“«„¿¡—–\\-…]*(?:(?:${alternatives})(?!\\p{L})[\\s,.;:!?—–\\-…]*)+`,
  flags: 'iu',
});

/** A heading that is one of these and nothing besides, whatever marks stand around it. */
export const sectionOf = (names: readonly string[]): Expression =>
  names.length === 0
    ? { source: '(?!)', flags: 'u' }
    : { source: `^[^\\p{L}]*(?:${names.join('|')})[^\\p{L}]*$`, flags: 'iu' };
