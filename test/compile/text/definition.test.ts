import { describe, expect, it } from 'vitest';
import { define, text } from '../../../pipeline/compile/text/index.js';
import type { Look, PlainText } from '../../../pipeline/tree/index.js';
import { documentOf, styleOf } from './document.js';

const world = { font: () => undefined, version: '0' };

/** The printed text of Markdown. */
function printed(
  markdown: string,
  plain?: Partial<PlainText>,
  looks?: Record<string, Look>,
  formats?: Record<string, unknown>,
): string {
  const { value, messages } = define(documentOf(markdown), styleOf(plain, looks, formats));
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value!.lines.map((line) => `${line.text}\n`).join('');
}

const cable = `
::::fields
:::field[Subject]
Answer of the minister on the outcome of the talks that were held in the capital
:::
:::field[To]
Desk one

Desk two
:::
::::

:::paragraph[1]
:speaker[Question:] Could you comment?
:::

# Syria and its neighbours

:::paragraph[2]
We discussed it – at length, and the wording of what was agreed has been published in full.
:::
`;

describe('the definition of a text document', () => {
  it('sets fields, numbered paragraphs and framed headings at 69 columns', () => {
    expect(printed(cable)).toBe(
      `SUBJECT: Answer of the minister on the outcome of the talks that were
held in the capital
TO: Desk one
Desk two

1. Question: Could you comment?

------------------------
SYRIA AND ITS NEIGHBOURS
------------------------

2. We discussed it – at length, and the wording of what was agreed
has been published in full.
`,
    );
  });

  it('hangs text beside a label where the look has a gutter', () => {
    const looks = { field: { gutter: 60, spaceAfter: 0 }, paragraph: { gutter: 30 } };
    expect(printed(cable, { columns: 40 }, looks)).toBe(
      `SUBJECT:  Answer of the minister on the
          outcome of the talks that were
          held in the capital
TO:       Desk one
          Desk two

1.   Question: Could you comment?

------------------------
SYRIA AND ITS NEIGHBOURS
------------------------

2.   We discussed it – at length, and
     the wording of what was agreed has
     been published in full.
`,
    );
  });

  it('wraps on spaces only and breaks a word wider than a line with a warning', () => {
    const word = `https://example.org/${'x'.repeat(100)}`;
    const { value, messages } = define(
      documentOf(`A well-known page: ${word} and on.`),
      styleOf({ columns: 55 }),
    );
    const lines = value!.lines.map((line) => line.text);
    expect(lines).toEqual([
      'A well-known page:',
      word.slice(0, 55),
      word.slice(55, 110),
      `${word.slice(110)} and on.`,
    ]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['word-broken']);
    expect(value!.report.broken).toEqual([{ word, line: 1 }]);
  });

  it('never hyphenates and never leaves a space at a line end', () => {
    const lines = printed('extraordinarily '.repeat(30), { columns: 33 }).split('\n');
    expect(lines.slice(0, -1)).toEqual(Array(15).fill('extraordinarily extraordinarily'));
  });

  it('keeps a no-break space from ending a line, in every set', () => {
    const markdown = `${'a'.repeat(60)} Question\u00a0: rest`;
    expect(printed(markdown)).toBe(`${'a'.repeat(60)}\nQuestion : rest\n`);
    expect(printed(markdown, { charset: 'ascii-mixed' })).toBe(`${'a'.repeat(60)}\nQuestion: rest\n`);
  });

  it('counts a wide character as two columns and a combining mark as none', () => {
    expect(printed(`${'你'.repeat(3)} ${'你'.repeat(3)}`, { columns: 12 })).toBe('你你你\n你你你\n');
    expect(printed('e\u0301e\u0301 e\u0301e\u0301', { columns: 5 })).toBe('e\u0301e\u0301 e\u0301e\u0301\n');
  });

  it('sets every kind of node', () => {
    const markdown = `# One

A *slanted* **heavy** [link](https://example.org/).\\
New line.

> Quoted words.

- first
- second

  under it

3. third

***

::contents

## Two

::rule
::page-break

:::header
Head
:::

:::footer
Foot
:::

A :page of :pages :para[2–4]:tab end.
`;
    expect(printed(markdown, { columns: 30 })).toBe(
      `---
ONE
---

A slanted heavy link.
New line.

    Quoted words.

- first

- second

  under it

3. third

${'-'.repeat(30)}

Two

Two

${'-'.repeat(30)}

A 1 of 1 2–4 end.
`,
    );
  });

  it('prints the words of a table row by row', () => {
    const table = {
      type: 'table' as const,
      children: [
        ['Vote', 'Count'],
        ['Yes', '12'],
      ].map((cells) => ({
        type: 'tableRow' as const,
        children: cells.map((value) => ({
          type: 'tableCell' as const,
          children: [{ type: 'text' as const, value }],
        })),
      })),
    };
    const document = { ...documentOf(''), children: [table] };
    expect(define(document, styleOf()).value!.lines.map((line) => line.text)).toEqual([
      'Vote -- Count',
      'Yes -- 12',
    ]);
  });

  it('cuts a block that may not take more lines, and only that', () => {
    const markdown = `:::subject\n${'word '.repeat(40)}\n:::\n\nAll of the rest stays as it is, over more than one line of forty.`;
    expect(printed(markdown, { columns: 40 }, { subject: {} }, { lines: { subject: 2 } })).toBe(
      `word word word word word word word word
word word word word word word word...

All of the rest stays as it is, over
more than one line of forty.
`,
    );
  });

  it('knows the kind and place of every line', () => {
    const { value } = define(documentOf('# Head\n\n:::paragraph[1]\nWords.\n:::'), styleOf());
    expect(value!.lines.map(({ kind, place }) => `${kind} ${place?.line ?? ''}`)).toEqual([
      'frame 1',
      'heading 1',
      'frame 1',
      'blank ',
      'paragraph 4',
    ]);
  });

  it('puts what a look says before and after', () => {
    const looks = { note: { before: 'NOTE: ', after: ' END NOTE.' }, paragraph: { before: '(U) ' } };
    expect(printed(':::note\nOne.\n\nTwo.\n:::\n\n:::paragraph[4]\nSpoken.\n:::', {}, looks)).toBe(
      'NOTE: One.\n\nTwo. END NOTE.\n\n4. (U) Spoken.\n',
    );
  });

  it.each([
    [{ lines: { subject: 0 } }, 'lines'],
    [{ repeat: { above: 'x' } }, 'above'],
    [{ wdith: 3 }, 'wdith'],
  ])('refuses the malformed setting %j', (formats, named) => {
    const { value, messages } = define(documentOf('x'), styleOf({}, {}, formats));
    expect(value).toBeUndefined();
    expect(messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`)).toEqual([
      expect.stringMatching(new RegExp(`^style-invalid .*${named}`)),
    ]);
  });

  it('gives the same bytes twice, every line ended as the style says', async () => {
    const style = styleOf({ newline: '\r\n' });
    const [one, two] = await Promise.all([
      text.compile(documentOf(cable), style, world),
      text.compile(documentOf(cable), style, world),
    ]);
    expect(one.bytes).toEqual(two.bytes);
    const lines = new TextDecoder().decode(one.bytes).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  });

  it('says that an empty document has no words', async () => {
    const { bytes, messages } = await text.compile(documentOf(''), styleOf(), world);
    expect(bytes).toBeUndefined();
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['document-empty']);
  });
});
