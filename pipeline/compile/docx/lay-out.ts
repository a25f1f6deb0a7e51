import type { Document, Style } from '../../tree/index.js';
import type { Block, Inline, WordDocument, WordParagraph } from './blocks.js';
import { definition } from './definition.js';
import { estimate } from './flow/estimate.js';
import type { Setting } from './flow/measured.js';
import type { Pagination } from './flow/pages.js';
import type { WordSettings } from './looks.js';
import type { HeadingEntry } from './write/writer.js';

/** A document as blocks, with the page of everything in it. */
export interface LaidOut {
  word: WordDocument;
  headings: HeadingEntry[];
  pagination: Pagination;
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'link') return textOf(inline.children);
      return inline.kind === 'tab' || inline.kind === 'break' ? ' ' : '';
    })
    .join('');

const isHeading = (block: Block): block is WordParagraph & { heading: number } =>
  block.kind === 'paragraph' && block.heading !== undefined;

/** Headings after the contents, where there are any, else all. */
const headingsOf = ({ blocks }: WordDocument): HeadingEntry[] =>
  blocks
    .slice(blocks.findIndex(({ kind }) => kind === 'contents') + 1)
    .filter(isHeading)
    .map(({ heading, inlines, anchors }) => ({
      level: heading,
      text: textOf(inlines),
      anchor: anchors[0] ?? '',
    }));

/** Lays a document out; where it must fit pages, with its fullest alternative that does. */
export function layOut(
  document: Document,
  { page }: Style,
  setting: Setting,
  settings: WordSettings,
): LaidOut {
  for (let alternative = 0; ; alternative += 1) {
    const { word, pageLimit } = definition(document, setting, alternative);
    const headings = headingsOf(word);
    const pagination = estimate(word, headings, setting, page, settings);
    if (pagination.pages <= pageLimit) return { word, headings, pagination };
  }
}
