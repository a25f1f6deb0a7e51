import type { Point } from 'unist';
import type { RespellRule } from './respell/step.js';
import type { Ledger } from './layout/spell.js';

/** One way of respelling, with how often it was done and where. */
export interface RespelledCharacters {
  from: string;
  to: string;
  rule: RespellRule;
  count: number;
  /** The first places in the source, line and column from 1; none where the words are the template's. */
  places: { line: number; column: number }[];
}

/** What became of the source's characters. */
export interface CharacterReport {
  charset: string;
  columns: number;
  sections: number;
  /** All letters were printed as capitals. */
  capitals: boolean;
  /** In order of first use. */
  respelled: RespelledCharacters[];
  /** Words wider than a line, which go on at the start of the next without a space. */
  broken: { word: string; line?: number }[];
}

/** Places named for one respelling; the count tells of the others. */
const placesNamed = 10;

/** Adds up a ledger. Plain white space that was collapsed is no respelling; a no-break space is. */
export function respelledOf({ respellings }: Ledger): RespelledCharacters[] {
  const found = new Map<string, RespelledCharacters>();
  for (const { value, place } of respellings) {
    const { from, to, rule } = value;
    if (rule === 'space' && (place === undefined || /^[ \n\t\r]*$/.test(from))) continue;
    const key = `${from}\0${to}`;
    const entry = found.get(key) ?? { from, to, rule, count: 0, places: [] };
    entry.count += 1;
    if (place && entry.places.length < placesNamed) entry.places.push(at(place));
    found.set(key, entry);
  }
  return [...found.values()];
}

const at = ({ line, column }: Point): { line: number; column: number } => ({ line, column });
