// Every word of every document is accounted for, and the accounting itself can tell.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePublisher, read } from '../../pipeline/index.js';
import type { Transcript } from '../../pipeline/index.js';
import { accountForWords } from './account-for-words.js';
import { shippedPublishers } from './measure-turns.js';
import { accountForDocument, describeAccount, documentsBelow } from './measure-words.js';
import { corpus, fixtures } from './turn-gold.js';
import { visibleText } from './visible-text.js';
import { ceilingOf } from './word-ceilings.js';

const reader = { read, parsePublisher };
const publishers = shippedPublishers(reader, join(import.meta.dirname, '../../pipeline/read/publishers'));

const check = async (folder: string, path: string): Promise<void> => {
  const account = await accountForDocument(reader, publishers, folder, path);
  expect(account.unaccounted, describeAccount(account)).toBeLessThanOrEqual(ceilingOf(path));
};

describe('the words of the fixtures', () => {
  it.each(documentsBelow(fixtures))('%s', (path) => check(fixtures, path));
});

const whole = documentsBelow(corpus);
describe.skipIf(whole.length === 0)(
  'the words of the corpus (skipped where ../shared/corpus is not at hand)',
  () => {
    it.each(whole.length === 0 ? ['none'] : whole)('%s', (path) => check(corpus, path));
  },
);

const transcript = (speech: string, label: string, stripped: string): Transcript =>
  ({
    type: 'transcript',
    meta: { source: { stripped: [{ value: stripped }] } },
    children: [
      {
        type: 'utterance',
        label: { value: label },
        children: [{ type: 'paragraph', children: [{ type: 'text', value: speech }] }],
      },
    ],
  }) as unknown as Transcript;

describe('the accounting', () => {
  const page =
    '<p><strong>Q</strong><a id="x"></a><strong>UESTION:</strong> Well&nbsp;— what of <em>it</em>?</p><div>Share<br>this</div><script>no()</script>';
  const visible = visibleText('page.html', page);
  const none = { lost: [], invented: [], disordered: [], redivided: [] };

  it('finds nothing amiss where all is kept or recorded', () => {
    expect(accountForWords(visible, transcript('Well — what of it?', 'QUESTION', 'Share this'))).toEqual(
      none,
    );
  });

  it('sees a word lost, invented, moved, joined and divided', () => {
    const of = (...held: [string, string, string]) => accountForWords(visible, transcript(...held));
    expect(of('Well — what it?', 'QUESTION', 'Share this').lost).toEqual(['of']);
    expect(of('Well — what of of it?', 'QUESTION', 'Share this').invented).toEqual(['of']);
    expect(of('Well — of what it?', 'QUESTION', 'Share this').disordered).toEqual(['what', 'it']);
    expect(of('Well — whatof it?', 'QUESTION', 'Share this')).toEqual({ ...none, redivided: ['whatof'] });
    expect(of('Well — what of it?', 'QUEST ION', 'Share this')).toEqual({ ...none, redivided: ['question'] });
  });

  it('reads pages inside XML, and Markdown without its front matter', () => {
    const xml = '<item><title>A &amp; B</title><content><![CDATA[<p>One<br>two</p>]]></content></item>';
    expect(visibleText('item.xml', xml).must.split(/\s+/).filter(Boolean)).toEqual([
      'A',
      '&',
      'B',
      'One',
      'two',
    ]);
    expect(visibleText('a.md', '---\ntitle: x\n---\n**Q:** [why](http://x.y "z")').must.trim()).toBe(
      '**Q:** [why]',
    );
  });
});
