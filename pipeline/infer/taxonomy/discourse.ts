// Words that steer talk: "turning to", "on that", "another topic".

/** Where a class of discourse cue is looked for in a paragraph. */
export type DiscourseScope = 'first' | 'start' | 'near' | 'whole';

/** A class of discourse cues, by language. */
export interface DiscourseCue {
  id: string;
  scope: DiscourseScope;
  /** One expression per language that finds any cue of the class in its scope. */
  expressions: Readonly<Record<string, RegExp>>;
}

/** How far into a paragraph `near` looks, UTF-16 code units. */
const near = 160;

const around: Record<DiscourseScope, (alternatives: string) => string> = {
  first: (alternatives) => `^[\\s"“«„¿¡—–\\-…]*(?:${alternatives})(?!\\p{L})`,
  start: (alternatives) => `^(?:${alternatives})(?!\\p{L})`,
  near: (alternatives) => `^.{0,${near}}?(?<!\\p{L})(?:${alternatives})(?!\\p{L})`,
  whole: (alternatives) => `^(?:${alternatives})[.,!?]*$`,
};

/** One expression for a class in one language. Throws SyntaxError where a cue is no regular expression. */
export const expressionOf = (scope: DiscourseScope, cues: readonly string[]): RegExp =>
  new RegExp(around[scope](cues.map((cue) => `(?:${cue})`).join('|')), 'iu');

/** What may stand before the words that count; takes one or more with the marks between them. */
export const leadInOf = (alternatives: string): RegExp =>
  new RegExp(`^[\\s"“«„¿¡—–\\-…]*(?:(?:${alternatives})(?!\\p{L})[\\s,.;:!?—–\\-…]*)+`, 'iu');

/** A heading that is one of these and nothing besides, whatever marks stand around it. */
export const sectionOf = (names: readonly string[]): RegExp =>
  names.length === 0 ? /(?!)/u : new RegExp(`^[^\\p{L}]*(?:${names.join('|')})[^\\p{L}]*$`, 'iu');
