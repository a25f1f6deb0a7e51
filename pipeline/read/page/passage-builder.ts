import { isInvisible, isSpace } from './characters.js';
import { Passage } from './passage.js';
import { extend } from './place-map.js';
import type { Look, LookRange, Mark } from './passage.js';

const hasLook = ({ bold, italic, struck, href }: Look): boolean =>
  bold === true || italic === true || struck === true || href !== undefined;

const isVisible = (code: number): boolean => !isSpace(code) && !isInvisible(code);

/** Where what begins visibly at `from` ceases to stand as it is to be printed: at white space that is no plain space between two words. */
const stretchEnd = (value: string, from: number): number => {
  let at = from;
  while (at < value.length) {
    const code = value.charCodeAt(at);
    if (code === 32 && at + 1 < value.length && isVisible(value.charCodeAt(at + 1))) at += 2;
    else if (isVisible(code)) at++;
    else break;
  }
  return at;
};

/** Builds a passage: normalises as it goes, keeps the place of every character that stays. */
export class PassageBuilder {
  private readonly pieces: string[] = [];
  private readonly places: number[] = [];
  private size = 0;
  private readonly looks: LookRange[] = [];
  private readonly marks: Mark[] = [];
  private readonly breaks: number[] = [];
  private space: { start: number; end: number } | undefined;

  /** Adds text without white space at its ends that stands at `start` character for character, or as a whole in `start` to `end`. */
  private append(text: string, start: number, end?: number): void {
    this.pieces.push(text);
    extend(this.places, this.size, start, end);
    this.size += text.length;
  }

  /** Adds the space that stands before whatever is visible. */
  private close(): void {
    if (this.space && this.size > 0) this.append(' ', this.space.start, this.space.end);
    this.space = undefined;
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
    const placeOf = (index: number): number => (end === undefined ? start + index : start);
    let [from, index] = [-1, 0];
    while (index < value.length) {
      const code = value.charCodeAt(index);
      if (isSpace(code)) {
        const place = placeOf(index);
        this.space = { start: this.space?.start ?? place, end: end ?? place + 1 };
        index++;
      } else if (isInvisible(code)) index++;
      else {
        this.close();
        if (from < 0) from = this.size;
        const until = stretchEnd(value, index);
        this.append(value.slice(index, until), placeOf(index), end);
        index = until;
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

  get length(): number {
    return this.size;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  build(): Passage {
    const text = this.pieces.join('');
    const breaks = this.breaks.filter((at) => at < this.size);
    return Passage.settled({ text, places: this.places, looks: this.looks, marks: this.marks, breaks });
  }
}
