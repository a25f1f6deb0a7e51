import type { DiscourseCue, DiscourseScope } from './taxonomy/discourse.js';

/** How a passage opens: what steers the talk there. */
export interface Opening {
  /** Where the words that count begin: after greetings, thanks and names. */
  start: number;
  /** Classes of discourse cues found, with the words. */
  cues: ReadonlyMap<string, string>;
}

/** Steering words are looked for at the head of a passage only: twice the reach of `near`. */
const reach = 400;

/** Scopes that look at the text as it is, with its greetings. */
const untouched = new Set<DiscourseScope>(['first', 'whole']);

/** Finds the discourse cues at the head of a passage. A language without cues has none. */
export function opening(text: string, language: string, discourse: readonly DiscourseCue[]): Opening {
  const head = text.slice(0, reach);
  const leadIn = discourse.find(({ id }) => id === 'lead-in')?.expression(language);
  const start = leadIn?.exec(head)?.[0].length ?? 0;
  const rest = head.slice(start);
  const cues = new Map<string, string>();
  if (start > 0) cues.set('lead-in', head.slice(0, start));
  for (const { id, scope, expression } of discourse) {
    if (id === 'lead-in') continue;
    const found = expression(language)?.exec(untouched.has(scope) ? head : rest)?.[0];
    if (found !== undefined) cues.set(id, found);
  }
  return { start, cues };
}
