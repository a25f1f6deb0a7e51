import type { RootContent } from 'mdast';
import type { Document } from '../../tree/index.js';

// More of it would take longer than the source takes to be read.
const words = 'The Secretary met “the Foreign Minister” – in Vienna today (1234567890).';

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

/** A document that nobody reads: compiled once, it has loaded what every document of its look takes. */
export const rehearsal: Document = {
  type: 'root',
  data: { kind: 'rehearsal', title: 'Rehearsal', language: 'en', keywords: [], sourceHash: '' },
  children: [
    { type: 'leafDirective', name: 'contents', attributes: { depth: '2' }, children: [] },
    { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Remarks' }] },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Cooperation and Security' }] },
    {
      type: 'containerDirective',
      name: 'paragraph',
      children: [
        {
          type: 'paragraph',
          data: { directiveLabel: true },
          children: [{ type: 'text', value: '1' }],
        },
        paragraph(words) as never,
      ],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: words }] },
        { type: 'emphasis', children: [{ type: 'text', value: words }] },
      ],
    },
    {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [{ type: 'text', value: 'Topic' }] },
            { type: 'tableCell', children: [{ type: 'text', value: words }] },
          ],
        },
      ],
    },
  ],
};
