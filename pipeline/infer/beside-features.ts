// What speaks for or against a second topic standing beside the first in a heading: named features with values, hundredths.
import type { Standing } from './standings.js';
import type { Entry } from './taxonomy/entry.js';
import type { Features } from './weigh.js';

/** What keeps a ratio finite where one of the two is not named, hundredths of a country's name. */
const silence = 50;
/** A ratio beyond this tells no more: eight to one. */
const furthest = 300;
/** Strength shortly before the segment beyond which more tells no more. */
const plenty = 250;

/** How many times what one is than the other, in powers of two. */
const ratio = (one: number, other: number): number => {
  const value = Math.round(100 * Math.log2((one + silence) / (other + silence)));
  return Math.max(-furthest, Math.min(furthest, value));
};

const kindOf = ({ kind, home }: Entry): string => (kind === 'theme' && home ? 'home' : kind);

/** Features of a topic beside the `first` of a heading; `score` is the log-odds that it belongs there by itself, hundredths of a nat. */
export function besideFeatures(first: Standing, one: Standing, score: number): Features {
  return new Map([
    ['score', score],
    ['strength', ratio(one.strength, first.strength)],
    ['opening', ratio(one.opening, first.opening)],
    ['before', Math.min(plenty, one.before)],
    ['hits', Math.round(100 * Math.log2(Math.max(1, one.hits)))],
    [`${kindOf(first.entry)}+${kindOf(one.entry)}`, 100],
  ]);
}
