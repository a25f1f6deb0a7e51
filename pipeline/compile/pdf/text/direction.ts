import bidiFactory from 'bidi-js';
import { isRightToLeft, turnedLetters } from '../../right-to-left.js';
import { widthOf } from './words.js';
import type { Piece } from './pieces.js';
import type { Placed } from './set-lines.js';

/** Embedding level of a paragraph (UAX 9): 0 from left to right, 1 from right to left. */
export type Base = 0 | 1;

/** Marks that order text and are not seen. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const directed = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether any of `text` may stand elsewhere than where it is in the text. */
export const hasDirection = (text: string): boolean => directed.test(text);

/** `text` without the marks that order it. */
export const withoutControls = (text: string): string => text.replace(controls, '');

/** The level of a paragraph: its language decides where it is one of these scripts, else what most of its letters are. */
export function baseOf(text: string, language: string): Base {
  const all = text.match(/\p{L}/gu) ?? [];
  const turned = all.filter((letter) => turnedLetters.test(letter)).length;
  return turned > 0 && (isRightToLeft(language) || turned > all.length / 2) ? 1 : 0;
}

let bidi: ReturnType<typeof bidiFactory> | undefined;

/** A part of a piece: `seen` is what is drawn, a bracket turned round, and `text` is what is read. */
function shapedAs(piece: Piece, text: string, seen: string, level: number): Piece {
  // Letters that join are never spaced.
  const setting = level % 2 === 1 ? { ...piece.setting, tracking: 0 } : piece.setting;
  const drawn = setting.face.shape(seen, setting.features);
  const read = Array.from(text, (character) => [character.codePointAt(0) ?? 0]);
  const shaped =
    seen === text || read.length !== drawn.glyphs.length ? drawn : { ...drawn, codePoints: read };
  return { ...piece, text, setting, shaped, width: widthOf(shaped, setting), points: [], level };
}

/** Whether a character may share a shape with its neighbours: a shape runs in the direction of its letters. */
const joins = (character: string, level: number): boolean =>
  level % 2 === 1
    ? turnedLetters.test(character) && /^[\p{L}\p{M}]$/u.test(character)
    : !turnedLetters.test(character);

/** Offsets in a piece where a part of another level begins, or a character that must be placed alone to stand in its order. */
function cuts(text: string, levels: Uint8Array): number[] {
  const found: number[] = [];
  let offset = 0;
  let joined = true;
  for (const character of text) {
    const level = levels[offset] ?? 0;
    const joining = joins(character, level);
    const mark = /^\p{M}$/u.test(character);
    if (offset > 0 && !mark && !(joining && joined && level === levels[offset - 1])) found.push(offset);
    if (!mark) joined = joining;
    offset += character.length;
  }
  return found;
}

/** `pieces` of a paragraph, each with its embedding level; one that has several is cut. Marks that are not seen are taken out. */
export function withLevels(pieces: readonly Piece[], base: Base): Piece[] {
  bidi ??= bidiFactory();
  const text = pieces.map((piece) => piece.text + (piece.space > 0 ? ' ' : '')).join('');
  const { levels } = bidi.getEmbeddingLevels(text, base === 1 ? 'rtl' : 'ltr');
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const found: Piece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const own = levels.subarray(start, start + piece.text.length);
    const ends = [...cuts(piece.text, own), piece.text.length];
    let from = 0;
    for (const [index, to] of ends.entries()) {
      const last = index === ends.length - 1;
      const part = piece.text.slice(from, to);
      const place = start + from;
      const turned = part.replace(/./gsu, (found, at: number) => mirrored.get(place + at) ?? found);
      const seen = withoutControls(turned);
      const end = {
        space: last ? piece.space : 0,
        after: last ? piece.after : ('joined' as const),
        spaceLevel: levels[start + piece.text.length] ?? base,
      };
      const level = own[from] ?? base;
      if (seen !== '') found.push({ ...shapedAs(piece, withoutControls(part), seen, level), ...end });
      else if (end.after !== 'joined') Object.assign(found.at(-1) ?? {}, end);
      from = to;
    }
    start += piece.text.length + (piece.space > 0 ? 1 : 0);
  }
  return found;
}

interface Unit {
  level: number;
  width: number;
  put: (x: number) => void;
}

/** A stretch of a line, and where the gap after it stands, points from the line's start. */
export interface Ordered extends Placed {
  gapX: number;
}

/** The stretches of a line as they are read, each at the place where it is seen (UAX 9, rule L2). */
export function ordered(placed: readonly Placed[], scale: number): Ordered[] {
  const result = placed.map((part): Ordered => ({ ...part, gapX: 0 }));
  const units = result.flatMap((part): Unit[] => {
    const { level = 0, spaceLevel = 0 } = part.piece;
    const width = widthOf(part.shaped, part.piece.setting) * scale;
    const unit: Unit = { level, width, put: (x) => (part.x = x) };
    if (part.gap === 0 || part.trailing) return [unit];
    return [unit, { level: spaceLevel, width: part.gap, put: (x) => (part.gapX = x) }];
  });
  let x = 0;
  for (const { width, put } of inOrder(units)) {
    put(x);
    x += width;
  }
  return result;
}

/** From the highest level down to the lowest odd one, every sequence at that level or above is turned round. */
function inOrder(units: readonly Unit[]): Unit[] {
  const result = [...units];
  const highest = Math.max(0, ...units.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < result.length; from++) {
      let to = from;
      while ((result[to]?.level ?? -1) >= level) to += 1;
      if (to > from) result.splice(from, to - from, ...result.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return result;
}
