import type { WordContents } from '../blocks.js';
import { field, fieldEnd, fieldStart, tabRun, textRun } from './runs.js';
import { element, value } from './xml.js';
import type { Xml } from './xml.js';
import type { HeadingEntry, Writer } from './writer.js';

const entry = ({ text, anchor, level }: HeadingEntry, before: Xml[], after: Xml[], writer: Writer): Xml =>
  element('w:p', {}, [
    element('w:pPr', {}, [value('w:pStyle', writer.styles.paragraph(`contents${level}`))]),
    ...before,
    element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, [
      textRun(text),
      tabRun(),
      ...field(`PAGEREF ${anchor} \\h`, writer.pageOf(anchor)),
    ]),
    ...after,
  ]);

/**
 * A contents field with its entries already there and clean, so that Word shows them without asking, in the control
 * Word gives its own tables of contents. Headings above `::contents` are in it too: the field lists the whole document.
 */
export function writeContents({ depth }: WordContents, writer: Writer): Xml[] {
  const shown = writer.headings.filter(({ level }) => level <= depth);
  if (shown.length === 0) return [];
  const start = fieldStart(`TOC \\o "1-${depth}" \\h \\z \\u`);
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
