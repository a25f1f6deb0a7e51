import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { bareStyle } from '../../../pipeline/compose/bare-style.js';
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
  ...bareStyle(),
  plain: { ...bareStyle().plain, ...plain },
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
