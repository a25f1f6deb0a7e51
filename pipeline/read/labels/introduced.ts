import { peopleInProse } from '../masthead/people-in-prose.js';
import type { Named } from '../masthead/people.js';
import type { Block } from '../page/block.js';
import type { Located } from './candidate.js';

/** Words with which somebody brings another to the microphone; to welcome or thank somebody is no introduction. */
const introduces =
  /\b(?:invite|introduce|bring (?:up|out)|(?:turn|hand) (?:it |this |things )?over to|joined (?:here |today )?by|going to hear from|we have with us)\b/iu;

/** The people whom the first who speaks calls to the microphone with office and full name: `I would like to invite Treasury Secretary Jane Roe up`. */
export function introduced(blocks: readonly Block[], [first]: readonly Located[]): Named[] {
  if (first === undefined) return [];
  return blocks
    .slice(first.block, first.block + 2)
    .flatMap(({ passage }) => passage.text.slice(0, 4000).split(/(?<=[.!?]) /u))
    .filter((sentence) => introduces.test(sentence))
    .flatMap((sentence) => peopleInProse(sentence));
}
