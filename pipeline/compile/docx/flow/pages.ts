import type { Item } from './items.js';

/** Where things stand: page of every bookmark, 1 the first, and how many pages there are. */
export interface Pagination {
  pages: number;
  pageOf: Map<string, number>;
}

/** A tenth of a point is no reason for a new page: twips and half points round differently in every program. */
const tolerance = 0.1;

const total = (lines: readonly number[], from = 0, to = lines.length): number => {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += lines[at] ?? 0;
  return sum;
};

/** Height of the first lines of an item, what hangs below the last left out. */
const hung = ({ lines, hang }: Item, to: number): number => total(lines, 0, to) - (lines[to - 1] ?? 0) * hang;

/** Lines of an item that must stand with what is before it: all of it, or two against an orphan. */
const leastLines = ({ lines, keepTogether }: Item): number =>
  keepTogether || lines.length <= 3 ? lines.length : 2;

/**
 * Fills pages as Word does: between paragraphs the larger of the two spaces; none above the first line of a page but
 * the document's first; no first or last line of a paragraph alone; headings with what follows them; rows whole.
 */
export class PageFiller {
  private page = 1;
  private y = 0;
  private after = 0;
  private empty = true;
  private readonly pageOf = new Map<string, number>();
  private readonly heights: { first: number; rest: number };

  /** Heights of the text area of the first page and of the others, points. */
  constructor(heights: { first: number; rest: number }) {
    this.heights = heights;
  }

  fill(items: readonly Item[]): Pagination {
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      if (item === undefined) continue;
      if (item.breakBefore && !this.empty) this.turn();
      const startsChain = item.keepWithNext && items[at - 1]?.keepWithNext !== true;
      if (startsChain && !this.empty && !this.fits(this.chain(items, at))) this.turn(item);
      this.place(item);
    }
    return { pages: this.page, pageOf: this.pageOf };
  }

  private get height(): number {
    return this.page === 1 ? this.heights.first : this.heights.rest;
  }

  private fits(height: number): boolean {
    return this.y + height <= this.height + tolerance;
  }

  private turn(item?: Item): void {
    this.page += 1;
    this.y = item?.repeats ?? 0;
    this.after = 0;
    this.empty = true;
  }

  /** Space above the first line of an item here. */
  private gap({ before }: Item): number {
    if (this.empty) return this.page === 1 && this.y === 0 ? before : 0;
    return Math.max(this.after, before);
  }

  /** Height from here of items kept together from `at`, with the least of the one that follows them. */
  private chain(items: readonly Item[], at: number): number {
    let height = 0;
    let after = 0;
    for (let index = at; ; index += 1) {
      const item = items[index];
      if (item === undefined) return height;
      height += index === at ? this.gap(item) : Math.max(after, item.before);
      if (!item.keepWithNext) return height + hung(item, leastLines(item));
      height += total(item.lines);
      after = item.after;
      // A chain longer than a page cannot be kept.
      if (height > this.heights.rest) return 0;
    }
  }

  private place(item: Item): void {
    let from = 0;
    while (from < item.lines.length) {
      const top = from === 0 ? this.gap(item) : 0;
      const to = this.cut(item, from, top);
      if (to === from) {
        this.turn(item);
        continue;
      }
      if (from === 0) for (const anchor of item.anchors) this.pageOf.set(anchor, this.page);
      this.y += top + total(item.lines, from, to);
      this.empty = false;
      this.after = item.after;
      from = to;
      if (from < item.lines.length) this.turn(item);
    }
  }

  /** The line after the last that stands on this page; `from` where none may. */
  private cut({ lines, keepTogether, hang }: Item, from: number, top: number): number {
    let to = from;
    let height = top;
    while (to < lines.length && this.fits(height + (lines[to] ?? 0) * (1 - hang))) {
      height += lines[to] ?? 0;
      to += 1;
    }
    if (to === lines.length) return to;
    const fresh = this.empty;
    if (keepTogether && !fresh) return from;
    // Widows and orphans: never one line alone on either page.
    if (lines.length - to === 1) to -= 1;
    if (from === 0 && to === 1 && !fresh) return from;
    if (to <= from) return fresh ? from + 1 : from;
    return to;
  }
}
