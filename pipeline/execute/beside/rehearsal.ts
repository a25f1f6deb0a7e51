import type { RootContent } from 'mdast';
import type { Document } from '../../tree/index.js';

const words =
  'The Secretary and the Foreign Minister met in Vienna today. They discussed “the situation” in Syria, Ukraine and ' +
  'the Middle East, and agreed that work on these questions would continue; what was said is printed below as it was ' +
  'spoken – in full, with its number (1234567890). President, ministers, government, security, agreement, process.';

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
