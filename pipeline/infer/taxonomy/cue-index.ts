import type { Cue, CuedEntry } from './entry.js';
import { tokenise } from './tokenise.js';
import type { Token } from './tokenise.js';

/** One word of a cue: the whole word or its beginning, as written or in any case. */
interface Pattern {
  text: string;
  open: boolean;
  anyCase: boolean;
}

interface IndexedCue extends Cue {
  entry: number;
  patterns: Pattern[];
}

/** A cue with the index of its entry, as plain data. */
export type TabledCue = [entry: number, weight: number, text: string, aspect?: string];

/** The cues of a language by their first words, as plain data; a star ends the beginning of a word. */
export interface CueTable {
  /** Lengths of beginnings, UTF-16 code units. */
  lengths: number[];
  byFirst: [word: string, cues: TabledCue[]][];
}

/** Tables the cues of a language and of all. Cues without a letter are none. */
export function cueTable(entries: readonly CuedEntry[], language: string): CueTable {
  const byFirst = new Map<string, TabledCue[]>();
  const lengths = new Set<number>();
  entries.forEach(({ cues }, entry) => {
    for (const { text, weight, aspect } of [...(cues.any ?? []), ...(cues[language] ?? [])]) {
      const [first] = tokenise(text);
      if (first === undefined) continue;
      if (first.open) lengths.add(first.text.length);
      const key = first.open ? `${first.text}*` : first.text;
      const list = byFirst.get(key) ?? [];
      list.push(aspect === undefined ? [entry, weight, text] : [entry, weight, text, aspect]);
      byFirst.set(key, list);
    }
  });
  return { lengths: [...lengths], byFirst: [...byFirst] };
}

/** A cue found in a text: which entry it shows, and the tokens `from` to `to` (exclusive) it covers. */
export interface Hit {
  entry: number;
  weight: number;
  aspect?: string;
  cue: string;
  from: number;
  to: number;
}

const patternOf = (token: Token): Pattern => {
  const anyCase = token.text === token.lower;
  return { text: token.text, open: token.open, anyCase };
};

const indexed = ([entry, weight, text, aspect]: TabledCue): IndexedCue => ({
  entry,
  weight,
  text,
  ...(aspect === undefined ? {} : { aspect }),
  patterns: tokenise(text).map(patternOf),
});

const fits = ({ text, open, anyCase }: Pattern, token: Token): boolean => {
  const found = anyCase ? token.lower : token.text;
  return open ? found.startsWith(text) : found === text;
};

/** Longest first: more words, then more letters; whole words before beginnings; then by id, for order's sake. */
const byLength = (a: IndexedCue, b: IndexedCue): number =>
  b.patterns.length - a.patterns.length ||
  b.text.length - a.text.length ||
  a.entry - b.entry ||
  (a.text < b.text ? -1 : 1);

/** Words whose candidates are kept; then all are found anew. */
const wordsKept = 5000;

/** Of most words; one for all. */
const none: readonly IndexedCue[] = [];

/** Finds the cues of one language in tokenised text. */
export class CueIndex {
  readonly #byFirst: ReadonlyMap<string, readonly TabledCue[]>;
  readonly #candidates = new Map<string, readonly IndexedCue[]>();
  /** Of beginnings, ascending. */
  readonly #lengths: readonly number[];
  /** What all beginnings begin with, cut to the length of the shortest: most words begin otherwise. */
  readonly #starts: ReadonlySet<string>;

  constructor({ lengths, byFirst }: CueTable) {
    this.#byFirst = new Map(byFirst);
    this.#lengths = lengths.toSorted((a, b) => a - b);
    const [shortest = 0] = this.#lengths;
    const beginnings = byFirst.filter(([first]) => first.endsWith('*'));
    this.#starts = new Set(beginnings.map(([first]) => first.slice(0, shortest)));
  }

  /** Cues whose first word this may be, longest first. */
  #of(token: Token): readonly IndexedCue[] {
    const known = this.#candidates.get(token.text);
    if (known) return known;
    const keys = [token.text, ...this.#beginningsOf(token.text, token)];
    if (token.lower !== token.text) keys.push(token.lower, ...this.#beginningsOf(token.lower, token));
    const found = [...new Set(keys)]
      .flatMap((key) => this.#byFirst.get(key) ?? [])
      .map(indexed)
      .filter(({ patterns: [first] }) => first !== undefined && fits(first, token))
      .sort(byLength);
    if (this.#candidates.size >= wordsKept) this.#candidates.clear();
    this.#candidates.set(token.text, found.length === 0 ? none : found);
    return found;
  }

  /** What a form of a word begins with, as cues that are the beginning of a word are listed. */
  #beginningsOf(form: string, { text }: Token): string[] {
    const [shortest = Infinity] = this.#lengths;
    if (text.length < shortest || !this.#starts.has(form.slice(0, shortest))) return [];
    return this.#lengths
      .filter((length) => length <= text.length)
      .map((length) => `${form.slice(0, length)}*`);
  }

  /** Every hit in `tokens`, left to right. The longest cue wins its words; entries that share a cue all get it. */
  find(tokens: readonly Token[]): Hit[] {
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length;) at = this.#findAt(tokens, at, hits);
    return hits;
  }

  #findAt(tokens: readonly Token[], at: number, hits: Hit[]): number {
    const token = tokens[at];
    if (token === undefined) return at + 1;
    let length = 0;
    let winner = '';
    for (const cue of this.#of(token)) {
      if (length > 0 && (cue.patterns.length < length || cue.text !== winner)) break;
      if (!matches(cue.patterns, tokens, at)) continue;
      length = cue.patterns.length;
      winner = cue.text;
      const { entry, weight, aspect, text } = cue;
      hits.push({ entry, weight, cue: text, from: at, to: at + length, ...(aspect ? { aspect } : {}) });
    }
    return at + Math.max(1, length);
  }
}

const matches = (patterns: readonly Pattern[], tokens: readonly Token[], at: number): boolean =>
  patterns.every((pattern, k) => {
    const token = tokens[at + k];
    return token !== undefined && fits(pattern, token);
  });
