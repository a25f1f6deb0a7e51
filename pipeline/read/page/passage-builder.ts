import { isInvisible, isSpace } from './characters.js';
import { Passage } from './passage.js';
import type { Look, LookRange, Mark } from './passage.js';

const hasLook = ({ bold, italic, struck, href }: Look): boolean =>
  bold === true || italic === true || struck === true || href !== undefined;

const none = new Uint32Array(0);

/** Builds a passage: normalises as it goes, keeps the place of every character that stays. */
export class PassageBuilder {
  private readonly pieces: string[] = [];
  private chunk: number[] = [];
  private starts = none;
  private ends = none;
  private size = 0;
  private readonly looks: LookRange[] = [];
  private readonly marks: Mark[] = [];
  private readonly breaks: number[] = [];
  private space: { start: number; end: number } | undefined;

  private append(code: number, start: number, end: number): void {
    this.chunk.push(code);
    if (this.chunk.length >= 2048) this.flush();
    if (this.size === this.starts.length) this.grow(0);
    this.starts[this.size] = start;
    this.ends[this.size++] = end;
  }

  /** Makes room for as much again, or for `wanted` characters: a piece that is all of its passage leaves no room over. */
  private grow(wanted: number): void {
    const [starts, ends] = [this.starts, this.ends];
    const room = Math.max(starts.length * 2, wanted, 8);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  private flush(): void {
    this.pieces.push(String.fromCharCode(...this.chunk));
    this.chunk = [];
  }

  private styled(from: number, { bold, italic, struck, href }: Look): void {
    const last = this.looks.at(-1);
    const same = last?.bold === bold && last?.italic === italic && last?.struck === struck;
    if (last?.to === from && same && last.href === href) last.to = this.size;
    else {
      const look = {
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(struck && { struck }),
        ...(href === undefined ? {} : { href }),
      };
      this.looks.push({ from, to: this.size, ...look });
    }
  }

  /** Adds `value`, which stands at `start` of the source character for character, or as a whole in `start` to `end`. */
  add(value: string, start: number, look: Look = {}, end?: number): void {
    let from = -1;
    if (this.starts === none) this.grow(value.length);
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index);
      const place = end === undefined ? start + index : start;
      const after = end ?? place + 1;
      if (isSpace(code)) this.space = { start: this.space?.start ?? place, end: after };
      else if (!isInvisible(code)) {
        if (this.space && this.size > 0) this.append(32, this.space.start, this.space.end);
        this.space = undefined;
        if (from < 0) from = this.size;
        this.append(code, place, after);
      }
    }
    if (from >= 0 && hasLook(look)) this.styled(from, look);
  }

  /** An index mark before whatever is added next. */
  mark(id: string, source: number): void {
    this.marks.push({ at: this.size + (this.space && this.size > 0 ? 1 : 0), id, source });
  }

  /** A new line of the source, whose end stands at `start` to `end`. Gives false where the line that ends is blank. */
  break(start: number, end: number): boolean {
    this.space = { start: this.space?.start ?? start, end };
    if (this.size === 0) return true;
    if (this.breaks.at(-1) === this.size + 1) return false;
    this.breaks.push(this.size + 1);
    return true;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  build(): Passage {
    this.flush();
    const text = this.pieces.join('');
    const breaks = this.breaks.filter((at) => at < this.size);
    const isFull = this.size === this.starts.length;
    const [starts, ends] = isFull
      ? [this.starts, this.ends]
      : [this.starts.slice(0, this.size), this.ends.slice(0, this.size)];
    return new Passage({ text, starts, ends, looks: this.looks, marks: this.marks, breaks });
  }
}
