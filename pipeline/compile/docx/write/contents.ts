import type { WordContents } from '../blocks.js';
import { field, fieldEnd, fieldStart, tabRun, textRun } from './runs.js';
import { element, value } from './xml.js';
import type { Xml } from './xml.js';
import type { HeadingEntry, Writer } from './writer.js';

/** Bookmark around all that a contents field lists. */
export const listedRange = '_contents';

const entry = ({ text, anchor, level }: HeadingEntry, before: Xml[], after: Xml[], writer: Writer): Xml =>
  element('w:p', {}, [
    element('w:pPr', {}, [
      value('w:pStyle', writer.styles.paragraph(`contents${level}`)),
      ...(writer.mirrored ? [element('w:bidi')] : []),
    ]),
    ...before,
    element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, [
      textRun(text),
      tabRun(),
      ...field(`PAGEREF ${anchor} \\h`, writer.pageOf(anchor)),
    ]),
    ...after,
  ]);

/** The headings a contents field shows. */
export const shownHeadings = (depth: number, { headings }: Pick<Writer, 'headings'>): HeadingEntry[] =>
  headings.filter(({ level }) => level <= depth);

/**
 * A contents field with its entries already there and clean, so that Word shows them without asking, in the control
 * Word gives its own tables of contents. It lists the headings after it, now and when Word is asked to update it.
 */
export function writeContents({ depth }: WordContents, writer: Writer): Xml[] {
  const shown = shownHeadings(depth, writer);
  const start = fieldStart(`TOC \\o "1-${depth}" \\h \\z \\u \\b ${listedRange}`);
  const entries = shown.map((heading, index) =>
    entry(heading, index === 0 ? start : [], index === shown.length - 1 ? [fieldEnd()] : [], writer),
  );
  return [
    element('w:sdt', {}, [
      element('w:sdtPr', {}, [
        element('w:docPartObj', {}, [
          value('w:docPartGallery', 'Table of Contents'),
          element('w:docPartUnique'),
        ]),
      ]),
      element('w:sdtContent', {}, entries),
    ]),
  ];
}
