import { beginning } from './beginnings.js';
import type { Character } from './character.js';
import type { FontTables } from './font-tables.js';
import { ligature, ligatureOf } from './ligatures.js';
import { lookupsOf } from './lookups.js';
import type { Lookup } from './lookups.js';
import { kerningBy, pair } from './pair-kerning.js';
import { single, substituted } from './single-substitution.js';

/** Features that apply to every text that runs from left to right (OpenType 1.9, registered features). */
const always = 'rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern'.split(' ');

/** Class of marks in GDEF. */
const mark = 3;

/** Characters that a plan knows by number. */
const most = 256;
/** A pair that was not asked for yet; one that does more than move. */
const unasked = -32_768;
const involved = 32_767;

/**
 * The characters and pairs of one face, script and choice of features: what a word is, where nothing happens in it but
 * single substitutions, ligatures and the kerning of neighbours. What is more is known for such, and left to others.
 */
export class QuickPlan {
  readonly #tables: FontTables;
  readonly #substitutions: readonly Lookup[];
  readonly #positions: readonly Lookup[];
  /** Number of each code point; -1 for one that is not for us. */
  readonly #numbers = new Map<number, number>();
  readonly #ligatures = new Map<string, number>();
  readonly #characters: Character[] = [];
  /** Whose a glyph is. One of two would change the text of the other. */
  readonly #taken = new Map<number, string>();
  readonly #kerning = new Int16Array(most * most).fill(unasked);

  constructor(tables: FontTables, script: string, features: readonly string[]) {
    const wanted = new Set([...always, ...features]);
    this.#tables = tables;
    this.#substitutions = tables.gsub ? lookupsOf(tables.gsub, 'GSUB', script, wanted) : [];
    this.#positions = tables.gpos ? lookupsOf(tables.gpos, 'GPOS', script, wanted) : [];
  }

  /** The number of a character; -1 where it takes more to shape it. */
  numberOf(codePoint: number): number {
    const known = this.#numbers.get(codePoint);
    if (known !== undefined) return known;
    const number = this.#add(this.#characterOf(codePoint));
    this.#numbers.set(codePoint, number);
    return number;
  }

  #add(character: Character | undefined): number {
    if (!character || this.#characters.length === most) return -1;
    const all = [...character.after, ...character.before, character.glyph];
    const owner = String(character.codePoints);
    if (all.includes(0) || all.some((glyph) => this.#tables.classOf(glyph) === mark)) return -1;
    // A glyph of two texts would be read as the one that came first.
    const own = character.codePoints.length > 1 ? [character.glyph] : all;
    if (own.some((glyph) => (this.#taken.get(glyph) ?? owner) !== owner)) return -1;
    for (const glyph of own) this.#taken.set(glyph, owner);
    return this.#characters.push(character) - 1;
  }

  character(number: number): Character | undefined {
    return this.#characters[number];
  }

  /** How far a character moves the one after it, font units; `undefined` where it does more. */
  kerning(first: number, second: number): number | undefined {
    const at = first * most + second;
    let value = this.#kerning[at];
    if (value === unasked) {
      const moved = this.#kerningOf(this.#characters[first], this.#characters[second]);
      value = moved !== undefined && Math.abs(moved) < involved ? moved : involved;
      this.#kerning[at] = value;
    }
    return value === involved ? undefined : value;
  }

  /** The first lookup that makes a ligature which begins with a character; -1 where there is none. */
  #ligating(number: number): number {
    const own = this.#characters[number]?.substitutions ?? [];
    return own.find((index) => this.#substitutions[index]?.type === ligature) ?? -1;
  }

  /** The ligature that the first of `numbers` begins, by its number, and how many it takes; `undefined` where there is none. */
  ligature(numbers: readonly number[]): { number: number; count: number } | undefined {
    const [first = -1] = numbers;
    const index = this.#ligating(first);
    const lookup = this.#substitutions[index];
    const { gsub } = this.#tables;
    if (!lookup || !gsub) return undefined;
    const parts = numbers.flatMap((number) => this.#characters[number] ?? []);
    const found = ligatureOf(
      gsub,
      lookup,
      parts.map(({ after }) => after[index] ?? 0),
    );
    if (!found) return undefined;
    const { glyph, count } = found;
    const key = numbers.slice(0, count).join(' ');
    const number = this.#ligatures.get(key) ?? this.#add(this.#joined(parts.slice(0, count), glyph, index));
    this.#ligatures.set(key, number);
    return { number, count };
  }

  #characterOf(codePoint: number): Character | undefined {
    return this.#followed(this.#tables.glyphOf(codePoint), 0, {
      codePoints: [codePoint],
      stages: [],
      may: [],
    });
  }

  /** A ligature that lookup `index` makes of `parts`, none of which begins anything before. */
  #joined(parts: readonly Character[], glyph: number, index: number): Character | undefined {
    const { gsub } = this.#tables;
    const [first, last] = [parts[0], parts.at(-1)];
    if (!gsub || !first || !last || first.substitutions.some((each) => each < index)) return undefined;
    for (const [at, part] of parts.slice(0, -1).entries())
      for (const each of part.substitutions) {
        const lookup = this.#substitutions[each];
        const [one, two] = [part.before[each] ?? 0, parts[at + 1]?.after[each] ?? 0];
        if (lookup && each < index && beginning(gsub, 'GSUB', lookup, one, two) !== 'never') return undefined;
      }
    const made = this.#followed(glyph, index + 1, {
      codePoints: parts.flatMap(({ codePoints }) => codePoints),
      stages: last.before.slice(0, index + 1),
      may: last.substitutions.filter((each) => each < index),
    });
    return made && { ...made, after: [...first.after.slice(0, index + 1), ...made.after.slice(index + 1)] };
  }

  /** Follows a glyph through the lookups from `from` on; `undefined` where one begins at it whatever comes next. */
  #followed(
    start: number,
    from: number,
    { codePoints, stages, may }: { codePoints: number[]; stages: number[]; may: number[] },
  ): Character | undefined {
    const { gsub, gpos } = this.#tables;
    let glyph = start;
    for (const [index, lookup] of this.#substitutions.entries()) {
      if (index < from || !gsub) continue;
      stages.push(glyph);
      const begins = lookup.type === single ? 'never' : beginning(gsub, 'GSUB', lookup, glyph);
      if (begins === 'alone') return undefined;
      if (begins === 'followed') may.push(index);
      if (lookup.type === single) glyph = substituted(gsub, lookup, glyph);
    }
    const positions: number[] = [];
    for (const [index, lookup] of this.#positions.entries()) {
      if (!gpos) continue;
      const begins = lookup.type === pair ? 'followed' : beginning(gpos, 'GPOS', lookup, glyph);
      if (begins === 'alone' || (lookup.type === pair && lookup.skips)) return undefined;
      if (begins === 'followed') positions.push(index);
    }
    const advance = this.#tables.advanceOf(glyph);
    return { glyph, advance, codePoints, after: stages, before: stages, substitutions: may, positions };
  }

  #kerningOf(first: Character | undefined, second: Character | undefined): number | undefined {
    const { gsub, gpos } = this.#tables;
    if (!first || !second) return undefined;
    for (const index of first.substitutions) {
      const lookup = this.#substitutions[index];
      const [one, two] = [first.before[index] ?? 0, second.after[index] ?? 0];
      if (gsub && lookup && beginning(gsub, 'GSUB', lookup, one, two) !== 'never') return undefined;
    }
    let sum = 0;
    for (const index of first.positions) {
      const lookup = this.#positions[index];
      if (!gpos || !lookup) continue;
      if (lookup.type === pair) {
        const value = kerningBy(gpos, lookup, first.glyph, second.glyph);
        if (value === undefined) return undefined;
        sum += value;
      } else if (beginning(gpos, 'GPOS', lookup, first.glyph, second.glyph) !== 'never') return undefined;
    }
    return sum;
  }
}
