import { isCapitals } from '../labels/name-shape.js';
import type { Block } from './block.js';
import type { Passage } from './passage.js';

/** Spaces before the first word of a line whose first character stands at a place of the source; undefined where no line begins there. */
export type IndentAt = (place: number) => number | undefined;

/** How far a line is printed from the margin, in characters, where the page is set in lines of one width. */
export const indentIn =
  (text: string, base = 0): IndentAt =>
  (place) => {
    let at = place - base - 1;
    let size = 0;
    for (; at >= 0 && size < 120; at--) {
      const sign = text[at];
      if (sign === ' ') size++;
      else if (sign === '\t') size += 8;
      else break;
    }
    return at < 0 || text[at] === '\n' || text[at] === '\r' ? size : undefined;
  };

interface Line {
  from: number;
  indent: number;
  /** Its letters are capitals throughout. */
  isCapitals: boolean;
}

/** From this indent on a line is set in the middle of the page, not at the beginning of a paragraph. */
const middle = 14;

const linesOf = (passage: Passage, indentAt: IndentAt): Line[] => {
  const starts = [0, ...passage.breaks];
  return starts.map((from, index) => ({
    from,
    indent: indentAt(passage.span(from, from + 1).start) ?? 0,
    isCapitals: isCapitals(passage.text.slice(from, starts[index + 1])),
  }));
};

/**
 * The indent with which a page begins its paragraphs where no blank line parts them: the one to which most lines are set in from the
 * margin of the line before. Undefined where fewer than three paragraphs begin so.
 */
function firstLineIndent(blocks: readonly (readonly Line[])[]): number | undefined {
  const counts = new Map<string, { indent: number; count: number }>();
  for (const lines of blocks)
    lines.forEach(({ indent }, index) => {
      const margin = lines[index - 1]?.indent;
      if (margin === undefined || indent <= margin || indent - margin > 10 || indent >= middle) return;
      const id = `${margin} ${indent}`;
      counts.set(id, { indent, count: (counts.get(id)?.count ?? 0) + 1 });
    });
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most !== undefined && most.count >= 3 ? most.indent : undefined;
}

/** Whether a line begins a block of its own: a paragraph by its indent, or the first or last of lines in the middle. */
const begins = (line: Line, before: Line, indent: number): boolean => {
  // A heading in capitals goes on in the middle of its second line.
  if (line.isCapitals && before.isCapitals) return false;
  const [isMiddle, wasMiddle] = [line.indent >= middle, before.indent >= middle];
  return isMiddle !== wasMiddle || (!isMiddle && line.indent === indent);
};

/**
 * The blocks of a page that is set in lines of one width, cut where a paragraph begins by its indent and around lines that are set in
 * the middle, which are marked as such.
 */
export function indentedParagraphs(blocks: readonly Block[], indentAt: IndentAt): Block[] {
  const lined = blocks.map(({ passage }) => linesOf(passage, indentAt));
  const indent = firstLineIndent(lined);
  if (indent === undefined) return [...blocks];
  return blocks.flatMap((block, index) => {
    const lines = lined[index] ?? [];
    const starts = lines.filter((line, at) => {
      const before = lines[at - 1];
      return before === undefined || begins(line, before, indent);
    });
    return starts.map((line, at) => ({
      ...block,
      passage: block.passage.slice(line.from, starts[at + 1]?.from ?? block.passage.length),
      ...(line.indent >= middle ? { centred: true as const } : {}),
    }));
  });
}
