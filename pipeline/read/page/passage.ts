import type { Run, Span } from '../draft/draft.js';

/** How a stretch of a passage looks. */
export interface Look {
  bold?: true;
  italic?: true;
  href?: string;
}

interface LookRange extends Look {
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

/**
 * A stretch of normalised text that knows where each of its characters stands in the source. White space is one plain
 * space between words and none at the ends; what normalisation dropped has no character here.
 */
export class Passage {
  readonly text: string;
  readonly marks: readonly Mark[];
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly looks: readonly LookRange[];

  constructor(
    text: string,
    starts: Uint32Array,
    ends: Uint32Array,
    looks: readonly LookRange[] = [],
    marks: readonly Mark[] = [],
  ) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.looks = looks;
    this.marks = marks;
  }

  get length(): number {
    return this.text.length;
  }

  /** Where characters `from` to `to` (exclusive) stand in the source; an empty stretch is the point before `from`. */
  span(from = 0, to = this.length): Span {
    const start = this.starts[from] ?? this.ends[this.length - 1] ?? 0;
    return { start, end: to > from ? (this.ends[to - 1] ?? start) : start };
  }

  /** Characters `from` to `to`, without white space at the ends. */
  slice(from: number, to = this.length): Passage {
    let [first, last] = [Math.max(from, 0), Math.min(to, this.length)];
    while (first < last && this.text[first] === ' ') first++;
    while (last > first && this.text[last - 1] === ' ') last--;
    const looks = this.looks
      .filter((look) => look.to > first && look.from < last)
      .map((look) => ({
        ...look,
        from: Math.max(look.from, first) - first,
        to: Math.min(look.to, last) - first,
      }));
    // A mark at the cut belongs to what follows it.
    const marks = this.marks
      .filter(({ at }) => at >= from && (at < to || to >= this.length))
      .map((mark) => ({ ...mark, at: Math.min(Math.max(mark.at - first, 0), Math.max(last - first, 0)) }));
    return new Passage(
      this.text.slice(first, last),
      this.starts.subarray(first, last),
      this.ends.subarray(first, last),
      looks,
      marks,
    );
  }

  /** Whether all letters of `from` to `to` are bold. */
  isBold(from = 0, to = this.length): boolean {
    let bold = 0;
    for (const look of this.looks) {
      if (look.bold) bold += Math.max(0, Math.min(look.to, to) - Math.max(look.from, from));
    }
    return to > from && bold >= (to - from) * 0.9;
  }

  /** The whole as runs of one look each. */
  runs(): Run[] {
    const runs: Run[] = [];
    let at = 0;
    const push = (from: number, to: number, look: Look = {}): void => {
      if (to > from) runs.push({ value: this.text.slice(from, to), ...this.span(from, to), ...look });
    };
    for (const { from, to, ...look } of this.looks) {
      push(at, from);
      push(Math.max(at, from), to, look);
      at = Math.max(at, to);
    }
    push(at, this.length);
    return runs;
  }

  /** One passage of several, a space between neighbours; `glue` says after which of them there is none. */
  static join(parts: readonly Passage[], glue: (part: Passage) => boolean = () => false): Passage {
    const only = parts[0];
    if (parts.length === 1 && only) return only;
    const builder: { text: string; looks: LookRange[]; marks: Mark[] } = { text: '', looks: [], marks: [] };
    const size = parts.reduce((sum, { length }) => sum + length + 1, 0);
    const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)];
    parts.forEach((part, index) => {
      const previous = parts[index - 1];
      if (builder.text !== '' && part.length > 0 && previous && !glue(previous)) {
        const { end } = previous.span();
        starts[builder.text.length] = end;
        ends[builder.text.length] = part.span(0, 0).start;
        builder.text += ' ';
      }
      const offset = builder.text.length;
      starts.set(part.starts, offset);
      ends.set(part.ends, offset);
      builder.looks.push(
        ...part.looks.map((look) => ({ ...look, from: look.from + offset, to: look.to + offset })),
      );
      builder.marks.push(...part.marks.map((mark) => ({ ...mark, at: mark.at + offset })));
      builder.text += part.text;
    });
    const { text, looks, marks } = builder;
    return new Passage(text, starts.subarray(0, text.length), ends.subarray(0, text.length), looks, marks);
  }
}
