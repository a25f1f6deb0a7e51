import { Passage } from './passage.js';
import type { Look, Mark } from './passage.js';

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** Characters that print nothing: soft hyphen, zero-width space, word joiner, byte-order mark, control characters. */
const isInvisible = (code: number): boolean =>
  code < 32 ||
  (code >= 0x7f && code < 0xa0) ||
  code === 0xad ||
  code === 0x200b ||
  code === 0x2060 ||
  code === 0xfeff;

/** Builds a passage: normalises as it goes, keeps the place of every character that stays. */
export class PassageBuilder {
  private text = '';
  private chunk: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly looks: { from: number; to: number; look: Look }[] = [];
  private readonly marks: Mark[] = [];
  private space: { start: number; end: number } | undefined;

  private get size(): number {
    return this.starts.length;
  }

  private append(code: number, start: number, end: number): void {
    this.chunk.push(code);
    if (this.chunk.length >= 4096) this.flush();
    this.starts.push(start);
    this.ends.push(end);
  }

  private flush(): void {
    this.text += String.fromCharCode(...this.chunk);
    this.chunk = [];
  }

  private styled(from: number, look: Look): void {
    if (!look.bold && !look.italic && look.href === undefined) return;
    const last = this.looks.at(-1);
    const same =
      last &&
      last.look.bold === look.bold &&
      last.look.italic === look.italic &&
      last.look.href === look.href;
    if (same && last.to === from) last.to = this.size;
    else this.looks.push({ from, to: this.size, look: { ...look } });
  }

  /** Adds `value`, which stands at `start` of the source character for character, or as a whole in `start` to `end`. */
  add(value: string, start: number, look: Look = {}, end?: number): void {
    let from = -1;
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
    if (from >= 0) this.styled(from, look);
  }

  /** An index mark before whatever is added next. */
  mark(id: string, source: number): void {
    this.marks.push({ at: this.size + (this.space && this.size > 0 ? 1 : 0), id, source });
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  get hasMarks(): boolean {
    return this.marks.length > 0;
  }

  build(): Passage {
    this.flush();
    const looks = this.looks.map(({ from, to, look }) => ({ ...look, from, to }));
    return new Passage(
      this.text,
      Uint32Array.from(this.starts),
      Uint32Array.from(this.ends),
      looks,
      this.marks,
    );
  }
}
