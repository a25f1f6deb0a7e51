/** What stands in a word as one glyph: a character, or several that make a ligature. */
export interface Character {
  glyph: number;
  /** Font units. */
  advance: number;
  codePoints: readonly number[];
  /** The glyph that each lookup of GSUB meets after another one, and before another one: of a ligature the first and the last, until it is made. */
  after: readonly number[];
  before: readonly number[];
  /** Lookups, by their place in the list, that may begin here if the next glyph is one of theirs. */
  substitutions: readonly number[];
  positions: readonly number[];
}
