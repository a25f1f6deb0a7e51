import type { Cutter } from './cutter.js';
import type { Face, Shaped } from './face.js';

/** How a stretch of text is set. */
export interface Setting {
  face: Face;
  /** OpenType features, joined by a space. */
  features: string;
  /** Points. */
  size: number;
  /** Letter spacing, points. */
  tracking: number;
}

/** The smallest thing a line holds: a stretch of one setting, divided only at its `points`. A word before a space is shared by all places it stands at. */
export interface Piece {
  /** Index of the run it comes from. */
  run: number;
  text: string;
  setting: Setting;
  shaped: Shaped;
  /** Points. */
  width: number;
  /** Width of the space that follows it, points; 0 where none does. */
  space: number;
  /** Whether a line may end after it, or must. */
  after: 'joined' | 'break' | 'forced';
  /** Offsets where hyphenation may divide it. */
  points: readonly number[];
  /** Embedding level (UAX 9), in a paragraph of which some is written from right to left. */
  level?: number;
  /** That of the space after it. */
  spaceLevel?: number;
}

/** Text of one run, and what cuts it. */
export interface Stretch {
  run: number;
  text: string;
  cutter: Cutter;
}

const lineSeparator = 0x2028;

/** Whether a UTF-16 unit is white space that parts words: tab, line feed, carriage return, space. */
const isWhite = (unit: number): boolean => unit === 32 || unit === 9 || unit === 10 || unit === 13;

function addWord(found: Piece[], word: string, { run, cutter }: Stretch): void {
  for (const { text, setting, shaped, width, breaks, points } of cutter.word(word))
    found.push({ run, text, setting, shaped, width, space: 0, after: breaks ? 'break' : 'joined', points });
}

function addSpace(found: Piece[], space: number): void {
  const previous = found.at(-1);
  if (previous?.space !== 0) return;
  previous.space = space;
  if (previous.after === 'joined') previous.after = 'break';
}

/** Cuts the stretches of a paragraph into pieces. White space becomes one space; a line separator (U+2028) forces a line. */
export function pieces(stretches: readonly Stretch[]): Piece[] {
  const found: Piece[] = [];
  for (const stretch of stretches) {
    const { text, cutter } = stretch;
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : lineSeparator;
      const white = isWhite(unit);
      if (!white && unit !== lineSeparator) continue;
      if (at > start) {
        const word = text.slice(start, at);
        if (white) found.push(...cutter.beforeSpace(word, stretch.run));
        else addWord(found, word, stretch);
      } else if (white) addSpace(found, cutter.space);
      start = at + 1;
      if (at === text.length) break;
      if (white) continue;
      const previous = found.at(-1);
      if (previous) found[found.length - 1] = { ...previous, after: 'forced' };
    }
  }
  return found;
}
