import { beginning } from './beginnings.js';
import { coverageIndex } from './coverage.js';
import { lookupsOf } from './lookups.js';
import type { Lookup } from './lookups.js';
import { pairValue } from './pair-kerning.js';
import type { FontTables } from './font-tables.js';

/** A character in a plan: its glyph as it is set, and what it was before each substitution. */
export interface Character {
  glyph: number;
  /** Font units. */
  advance: number;
  codePoints: readonly number[];
  /** The glyph as each lookup of GSUB meets it. */
  stages: readonly number[];
}

/** Features that apply to every text that runs from left to right (OpenType 1.9, registered features). */
const always = 'rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern'.split(' ');

const single = 1;
const pair = 2;

/** Characters that a plan knows by number. */
const most = 256;
/** A pair that was not asked for yet; one that does more than move. */
const unasked = -32_768;
const involved = 32_767;

/**
 * The characters and pairs of one face, script and choice of features: what a word is, where nothing happens in it but
 * single substitutions and the kerning of neighbours. What is more is known for such, and left to others.
 */
export class QuickPlan {
  readonly #tables: FontTables;
  readonly #substitutions: readonly Lookup[];
  readonly #positions: readonly Lookup[];
  /** Number of each code point; -1 for one that is not for us. */
  readonly #numbers = new Map<number, number>();
  readonly #characters: Character[] = [];
  /** Which character a glyph stands for. One of two would change the text of the other. */
  readonly #taken = new Map<number, number>();
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
    const character = this.#characters.length < most ? this.#characterOf(codePoint) : undefined;
    const number = character ? this.#characters.push(character) - 1 : -1;
    this.#numbers.set(codePoint, number);
    return number;
  }

  character(number: number): Character | undefined {
    return this.#characters[number];
  }

  /** How far a character moves the one after it, font units; `undefined` where it does more. */
  kerning(first: number, second: number): number | undefined {
    const at = first * most + second;
    let value = this.#kerning[at];
    if (value === unasked) {
      value = this.#kerningOf(first, second);
      this.#kerning[at] = value;
    }
    return value === involved ? undefined : value;
  }

  #characterOf(codePoint: number): Character | undefined {
    const { gsub, gpos, classOf } = this.#tables;
    const stages: number[] = [];
    let glyph = this.#tables.glyphOf(codePoint);
    for (const lookup of this.#substitutions) {
      stages.push(glyph);
      if (!gsub) continue;
      if (lookup.type === single) glyph = substituted(gsub, lookup, glyph);
      else if (beginning(gsub, 'GSUB', lookup, glyph) === 'alone') return undefined;
    }
    for (const lookup of this.#positions) {
      const alone = gpos && lookup.type !== pair && beginning(gpos, 'GPOS', lookup, glyph) === 'alone';
      if (alone || (lookup.type === pair && lookup.skips)) return undefined;
    }
    const all = [...stages, glyph];
    const shared = all.some((each) => (this.#taken.get(each) ?? codePoint) !== codePoint);
    const isMark = all.some((each) => classOf(each) === 3);
    if (shared || isMark || all.includes(0)) return undefined;
    for (const each of all) this.#taken.set(each, codePoint);
    return { glyph, advance: this.#tables.advanceOf(glyph), codePoints: [codePoint], stages };
  }

  #kerningOf(one: number, two: number): number {
    const { gsub, gpos } = this.#tables;
    const [first, second] = [this.#characters[one], this.#characters[two]];
    if (!first || !second) return involved;
    for (const [index, lookup] of this.#substitutions.entries())
      if (
        gsub &&
        lookup.type !== single &&
        beginning(gsub, 'GSUB', lookup, first.stages[index] ?? 0, second.stages[index] ?? 0) !== 'never'
      )
        return involved;
    let sum = 0;
    for (const lookup of this.#positions) {
      if (!gpos) continue;
      if (lookup.type !== pair) {
        if (beginning(gpos, 'GPOS', lookup, first.glyph, second.glyph) !== 'never') return involved;
        continue;
      }
      for (const table of lookup.tables) {
        const value = pairValue(gpos, table, first.glyph, second.glyph);
        if (!value) continue;
        if (value.other) return involved;
        sum += value.advance;
        break;
      }
    }
    return Math.abs(sum) < involved ? sum : involved;
  }
}

/** What a single substitution makes of a glyph (GSUB, kind 1). */
function substituted(table: DataView, { tables }: Lookup, glyph: number): number {
  for (const start of tables) {
    const index = coverageIndex(table, start + table.getUint16(start + 2), glyph);
    if (index < 0) continue;
    return table.getUint16(start) === 1
      ? (glyph + table.getInt16(start + 4)) & 0xffff
      : table.getUint16(start + 6 + 2 * index);
  }
  return glyph;
}
