import type { Inline } from './blocks.js';

/** The text of inlines as one line. */
export const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'link') return textOf(inline.children);
      return inline.kind === 'tab' || inline.kind === 'break' ? ' ' : '';
    })
    .join('');
