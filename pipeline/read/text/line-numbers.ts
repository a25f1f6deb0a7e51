import type { Span } from '../draft/draft.js';

/** A line of a printed page without its number. */
export interface NumberedLine {
  number: Span;
  text: Span;
  /** White space before the text, in characters. */
  indent: number;
  value: number;
}

const numberedLine = /^(\s{0,8})(\d{1,2})(?:(\s+)(?=\S)|\s*$)/;

/**
 * The lines of a transcript that numbers each line of a page from 1 on, as court reporters do, by the start of the line.
 * Nothing where fewer than six in ten lines bear the next number.
 */
export function numberedLines(text: string, lines: readonly Span[]): ReadonlyMap<number, NumberedLine> {
  const found = new Map<number, NumberedLine>();
  let [last, printed] = [0, 0];
  for (const { start, end } of lines) {
    const line = text.slice(start, Math.min(end, start + 400));
    if (line.trim() === '') continue;
    printed++;
    const [whole = '', before = '', digits = '', gap = ''] = numberedLine.exec(line) ?? [];
    const value = Number(digits);
    if (digits === '' || (value !== last + 1 && value !== 1)) continue;
    last = value;
    const from = start + before.length;
    found.set(start, {
      number: { start: from, end: from + digits.length },
      text: { start: start + whole.length, end },
      indent: gap.length,
      value,
    });
  }
  return found.size >= 8 && found.size >= printed * 0.6 ? found : new Map();
}

/**
 * The starts of the lines without a number that stand between the last number of a page and the first of the next: what is printed at
 * the foot and at the head of each page.
 */
export function pageMargins(
  numbered: ReadonlyMap<number, NumberedLine>,
  lines: readonly Span[],
): ReadonlySet<number> {
  const found = new Set<number>();
  let next: number | undefined;
  for (const { start } of numbered.size === 0 ? [] : lines.toReversed()) {
    const known = numbered.get(start);
    if (known) next = known.value;
    else if (next === undefined || next === 1) found.add(start);
  }
  return found;
}
