import type { Run, Span } from '../draft/draft.js';
import { between } from './between.js';

/** How a stretch of a passage looks. */
export interface Look {
  bold?: true;
  italic?: true;
  /** Marked as deleted: a correction shows what it corrects. */
  struck?: true;
  href?: string;
}

export interface LookRange extends Look {
  from: number;
  to: number;
}

/** An index mark (`<a id>`) before character `at` of a passage. */
export interface Mark {
  at: number;
  id: string;
  /** Place of the mark itself in the source. */
  source: number;
}

/** What a passage is made of. All lists are in order of place. */
export interface PassageParts {
  text: string;
  /** Where each character starts and ends in the source. */
  starts: Uint32Array;
  ends: Uint32Array;
  looks: readonly LookRange[];
  marks: readonly Mark[];
  /** Indexes of characters that begin a new line of the source inside the passage. */
  breaks: readonly number[];
}

/**
 * A stretch of normalised text that knows where each of its characters stands in the source. White space is one plain
 * space between words and none at the ends; what normalisation dropped has no character here.
 */
export class Passage {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly breaks: readonly number[];
  readonly #parts: PassageParts;

  constructor(parts: PassageParts) {
    this.#parts = parts;
    this.text = parts.text;
    this.marks = parts.marks;
    this.breaks = parts.breaks;
  }

  get length(): number {
    return this.text.length;
  }

  /** Where characters `from` to `to` (exclusive) stand in the source; an empty stretch is the point before `from`. */
  span(from = 0, to = this.length): Span {
    const { starts, ends } = this.#parts;
    const start = starts[from] ?? ends[this.length - 1] ?? 0;
    return { start, end: to > from ? (ends[to - 1] ?? start) : start };
  }

  /** Characters `from` to `to`, without white space at the ends. A mark at the cut belongs to what follows it. */
  slice(from: number, to = this.length): Passage {
    const { text, starts, ends, looks, marks, breaks } = this.#parts;
    let [first, last] = [Math.max(from, 0), Math.min(to, this.length)];
    while (first < last && text[first] === ' ') first++;
    while (last > first && text[last - 1] === ' ') last--;
    const until = to >= this.length ? Infinity : to;
    return new Passage({
      text: text.slice(first, last),
      starts: starts.subarray(first, last),
      ends: ends.subarray(first, last),
      looks: between(
        looks,
        ({ to: end }) => end > first,
        ({ from: start }) => start < last,
      ).map((look) => ({
        ...look,
        from: Math.max(look.from, first) - first,
        to: Math.min(look.to, last) - first,
      })),
      marks: between(
        marks,
        ({ at }) => at >= from,
        ({ at }) => at < until,
      ).map((mark) => ({
        ...mark,
        at: Math.min(Math.max(mark.at, first), last) - first,
      })),
      breaks: between(
        breaks,
        (at) => at > first,
        (at) => at < last,
      ).map((at) => at - first),
    });
  }

  /** Whether (nearly) all of `from` to `to` is bold. */
  isBold(from = 0, to = this.length): boolean {
    let bold = 0;
    for (const look of between(
      this.#parts.looks,
      ({ to: end }) => end > from,
      ({ from: start }) => start < to,
    )) {
      if (look.bold) bold += Math.min(look.to, to) - Math.max(look.from, from);
    }
    return to > from && bold >= (to - from) * 0.7;
  }

  /** Where the bold beginning ends; 0 where it does not begin in bold. */
  boldEnd(): number {
    let end = 0;
    for (const look of this.#parts.looks) {
      if (!look.bold || this.text.slice(end, look.from).trim() !== '') break;
      end = look.to;
    }
    return end;
  }

  /** Characters `from` to `to` as runs of one look each. */
  runs(from = 0, to = this.length): Run[] {
    const runs: Run[] = [];
    let at = from;
    const push = (start: number, end: number, look: Look = {}): void => {
      if (end > start) runs.push({ value: this.text.slice(start, end), ...this.span(start, end), ...look });
    };
    const looks = between(
      this.#parts.looks,
      ({ to: end }) => end > from,
      ({ from: start }) => start < to,
    );
    for (const { from: start, to: end, ...look } of looks) {
      push(at, Math.max(at, start));
      push(Math.max(at, start), Math.min(end, to), look);
      at = Math.max(at, Math.min(end, to));
    }
    push(at, to);
    return runs;
  }

  /** The parts, for whoever makes a new passage of them. */
  get parts(): PassageParts {
    return this.#parts;
  }

  /** One passage of several, in order, a space between neighbours; `lines`: each began a line of the source. */
  static join(parts: readonly Passage[], lines = true): Passage {
    const [only] = parts;
    if (only && parts.length === 1) return only;
    const size = parts.reduce((sum, { length }) => sum + length + 1, 0);
    const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)];
    const [looks, marks, breaks]: [LookRange[], Mark[], number[]] = [[], [], []];
    const texts: string[] = [];
    let at = 0;
    let before: Passage | undefined;
    for (const part of parts) {
      if (before && part.length > 0 && at > 0) {
        starts[at] = before.span().end;
        ends[at] = part.span(0, 0).start;
        texts.push(' ');
        at++;
        if (lines) breaks.push(at);
      }
      starts.set(part.parts.starts, at);
      ends.set(part.parts.ends, at);
      for (const look of part.parts.looks) looks.push({ ...look, from: look.from + at, to: look.to + at });
      for (const mark of part.marks) marks.push({ ...mark, at: mark.at + at });
      for (const one of part.breaks) breaks.push(one + at);
      texts.push(part.text);
      at += part.length;
      if (part.length > 0) before = part;
    }
    const text = texts.join('');
    return new Passage({
      text,
      starts: starts.subarray(0, at),
      ends: ends.subarray(0, at),
      looks,
      marks,
      breaks,
    });
  }
}
