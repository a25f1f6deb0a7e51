// Which way paragraphs and runs are read: Word is told, it does not find out.
import { turnedLetters } from '../right-to-left.js';
import type { Inline, TextRun, WordParagraph } from './blocks.js';

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'link' ? textOf(inline.children) : '',
    )
    .join('');

const hasTab = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) => inline.kind === 'tab' || (inline.kind === 'link' && hasTab(inline.children)));

/**
 * Whether a paragraph runs from right to left: in a document that does (`mirrored`) where any of its letters do, or where tabs part it into
 * columns; else where most of its letters do.
 */
export function isTurned({ inlines }: Pick<WordParagraph, 'inlines'>, mirrored: boolean): boolean {
  const text = textOf(inlines);
  if (!turnedLetters.test(text)) return mirrored && hasTab(inlines);
  const all = text.match(/\p{L}/gu) ?? [];
  return mirrored || all.filter((letter) => turnedLetters.test(letter)).length * 2 > all.length;
}

/** Whether a run is of a right-to-left script, or has no letters and stands in a paragraph that runs so (`turned`). */
export const isTurnedRun = ({ text }: Pick<TextRun, 'text'>, turned: boolean): boolean =>
  turnedLetters.test(text) || (turned && !/\p{L}/u.test(text));
