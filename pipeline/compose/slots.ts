import { cutBlocks } from './cut-blocks.js';
import { cutRows } from './cut-rows.js';

// A slot is a place in a template's output whose value is put aside, so that it is never parsed as Markdown.
// In the skeleton a slot is its number between two private-use characters, which Markdown takes for letters.
// A partial on a line of its own is put aside too, as printed text: it is parsed apart, and its shape only once.
const open = '\uE000';
const close = '\uE001';
const openBlock = '\uE002';
const closeBlock = '\uE003';

const anySlot = new RegExp(`${open}(\\d+)${close}`, 'g');
const blockRun = new RegExp(`(?:${openBlock}\\d+${closeBlock}\\s*)+`, 'g');
const anyBlock = new RegExp(`${openBlock}(\\d+)${closeBlock}`, 'g');
const reserved = new RegExp(`[${open}${close}${openBlock}${closeBlock}]`);

/** Whether a template's own text holds the characters that mark a slot. */
export const hasMarker = (text: string): boolean => reserved.test(text);

/** What was printed into a slot: a value by a mustache, or a run of partials' texts. */
export type Slot = { value: unknown; mustache: number } | { printed: string[] };

/** A skeleton with its slots numbered from 0, so that equal skeletons are equal texts, and the slot each number stands for. */
export interface Skeleton {
  shape: string;
  slots: Slot[];
  /** Of a table of which `shape` is the head: each row, under a head of its own that is not printed. */
  rows?: Skeleton[];
}

/** The values put aside while one template is printed. */
export class Slots {
  private readonly values: Slot[] = [];
  private readonly blocks: string[] = [];

  /** Puts `value` aside, printed by the mustache of that number; gives the text that stands for it in the skeleton. */
  put(value: unknown, mustache: number): string {
    return `${open}${this.values.push({ value, mustache }) - 1}${close}`;
  }

  /** Puts the text that a partial printed aside; gives the line that stands for it. */
  putBlock(printed: string): string {
    return `${openBlock}${this.blocks.push(printed) - 1}${closeBlock}\n`;
  }

  /** The skeletons of a printed text, one a block. */
  skeletons(printed: string): Skeleton[] {
    const grouped = printed.replace(blockRun, (run) => {
      const texts = [...run.matchAll(anyBlock)].map(([, index]) => this.blocks[Number(index)] ?? '');
      return `\n\n${open}${this.values.push({ printed: texts }) - 1}${close}\n\n`;
    });
    return cutBlocks(grouped).map((block) => {
      const table = cutRows(block);
      if (!table) return this.numbered(block);
      return { ...this.numbered(table.head), rows: table.rows.map((row) => this.numbered(row)) };
    });
  }

  private numbered(block: string): Skeleton {
    const slots: Slot[] = [];
    const shape = block.replace(anySlot, (_, index: string) => {
      const slot = this.values[Number(index)];
      return slot ? `${open}${slots.push(slot) - 1}${close}` : '';
    });
    return { shape, slots };
  }
}

/** A piece of skeleton text: literal, or the number of a slot. */
export type Piece = string | number;

/** Cuts skeleton text into its literal pieces and slots. */
export function pieces(text: string): Piece[] {
  if (!text.includes(open)) return [text];
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(anySlot)) {
    if (match.index > end) found.push(text.slice(end, match.index));
    found.push(Number(match[1]));
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push(text.slice(end));
  return found;
}
