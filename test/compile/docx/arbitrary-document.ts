import fc from 'fast-check';
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Document } from '../../../pipeline/tree/index.js';

/** Text that has broken somebody's Word file. */
const hostile = [
  '\uFFFE\uFFFF',
  '\uD800 lone \uDC00',
  ']]>',
  '<w:p>&amp;</w:p>',
  '\u0000\u0001\u001F\u007F\u0085\u009F',
  '{{body}} {bullet-0} ${x}',
  'x'.repeat(10_000),
  'Ж'.repeat(10_000),
  'tab\tand\nline\r\nends\u2028here',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧 e\u0301',
  'Москва и Vienna, Αθήνα, القاهرة, ירושלים, 北京',
  'soft\u00ADhyphen no\u00A0break non\u2011breaking zero\u200Bwidth',
  '   ',
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 60 }) },
);

const leaf = text.map((value): PhrasingContent => ({ type: 'text', value }));

const directive = (name: string, children: PhrasingContent[] = [], attributes = {}): PhrasingContent => ({
  type: 'textDirective',
  name,
  attributes,
  children,
});

const phrasing: fc.Arbitrary<PhrasingContent[]> = fc.letrec<{
  one: PhrasingContent;
  many: PhrasingContent[];
}>((tie) => ({
  one: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    leaf,
    tie('many').map((children): PhrasingContent => ({ type: 'emphasis', children })),
    tie('many').map((children): PhrasingContent => ({ type: 'strong', children })),
    tie('many').map((children): PhrasingContent => ({ type: 'delete', children })),
    fc
      .tuple(
        fc.constantFrom('https://example.org/?a=1&b="2"', '#p1', '#nowhere', 'javascript:x'),
        tie('many'),
      )
      .map(([url, children]): PhrasingContent => ({ type: 'link', url, children })),
    tie('many').map((children) => directive('speaker', children)),
    tie('many').map((children) => directive('lang', children, { lang: 'de' })),
    fc.integer({ min: 1, max: 9 }).map((n) => directive('para', [{ type: 'text', value: `${n}–9` }])),
    fc.constantFrom<PhrasingContent>(
      { type: 'break' },
      directive('page'),
      directive('pages'),
      directive('tab'),
    ),
  ),
  many: fc.array(tie('one'), { maxLength: 3 }),
})).many;

const paragraph = phrasing.map((children): BlockContent => ({ type: 'paragraph', children }));

const container = (name: string, children: BlockContent[], label?: string, attributes = {}): BlockContent =>
  ({
    type: 'containerDirective',
    name,
    attributes,
    children: [
      ...(label === undefined
        ? []
        : [
            { type: 'paragraph', data: { directiveLabel: true }, children: [{ type: 'text', value: label }] },
          ]),
      ...children,
    ],
  }) as BlockContent;

const table = fc
  .array(fc.array(phrasing, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((rows): BlockContent => ({
    type: 'table',
    align: ['left', null, 'right', 'center'],
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((children) => ({ type: 'tableCell', children })),
    })),
  }));

const blocks: fc.Arbitrary<BlockContent[]> = fc.letrec<{ one: BlockContent; many: BlockContent[] }>(
  (tie) => ({
    one: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      paragraph,
      fc
        .tuple(fc.constantFrom<1 | 2 | 3 | 4 | 5 | 6>(1, 2, 3, 4, 5, 6), phrasing)
        .map(([depth, children]): BlockContent => ({ type: 'heading', depth, children })),
      table,
      tie('many').map((children): BlockContent => ({ type: 'blockquote', children })),
      fc
        .tuple(fc.boolean(), fc.array(tie('many'), { minLength: 1, maxLength: 3 }))
        .map(([ordered, items]): BlockContent => ({
          type: 'list',
          ordered,
          start: ordered ? 3 : null,
          children: items.map((children) => ({ type: 'listItem', children })),
        })),
      fc
        .tuple(fc.integer({ min: 1, max: 20 }), tie('many'))
        .map(([n, inner]) => container('paragraph', inner, String(n))),
      fc.array(fc.tuple(text, tie('many')), { maxLength: 3 }).map((fields) =>
        container(
          'fields',
          fields.map(([label, inner]) => container('field', inner, label)),
        ),
      ),
      tie('many').map((inner) => container('summary', inner)),
      fc
        .tuple(tie('many'), fc.constantFrom({}, { first: '' }, { rest: '' }))
        .map(([inner, which]) => container('header', inner, undefined, which)),
      tie('many').map((inner) => container('footer', inner)),
      fc
        .array(tie('one'), { maxLength: 3 })
        .map((inner) => container('first-fit', inner, undefined, { lines: '2' })),
      fc
        .array(tie('one'), { maxLength: 3 })
        .map((inner) => container('first-fit', inner, undefined, { pages: '1' })),
      fc
        .constantFrom('contents', 'page-break', 'rule')
        .map(
          (name): BlockContent =>
            ({ type: 'leafDirective', name, attributes: {}, children: [] }) as unknown as BlockContent,
        ),
      fc.constant<BlockContent>({ type: 'thematicBreak' }),
    ),
    many: fc.array(tie('one'), { maxLength: 4 }),
  }),
).many;

/** Any document a template could print, with any text in it, in any language of the house. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .record({
    children: blocks,
    language: fc.constantFrom('en', 'ru', 'de', 'es', 'fr'),
    title: text,
  })
  .map(({ children, language, title }) => ({
    type: 'root',
    children,
    data: {
      kind: 'memo',
      title,
      language,
      keywords: [title],
      sourceHash: '0'.repeat(64),
      instant: '2017-12-07T19:45:00Z',
    },
  }));
