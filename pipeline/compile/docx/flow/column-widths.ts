import type { Inline, WordParagraph, WordTable } from '../blocks.js';
import { Faces } from './faces.js';
import type { Face, Setting } from './measured.js';

/** Space left and right of a cell's text, points: Word's own. */
export const cellPadding = 5.4;

interface Natural {
  /** Width of the widest word, and of the whole text on one line, points. */
  word: number;
  whole: number;
}

const flat = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) => (inline.kind === 'link' ? flat(inline.children) : [inline]));

/** Width of text on one line, points. */
export const textWidth = (given: string, { widths, size, tracking, upper }: Face): number => {
  const text = upper ? given.toUpperCase() : given;
  let total = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    total += (code < widths.length ? (widths[code] ?? 0.5) : 1) * size + tracking;
  }
  return total;
};

const natural = (paragraph: WordParagraph, faces: Faces): Natural => {
  let whole = 0;
  let word = 0;
  for (const inline of flat(paragraph.inlines)) {
    if (inline.kind !== 'text') continue;
    const face = faces.of(paragraph.look, inline);
    whole += textWidth(inline.text, face);
    for (const part of inline.text.split(/\s+/)) word = Math.max(word, textWidth(part, face));
  }
  return { word, whole };
};

/**
 * Column widths by content, points, together the width of the text: each column gets its widest word; what is left
 * goes to those whose text is longer, in proportion to how much longer.
 */
export function columnWidths({ rows }: WordTable, setting: Setting): number[] {
  const faces = new Faces(setting);
  const columns = rows[0]?.length ?? 0;
  const found = Array.from({ length: columns }, (_, column): Natural => {
    const cells = rows.flatMap((row) => row[column] ?? []).map((paragraph) => natural(paragraph, faces));
    return {
      word: Math.max(12, ...cells.map(({ word }) => word)) + 2 * cellPadding + 1,
      whole: Math.max(12, ...cells.map(({ whole }) => whole)) + 2 * cellPadding + 1,
    };
  });
  const least = found.reduce((sum, { word }) => sum + word, 0);
  const spare = setting.measure - least;
  if (spare <= 0) return found.map(({ word }) => (word / least) * setting.measure);
  const wanted = found.reduce((sum, { word, whole }) => sum + whole - word, 0);
  // Where every text fits on one line, what is left goes to the first column: figures and codes stay close together.
  if (wanted <= spare) return found.map(({ whole }, column) => whole + (column === 0 ? spare - wanted : 0));
  return found.map(({ word, whole }) => word + ((whole - word) / wanted) * spare);
}
