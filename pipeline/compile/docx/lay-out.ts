import type { Document, Style } from '../../tree/index.js';
import type { Block, WordDocument, WordParagraph } from './blocks.js';
import { definition } from './definition.js';
import { estimate } from './flow/estimate.js';
import type { RunningDistances } from './flow/estimate.js';
import type { Setting } from './flow/measured.js';
import type { Pagination } from './flow/pages.js';
import { textOf } from './text-of.js';
import type { HeadingEntry } from './write/writer.js';

/** A document as blocks, with the page of everything in it. */
export interface LaidOut {
  word: WordDocument;
  headings: HeadingEntry[];
  pagination: Pagination;
  /** Texts a letterhead may ask for, by name. */
  values: ReadonlyMap<string, string>;
}

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

/**
 * Lays a document out; where it must fit pages, with its fullest alternative that does. What is named in `placed` stands
 * in a letterhead and not in the text.
 */
export function layOut(
  document: Document,
  { page }: Pick<Style, 'page'>,
  setting: Setting,
  distances: RunningDistances,
  placed: ReadonlySet<string> = new Set(),
): LaidOut {
  for (let alternative = 0; ; alternative += 1) {
    const { word, pageLimit, values } = definition(document, setting, { alternative, placed });
    const headings = headingsOf(word);
    const pagination = estimate(word, headings, setting, page, distances);
    if (pagination.pages <= pageLimit) return { word, headings, pagination, values };
  }
}
