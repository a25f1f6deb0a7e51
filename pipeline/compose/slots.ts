// A slot is a place in a template's output whose value is put aside, so that it is never parsed as Markdown.
// In the skeleton it is a number between two private-use characters, which Markdown takes for a letter.
const open = '\uE000';
const close = '\uE001';

const anySlot = new RegExp(`${open}(\\d+)${close}`, 'g');

/** Whether a template's own text holds the characters that mark a slot. */
export const hasMarker = (text: string): boolean => text.includes(open) || text.includes(close);

/** The values put aside while one template is printed, in order of printing. */
export class Slots {
  readonly values: { value: unknown; mustache: number }[] = [];

  /** Puts `value` aside, printed by the mustache of that number; gives the text that stands for it in the skeleton. */
  put(value: unknown, mustache: number): string {
    this.values.push({ value, mustache });
    return `${open}${this.values.length - 1}${close}`;
  }
}

/** A piece of skeleton text: literal, or the index of a slot. */
export type Piece = { literal: string } | { slot: number };

/** Cuts skeleton text into its literal pieces and slots. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(anySlot)) {
    if (match.index > end) found.push({ literal: text.slice(end, match.index) });
    found.push({ slot: Number(match[1]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ literal: text.slice(end) });
  return found;
}
