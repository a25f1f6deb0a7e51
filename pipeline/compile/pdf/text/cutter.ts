import LineBreaker from 'linebreak';
import type { Face, Shaped } from './face.js';
import type { Piece, Setting } from './pieces.js';

/** A stretch of a word that one face sets and that divides only at its points. */
export interface Part {
  text: string;
  setting: Setting;
  shaped: Shaped;
  /** Points. */
  width: number;
  /** Whether a line may end after it, inside the word. */
  breaks: boolean;
  /** Offsets where hyphenation may divide it. */
  points: readonly number[];
}

const simple = /^[\p{L}\p{M}\p{N}\u2019'\u201c\u201d"(),.;:!?]*$/u;
const ideographs = /[\u2e80-\u9fff\uac00-\ud7af\u{20000}-\u{3ffff}]/u;

/** Offsets inside a word where Unicode (UAX 14) allows a line to end. */
function opportunities(word: string): number[] {
  if (simple.test(word) && !ideographs.test(word)) return [];
  const found: number[] = [];
  const breaker = new LineBreaker(word);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (next.position < word.length) found.push(next.position);
  return found;
}

const never: readonly number[] = [];

/** Cuts words of one setting in one language. What a word is cut into is found once a document. */
export class Cutter {
  readonly setting: Setting;
  /** Width of the space between its words, points. */
  readonly space: number;
  readonly #fallbacks: () => readonly Face[];
  readonly #hyphenate: ((word: string) => readonly number[]) | undefined;
  readonly #words = new Map<string, readonly Part[]>();
  /** Words before a space, by the number of their run. */
  readonly #beforeSpace: (Map<string, readonly Piece[]> | undefined)[] = [];

  /** Takes what opens the faces for characters that the setting's own lacks (asked when there is such a character), and how words are divided, if they are. */
  constructor(
    setting: Setting,
    fallbacks: () => readonly Face[],
    hyphenate?: (word: string) => readonly number[],
  ) {
    this.setting = setting;
    this.space = (setting.face.space * setting.size) / 1000 + setting.tracking;
    this.#fallbacks = fallbacks;
    this.#hyphenate = hyphenate;
  }

  /** The parts of a word. */
  word(text: string): readonly Part[] {
    const known = this.#words.get(text);
    if (known) return known;
    const parts: Part[] = [];
    let start = 0;
    for (const end of [...opportunities(text), text.length]) {
      parts.push(...this.#shape(text.slice(start, end), end < text.length));
      start = end;
    }
    this.#words.set(text, parts);
    return parts;
  }

  /** The pieces of a word of a run that a space follows. */
  beforeSpace(text: string, run: number): readonly Piece[] {
    const words = (this.#beforeSpace[run] ??= new Map<string, readonly Piece[]>());
    const known = words.get(text);
    if (known) return known;
    const parts = this.word(text);
    const found = parts.map(({ text: own, setting, shaped, width, breaks, points }, index): Piece => {
      const last = index === parts.length - 1;
      const after = breaks || last ? 'break' : 'joined';
      return { run, text: own, setting, shaped, width, space: last ? this.space : 0, after, points };
    });
    words.set(text, found);
    return found;
  }

  #shape(text: string, breaks: boolean): Part[] {
    const { setting } = this;
    const shaped = setting.face.shape(text, setting.features);
    if (shaped.missing.length === 0 || this.#fallbacks().length === 0) {
      const points = this.#hyphenate?.(text) ?? never;
      return [{ text, setting, shaped, width: widthOf(shaped, setting), breaks, points }];
    }
    const covers = this.#cover(text);
    return covers.map(([part, face], index) => {
      const own = face === setting.face ? setting : { ...setting, face, features: '' };
      const ownShape = face.shape(part, own.features);
      const last = index === covers.length - 1;
      return {
        text: part,
        setting: own,
        shaped: ownShape,
        width: widthOf(ownShape, own),
        breaks: breaks && last,
        points: never,
      };
    });
  }

  /** The stretches of `text` that one face can set, each with that face. What none has stays with the first. */
  #cover(text: string): [string, Face][] {
    const faces = [this.setting.face, ...this.#fallbacks()];
    const covers: [string, Face][] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const previous = covers.at(-1);
      const joined = /^[\p{M}\u200c\u200d]$/u.test(character) && previous?.[1].has(codePoint) === true;
      const face = joined
        ? previous[1]
        : (faces.find((candidate) => candidate.has(codePoint)) ?? this.setting.face);
      if (previous?.[1] === face) previous[0] += character;
      else covers.push([character, face]);
    }
    return covers;
  }
}

/** Width of a shape in a setting, points. */
export const widthOf = (shaped: Shaped, { size, tracking }: Setting): number =>
  (shaped.width * size) / 1000 + shaped.glyphs.length * tracking;
