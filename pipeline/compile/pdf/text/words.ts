import LineBreaker from 'linebreak';
import type { Face, Shaped } from './face.js';
import type { Setting } from './pieces.js';
import { Recent } from './recent.js';

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

/** Words kept, twice at most: those that a language uses all the time. */
const wordsKept = 1000;

/**
 * The words of one setting in one language, and what each is cut into: found once, and kept from document to document for as long
 * as it is asked for now and then.
 */
export class Words {
  readonly setting: Setting;
  readonly #fallbacks: () => readonly Face[];
  readonly #hyphenate: ((word: string) => readonly number[]) | undefined;
  readonly #parts = new Recent<readonly Part[]>(wordsKept);

  /** Takes what opens the faces for characters that the setting's own lacks (asked when there is such a character), and how words are divided, if they are. */
  constructor(
    setting: Setting,
    fallbacks: () => readonly Face[],
    hyphenate?: (word: string) => readonly number[],
  ) {
    this.setting = setting;
    this.#fallbacks = fallbacks;
    this.#hyphenate = hyphenate;
  }

  /** The parts of a word. */
  parts(text: string): readonly Part[] {
    return this.#parts.get(text, (word) => this.#cut(word));
  }

  #cut(text: string): Part[] {
    const parts: Part[] = [];
    let start = 0;
    for (const end of [...opportunities(text), text.length]) {
      parts.push(...this.#shape(text.slice(start, end), end < text.length));
      start = end;
    }
    return parts;
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
