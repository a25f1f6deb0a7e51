// How much a segment keeps to words of its own: the likelihood of its words under a Dirichlet compound multinomial, over
// their likelihood under the whole transcript. A word that was said in the segment is likely to be said in it again.
import type { Passage } from './passages.js';

/** Shorter words are mostly grammar; longer ones are cut to their stem, which serves all five languages alike. */
const shortest = 4;
const stem = 6;
/** Words of the whole transcript that stand behind every segment: with more, a segment's own words count for less. */
const concentration = 150;
/** A word in more than this share of the passages tells no segment from another. */
const common = 0.3;

/** The content words of every passage, each once, as numbers; and what each costs before it is said. */
export interface Vocabulary {
  words: readonly Uint32Array[];
  /** Concentration times the word's share of the transcript. */
  base: Float64Array;
}

/** Numbers the content words of a transcript. */
export function vocabulary(passages: readonly Passage[]): Vocabulary {
  const ids = new Map<string, number>();
  const uses: number[] = [];
  const all = passages.map(({ tokens }) => {
    const own = new Set<number>();
    for (const { lower } of tokens) {
      if (lower.length < shortest) continue;
      const key = lower.slice(0, stem);
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      own.add(id);
    }
    for (const id of own) uses[id] = (uses[id] ?? 0) + 1;
    return own;
  });
  const most = Math.max(3, passages.length * common);
  const keep = uses.map((count) => count > 1 && count <= most);
  const total = uses.reduce((sum, count, id) => sum + (keep[id] ? count : 0), 0);
  return {
    words: all.map((own) => Uint32Array.from([...own].filter((id) => keep[id]))),
    base: Float64Array.from(uses, (count) => (concentration * count) / Math.max(1, total)),
  };
}

/** Grows a segment backwards, passage by passage, and tells after each what its words are worth, in nats. */
export class GrowingSegment {
  readonly #counts: Uint16Array;
  readonly #base: Float64Array;
  readonly #touched: number[] = [];
  #size = 0;
  #nats = 0;

  constructor({ base }: Vocabulary) {
    this.#base = base;
    this.#counts = new Uint16Array(base.length);
  }

  /** Empties it, for the next place. */
  clear(): void {
    for (const id of this.#touched) this.#counts[id] = 0;
    this.#touched.length = 0;
    this.#size = 0;
    this.#nats = 0;
  }

  /** Takes in a passage's words; gives the worth of all it has, nats. */
  add(words: Uint32Array): number {
    for (const id of words) {
      const base = this.#base[id] ?? 1;
      const count = this.#counts[id] ?? 0;
      this.#nats += Math.log(((count + base) * concentration) / ((concentration + this.#size) * base));
      if (count === 0) this.#touched.push(id);
      this.#counts[id] = count + 1;
      this.#size += 1;
    }
    return this.#nats;
  }
}
