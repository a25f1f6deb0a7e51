import type { Inline, WordParagraph } from '../blocks.js';
import { indents, lineSpacing } from '../write/properties.js';
import type { TabStop } from '../write/properties.js';
import { spreadStops } from '../write/tab-stops.js';
import type { Faces } from './faces.js';
import type { Face, Setting } from './measured.js';

/** Word's own tab stops, points: half an inch. */
const defaultStop = 36;

/** Characters a line may break after. */
const breaksAfter = new Set([0x2d, 0x2010, 0x2013, 0x2014, 0x200b]);

const isWide = (code: number): boolean => code >= 0x2e80 && code < 0xfb00;
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x09 || (code >= 0x2002 && code <= 0x200a && code !== 0x2007);

/** Sets one paragraph in lines, as Word breaks them: greedily, at spaces and hyphens, a word too long for a line anywhere. */
export class LineBreaker {
  private readonly setting: Setting;
  private readonly faces: Faces;
  private heights: number[] = [];
  private height = 0;
  private pen = 0;
  /** Width of the word being set, and whether the line holds anything before it. */
  private word = 0;
  private wordHeight = 0;
  private started = false;
  private left = 0;
  private limit = 0;
  private stops: readonly TabStop[] = [];
  private look = 'body';

  constructor(setting: Setting, faces: Faces) {
    this.setting = setting;
    this.faces = faces;
  }

  /** Heights of the lines, points. `measure`: width of the column. */
  lines(paragraph: WordParagraph, measure: number): number[] {
    const { looks, fontName, stops } = this.setting;
    const look = looks.of(paragraph.look);
    const { gutter } = paragraph;
    const { left, firstLine } = indents({ ...look, ...(gutter === undefined ? {} : { gutter }) });
    const first = this.firstLine(paragraph, firstLine);
    this.left = (paragraph.list ? (look.indent ?? 0) : left) + (paragraph.indent ?? 0);
    this.limit = measure;
    this.look = paragraph.look;
    this.stops = paragraph.spread ? spreadStops(measure) : stops(paragraph.look);
    this.heights = [];
    this.height = 0;
    this.word = 0;
    this.wordHeight = 0;
    this.started = false;
    this.pen = this.left + first;
    this.inlines(paragraph.inlines);
    this.commit();
    const natural = this.faces.of(paragraph.look, {}).lineHeight;
    this.endLine(natural);
    const spacing = lineSpacing(look, fontName) / 240;
    return this.heights.map((height) => height * spacing);
  }

  private firstLine({ list, continued, indent }: WordParagraph, firstLine: number): number {
    // The mark of a list item hangs before the indent: its text begins at it.
    if (list || continued || (indent ?? 0) > 0) return 0;
    return firstLine;
  }

  private inlines(inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      if (inline.kind === 'text') this.text(inline.text, this.faces.of(this.look, inline));
      else if (inline.kind === 'field') this.text('00', this.faces.of(this.look, inline));
      else if (inline.kind === 'link') this.inlines(inline.children);
      else if (inline.kind === 'tab') this.tab();
      else {
        this.commit();
        this.endLine(this.faces.of(this.look, {}).lineHeight);
      }
    }
  }

  private text(given: string, face: Face): void {
    const text = face.upper ? given.toUpperCase() : given;
    const { widths, size, tracking, lineHeight } = face;
    for (let at = 0; at < text.length; at += 1) {
      let code = text.charCodeAt(at);
      if (code >= 0xd800 && code < 0xdc00) {
        code = text.codePointAt(at) ?? code;
        at += 1;
      }
      const width = (code < widths.length ? (widths[code] ?? 0.5) : 1) * size + tracking;
      if (isSpace(code)) {
        this.commit();
        // A space may hang over the edge; it never begins a line of its own accord.
        this.pen += width;
        continue;
      }
      this.character(width, lineHeight);
      if (breaksAfter.has(code) || isWide(code)) this.commit();
    }
  }

  private character(width: number, lineHeight: number): void {
    this.word += width;
    if (lineHeight > this.wordHeight) this.wordHeight = lineHeight;
    if (this.pen + this.word <= this.limit + 0.001) return;
    if (this.started) this.endLine(0);
    if (this.pen + this.word > this.limit && this.word > width) {
      // A word longer than the line breaks before this character.
      this.word -= width;
      this.commit();
      this.endLine(0);
      this.word = width;
      this.wordHeight = lineHeight;
    }
  }

  /** The word so far stands on the line. */
  private commit(): void {
    if (this.word === 0) return;
    this.pen += this.word;
    this.word = 0;
    if (this.wordHeight > this.height) this.height = this.wordHeight;
    this.wordHeight = 0;
    this.started = true;
  }

  private endLine(least: number): void {
    this.heights.push(this.height > 0 ? this.height : least > 0 ? least : this.wordHeight);
    this.height = 0;
    this.pen = this.left;
    this.started = false;
  }

  private tab(): void {
    this.commit();
    const stop = this.stops.find(({ at }) => at > this.pen + 0.01);
    // A hanging indent is a stop itself.
    const next =
      this.pen < this.left - 0.01
        ? Math.min(stop?.at ?? Infinity, this.left)
        : (stop?.at ?? (Math.floor(this.pen / defaultStop + 0.001) + 1) * defaultStop);
    // What follows a right or centre stop is set back from it: it starts no line.
    this.pen = stop?.at === next && stop.align !== 'left' ? Math.min(this.pen, next) : next;
    this.started = true;
  }
}
