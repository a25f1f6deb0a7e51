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

/** The smallest thing a line holds: a stretch of one setting, divided only at its `points`. */
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

const separators = /[ \t\r\n]+|\u2028/g;

function addWord(found: Piece[], word: string, { run, cutter }: Stretch): void {
  for (const { text, setting, shaped, width, breaks, points } of cutter.word(word))
    found.push({ run, text, setting, shaped, width, space: 0, after: breaks ? 'break' : 'joined', points });
}

function addSeparator(found: Piece[], separator: string, space: number): void {
  const previous = found.at(-1);
  if (!previous) return;
  if (separator === '\u2028') previous.after = 'forced';
  else if (previous.space === 0) {
    previous.space = space;
    if (previous.after === 'joined') previous.after = 'break';
  }
}

/** Cuts the stretches of a paragraph into pieces. White space becomes one space; a line separator (U+2028) forces a line. */
export function pieces(stretches: readonly Stretch[]): Piece[] {
  const found: Piece[] = [];
  for (const stretch of stretches) {
    const { text, cutter } = stretch;
    let start = 0;
    for (const { index, 0: separator } of text.matchAll(separators)) {
      if (index > start) addWord(found, text.slice(start, index), stretch);
      addSeparator(found, separator, cutter.space);
      start = index + separator.length;
    }
    if (start < text.length) addWord(found, text.slice(start), stretch);
  }
  return found;
}
