import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Document, Look, PlainText, Style } from '../../../pipeline/tree/index.js';

const processor = unified().use(remarkParse).use(remarkDirective);

/** A document of Markdown and directives; its nodes keep their places in the Markdown. */
export const documentOf = (markdown: string, language = 'en'): Document => ({
  ...processor.parse(markdown),
  data: {
    kind: 'test',
    title: 'Test',
    language,
    keywords: [],
    sourceHash: '0'.repeat(64),
    sourcePath: 'source/test.md',
  },
});

/** The house's own text settings, with changes. */
export const styleOf = (
  plain: Partial<PlainText> = {},
  looks: Record<string, Look> = {},
  text: Record<string, unknown> = {},
): Style => ({
  page: { width: 595, height: 842, margins: { top: 72, right: 72, bottom: 72, left: 72 } },
  plain: {
    columns: 69,
    charset: 'utf8-mixed',
    newline: '\n',
    cyrillic: 'icao',
    spellings: {},
    characters: {},
    quotes: 'words',
    sectioning: 'off',
    linesPerPage: 20,
    pagesPerSection: 5,
    ...plain,
  },
  looks: {
    body: { size: 10, leading: 1.2, spaceAfter: 12 },
    heading1: { case: 'upper', frame: '-' },
    number: { after: '.' },
    field: { spaceAfter: 0 },
    'field-label': { case: 'upper', after: ':' },
    fields: { spaceAfter: 12 },
    ...looks,
  },
  formats: { text },
});
