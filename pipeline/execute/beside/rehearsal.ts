import type { PhrasingContent, RootContent } from 'mdast';
import type { Document } from '../../tree/index.js';

type Inline = PhrasingContent | string;

const words = 'The Secretary met “the Foreign Minister” – in Vienna today (1234567890).';

const inlines = (children: readonly Inline[]): PhrasingContent[] =>
  children.map((each) => (typeof each === 'string' ? { type: 'text', value: each } : each));

const paragraph = (...children: Inline[]): RootContent => ({
  type: 'paragraph',
  children: inlines(children),
});

const heading = (depth: 1 | 2, text: string): RootContent => ({
  type: 'heading',
  depth,
  children: inlines([text]),
});

const inline = (name: string, ...children: Inline[]): PhrasingContent => ({
  type: 'textDirective',
  name,
  attributes: {},
  children: inlines(children),
});

const leaf = (name: string, attributes: Record<string, string> = {}): RootContent => ({
  type: 'leafDirective',
  name,
  attributes,
  children: [],
});

const block = (name: string, ...children: RootContent[]): RootContent => ({
  type: 'containerDirective',
  name,
  attributes: {},
  children: children as never,
});

/** A block with a label of its own. */
const labelled = (name: string, label: string, ...children: Inline[]): RootContent => {
  const own = { type: 'paragraph', data: { directiveLabel: true }, children: inlines([label]) } as const;
  return block(name, own, paragraph(...children));
};

const table = (...rows: Inline[][]): RootContent => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: inlines([cell]) })),
  })),
});

const documentOf = (...children: RootContent[]): Document => ({
  type: 'root',
  data: { kind: 'rehearsal', title: 'Rehearsal', language: 'en', keywords: [], sourceHash: '' },
  children,
});

const spoken = (number: string, speaker: string): RootContent =>
  labelled('paragraph', number, inline('speaker', speaker, ':'), ' ', words, ' ', words);

const point = (topic: string, number: string): RootContent => {
  const cite = inline('cite', '(', speakers[1], ', ', inline('para', number), ')');
  return block('key-point', paragraph(inline('topic', topic), ' ', '“', words, '” ', cite));
};
const speakers = ['Question', 'Sergey Lavrov'] as const;

/** What every document has: code, fonts and patterns are loaded with it. */
const page = documentOf(
  leaf('contents', { depth: '2' }),
  heading(1, 'Remarks'),
  heading(2, 'Cooperation and Security'),
  labelled('paragraph', '1', words),
  paragraph({ type: 'strong', children: inlines([words]) }, { type: 'emphasis', children: inlines([words]) }),
  table(['Topic', words]),
);

/** What a dossier has besides. */
const dossier = documentOf(
  block('header', paragraph(words, ' ', inline('tab'), ' ', inline('tab'), ' ', '7 December 2017')),
  block(
    'footer',
    paragraph('Public source', inline('tab'), 'Page ', inline('page'), ' of ', inline('pages')),
  ),
  block(
    'cover',
    block('marking', paragraph('Public source')),
    block('product', paragraph('Dossier')),
    heading(1, words),
    block('fields', labelled('field', 'Date', '7 December 2017'), labelled('field', 'Place', words)),
  ),
  block(
    'note',
    block('note-heading', paragraph('Source note')),
    paragraph('SHA-256 ', inline('digest', 'd005 f775 a0aa 09ef c841 d1f4')),
  ),
  block('contents-part', block('part-heading', paragraph('Contents')), leaf('contents', { depth: '3' })),
  heading(2, 'Key points'),
  point('Syria', '1'),
  point('Ukraine', '2–3'),
  heading(2, 'Transcript'),
  spoken('1', speakers[0]),
  spoken('2', speakers[1]),
  spoken('3', speakers[1]),
  block(
    'index',
    paragraph(
      inline('entry', 'NATO', ' ', inline('para', '1')),
      ' ',
      inline('dot', '·'),
      ' ',
      inline('entry', 'OSCE'),
    ),
  ),
  table(
    ['Topic', 'Paragraphs', 'Evidence'],
    ['Syria', inline('para', '1–2'), words],
    ['Ukraine', '3', words],
  ),
);

/**
 * Documents that nobody reads: compiled one after another, they have loaded and compiled what a document takes. More of it
 * would take longer than the source takes to be read; what comes after the first is left out where the document is there.
 */
export const rehearsals: readonly Document[] = [page, dossier];
