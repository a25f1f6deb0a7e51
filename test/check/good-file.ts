import { pdf } from '../../pipeline/compile/pdf/index.js';
import type { World } from '../../pipeline/compile/index.js';
import { documentOf, styleOf } from '../compile/pdf/document.js';
import { world } from '../compile/pdf/world.js';

const text = `# Title

::contents{depth=3}

## Speech

:::paragraph[1]
:speaker[Question:] A [link](https://example.org/a) and a longer sentence that says nothing of weight but fills a line or two.
:::

- one
- two

> quoted

### Table

| Name | Paragraphs |
| --- | --- |
| A | :para[1] |
| B | :para[1] |

:::footer
Foot :tab :tab :page
:::
`;

const carrying: World = {
  ...world,
  attachments: () => [
    {
      name: 'source.txt',
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode('Question: A'),
      description: 'The source as received',
      relationship: 'Source',
    },
  ],
};

/** A file with one of everything that the rules speak of. */
export async function goodFile(): Promise<Uint8Array> {
  const data = { creator: 'A desk', subject: 'Q & A', instant: '2017-12-07T19:45:00Z' };
  const { bytes } = await pdf.compile(documentOf(text, data), styleOf(), carrying);
  return bytes!;
}
