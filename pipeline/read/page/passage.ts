import type { Run, Span } from '../draft/draft.js';
import { between } from './between.js';
import { append, endOfCharacter, extend, startOf } from './place-map.js';
import type { PlaceMap } from './place-map.js';
import { settled } from './settled.js';

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
  /** Where its characters stand in the source, those of the passage from `offset` on. */
  places: PlaceMap;
  offset?: number;
  looks: readonly LookRange[];
  marks: readonly Mark[];
  /** Indexes of characters that begin a new line of the source inside the passage. */
  breaks: readonly number[];
}

/** One list for all that is empty: most passages have neither looks nor marks. */
const none: readonly never[] = [];

/** The items `make` makes of `items`. */
const each = <T, U>(items: readonly T[], make: (item: T) => U): readonly U[] =>
  items.length === 0 ? none : items.map(make);

/**
 * A stretch of normalised text that knows where each of its characters stands in the source. White space is one plain
 * space between words and none at the ends; what normalisation dropped has no character here. To cut it copies no place.
 */
export class Passage {
  readonly text: string;
  readonly looks: readonly LookRange[];
  readonly marks: readonly Mark[];
  readonly breaks: readonly number[];
  readonly #places: PlaceMap;
  readonly #offset: number;

  constructor({ text, places, offset = 0, looks, marks, breaks }: PassageParts) {
    this.text = text;
    this.#places = places;
    this.#offset = offset;
    this.looks = looks;
    this.marks = marks;
    this.breaks = breaks;
  }

  get length(): number {
    return this.text.length;
  }

  #end(index: number): number {
    return index < 0 ? 0 : endOfCharacter(this.#places, this.#offset + index);
  }

  /** Where characters `from` to `to` (exclusive) stand in the source; an empty stretch is the point before `from`. */
  span(from = 0, to = this.length): Span {
    const start =
      from < this.length ? startOf(this.#places, this.#offset + from) : this.#end(this.length - 1);
    return { start, end: to > from ? this.#end(Math.min(to, this.length) - 1) : start };
  }

  /** Characters `from` to `to`, without white space at the ends. A mark at the cut belongs to what follows it. */
  slice(from: number, to = this.length): Passage {
    const { text, looks, marks, breaks } = this;
    let [first, last] = [Math.max(from, 0), Math.min(to, this.length)];
    while (first < last && text[first] === ' ') first++;
    while (last > first && text[last - 1] === ' ') last--;
    const until = to >= this.length ? Infinity : to;
    const inside = between(
      looks,
      ({ to: end }) => end > first,
      ({ from: start }) => start < last,
    );
    return new Passage({
      text: text.slice(first, last),
      places: this.#places,
      offset: this.#offset + first,
      looks: each(inside, (look) => ({
        ...look,
        from: Math.max(look.from, first) - first,
        to: Math.min(look.to, last) - first,
      })),
      marks: each(
        between(
          marks,
          ({ at }) => at >= from,
          ({ at }) => at < until,
        ),
        (mark) => ({ ...mark, at: Math.min(Math.max(mark.at, first), last) - first }),
      ),
      breaks: each(
        between(
          breaks,
          (at) => at > first,
          (at) => at < last,
        ),
        (at) => at - first,
      ),
    });
  }

  /** Where each line of the source begins and ends in the text, without the space between two. */
  lines(): { from: number; to: number }[] {
    const starts = [0, ...this.breaks];
    return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? this.length + 1) - 1 }));
  }

  /** Each line of the source as a passage. */
  inLines(): Passage[] {
    return this.breaks.length === 0 ? [this] : this.cutAt(this.breaks);
  }

  /** The passages between the characters `cuts`, which are in order. */
  cutAt(cuts: readonly number[]): Passage[] {
    const starts = cuts[0] === 0 ? cuts : [0, ...cuts];
    return starts.map((from, index) => this.slice(from, starts[index + 1]));
  }

  /** Whether (nearly) all of `from` to `to` is bold. */
  isBold(from = 0, to = this.length): boolean {
    let bold = 0;
    for (const look of between(
      this.looks,
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
    for (const look of this.looks) {
      if (!look.bold || this.text.slice(end, look.from).trim() !== '') break;
      end = look.to;
    }
    return end;
  }

  /** Characters `from` to `to` as runs of one look each. */
  runs(from = 0, to = this.length): Run[] {
    if (this.looks.length === 0)
      return to > from ? [{ value: this.text.slice(from, to), ...this.span(from, to) }] : [];
    const runs: Run[] = [];
    let at = from;
    const push = (start: number, end: number, look: Look = {}): void => {
      if (end > start) runs.push({ value: this.text.slice(start, end), ...this.span(start, end), ...look });
    };
    const looks = between(
      this.looks,
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

  /** A passage of lists that grew while it was gathered. */
  static settled({ text, places, looks, marks, breaks }: PassageParts): Passage {
    return new Passage({
      text,
      places: settled(places),
      looks: each(looks, (one) => one),
      marks: each(marks, (one) => one),
      breaks: each(breaks, (one) => one),
    });
  }

  /** One passage of several, in order, a space between neighbours; `lines`: each began a line of the source. */
  static join(parts: readonly Passage[], lines = true): Passage {
    const [only] = parts;
    if (only && parts.length === 1) return only;
    const places: number[] = [];
    const [looks, marks, breaks]: [LookRange[], Mark[], number[]] = [[], [], []];
    const texts: string[] = [];
    let at = 0;
    let before: Passage | undefined;
    for (const part of parts) {
      if (before && part.length > 0) {
        extend(places, at, before.span().end, part.span(0, 0).start);
        texts.push(' ');
        at++;
        if (lines) breaks.push(at);
      }
      append(places, at, part.#places, part.#offset, part.#offset + part.length);
      for (const look of part.looks) looks.push({ ...look, from: look.from + at, to: look.to + at });
      for (const mark of part.marks) marks.push({ ...mark, at: mark.at + at });
      for (const one of part.breaks) breaks.push(one + at);
      texts.push(part.text);
      at += part.length;
      if (part.length > 0) before = part;
    }
    return Passage.settled({ text: texts.join(''), places, looks, marks, breaks });
  }
}
