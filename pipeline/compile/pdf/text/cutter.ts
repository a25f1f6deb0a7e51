import type { Piece, Setting } from './pieces.js';
import type { Part, Words } from './words.js';

/** Cuts the words of one document that are set alike. */
export class Cutter {
  readonly setting: Setting;
  /** Width of the space between its words, points. */
  readonly space: number;
  readonly #words: Words;
  /** Words before a space, by the number of their run. */
  readonly #beforeSpace: (Map<string, readonly Piece[]> | undefined)[] = [];

  constructor(words: Words) {
    this.#words = words;
    this.setting = words.setting;
    this.space = (words.setting.face.space * words.setting.size) / 1000 + words.setting.tracking;
  }

  /** The parts of a word. */
  word(text: string): readonly Part[] {
    return this.#words.parts(text);
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
}
