import LineBreaker from 'linebreak';
import type { Face } from './face.js';
import type { Shaped } from './face.js';

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
}

/** Text of one run, for cutting into pieces. */
export interface Stretch {
  run: number;
  text: string;
  setting: Setting;
  /** Faces for characters that the first lacks. */
  fallbacks: readonly Face[];
  hyphenate?: ((word: string) => readonly number[]) | undefined;
}

const simple = /^[\p{L}\p{M}\p{N}\u2019'\u201c\u201d"(),.;:!?]*$/u;

/** Offsets inside a word where Unicode (UAX 14) allows a line to end. */
function opportunities(word: string): number[] {
  if (simple.test(word) && !/[\u2e80-\u9fff\uac00-\ud7af]/.test(word)) return [];
  const found: number[] = [];
  const breaker = new LineBreaker(word);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (next.position < word.length) found.push(next.position);
  return found;
}

const width = (shaped: Shaped, { size, tracking }: Setting): number =>
  (shaped.width * size) / 1000 + shaped.glyphs.length * tracking;

/** The parts of `text` that one face can set, each with that face. The last face takes what none has. */
function cover(text: string, setting: Setting, fallbacks: readonly Face[]): [string, Face][] {
  const parts: [string, Face][] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const previous = parts.at(-1);
    const mark = /^[\p{M}\u200c\u200d]$/u.test(character);
    const face =
      mark && previous?.[1].has(codePoint)
        ? previous[1]
        : ([setting.face, ...fallbacks].find((candidate) => candidate.has(codePoint)) ?? setting.face);
    if (previous?.[1] === face) previous[0] += character;
    else parts.push([character, face]);
  }
  return parts;
}

function shape(
  text: string,
  { run, setting, fallbacks }: Stretch,
): Omit<Piece, 'space' | 'after' | 'points'>[] {
  const shaped = setting.face.shape(text, setting.features);
  if (shaped.missing.length === 0 || fallbacks.length === 0)
    return [{ run, text, setting, shaped, width: width(shaped, setting) }];
  return cover(text, setting, fallbacks).map(([part, face]) => {
    const own = { ...setting, face, features: face === setting.face ? setting.features : '' };
    const partShaped = face.shape(part, own.features);
    return { run, text: part, setting: own, shaped: partShaped, width: width(partShaped, own) };
  });
}

function* word(text: string, stretch: Stretch): Generator<Piece> {
  let start = 0;
  for (const end of [...opportunities(text), text.length]) {
    const part = text.slice(start, end);
    const shapes = shape(part, stretch);
    const points = shapes.length === 1 ? (stretch.hyphenate?.(part) ?? []) : [];
    for (const [index, found] of shapes.entries()) {
      const last = index === shapes.length - 1;
      yield { ...found, space: 0, after: last && end < text.length ? 'break' : 'joined', points };
    }
    start = end;
  }
}

/** Cuts the stretches of a paragraph into pieces. White space becomes one space; a line separator (U+2028) forces a line. */
export function pieces(stretches: readonly Stretch[]): Piece[] {
  const found: Piece[] = [];
  for (const stretch of stretches) {
    const { face, size, tracking } = stretch.setting;
    for (const part of stretch.text.split(/([ \t\r\n]+|\u2028)/)) {
      const previous = found.at(-1);
      if (part === '\u2028') {
        if (previous) previous.after = 'forced';
      } else if (/^[ \t\r\n]/.test(part)) {
        if (!previous || previous.space > 0) continue;
        previous.space = (face.space * size) / 1000 + tracking;
        if (previous.after === 'joined') previous.after = 'break';
      } else if (part !== '') found.push(...word(part, stretch));
    }
  }
  return found;
}
