import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/read/index.js';
import { isoInstant } from '../../pipeline/read/payload/carrier.js';
import { accountForWords } from '../gold/account-for-words.js';
import { visibleText } from '../gold/visible-text.js';
import { testReader, transcriptOf } from './contract.js';
import { fixture, outline } from './outline.js';

const minister = { path: 'transcript.xml', bytes: fixture('pm-transcript.xml') };
const item = { path: 'item.xml', bytes: fixture('feed-item.xml') };
const escaped = {
  path: 'escaped.xml',
  bytes: new TextDecoder().decode(item.bytes).replace(/<content:encoded>[^]*<\/content:encoded>/, ''),
};

testReader('pm-transcripts', { 'a transcript of a prime minister': minister });
testReader('feed', { 'an item of a feed': item, 'an item with escaped HTML': escaped });

describe('pages carried in XML', () => {
  it('reads the page, and the record beside it', async () => {
    const transcript = await transcriptOf(minister);
    expect(outline(transcript)).toEqual([
      'statement prime-minister [PRIME MINISTER] whole',
      '  | Good afternoon & welcome.',
      'question - [JOURNALIST] whole',
      '  | Prime Minister, when will the ferries sail?',
      'answer prime-minister [PRIME MINISTER] whole',
      '  | On Monday.',
      '  | All of them.',
    ]);
    expect(transcript.meta).toMatchObject({
      title: 'Press Conference, Somewhere & Elsewhere',
      event: { date: '2001-10-08' },
      participants: [{ name: 'Jane Harrow', office: 'PRIME MINISTER', labels: ['PRIME MINISTER'] }],
      source: { documentNumber: '99001' },
    });
  });

  it.each([item, escaped])('reads an item of a feed once, $path', async (sample) => {
    const transcript = await transcriptOf(sample);
    expect(outline(transcript)).toEqual([
      'question - [QUESTION] whole',
      '  | Is it open?',
      'answer secretary-poe [SECRETARY POE] whole',
      '  | It is, R&D too.',
    ]);
    expect(transcript.meta).toMatchObject({
      title: 'Remarks to the Press at the Harbour',
      source: {
        url: 'https://ministry.example/remarks/harbour',
        published: { instant: '2022-01-19T23:14:34Z' },
      },
    });
  });

  it('places words where they stand in the file', async () => {
    for (const sample of [minister, item, escaped]) {
      const text = typeof sample.bytes === 'string' ? sample.bytes : new TextDecoder().decode(sample.bytes);
      for (const node of (await transcriptOf(sample)).children) {
        if (node.type !== 'utterance') continue;
        const { start, end } = node.label?.position ?? {};
        expect(text.slice(start?.offset, end?.offset)).toBe(node.label?.value);
      }
    }
  });

  it('accounts for every word', async () => {
    const text = new TextDecoder().decode(minister.bytes);
    const account = accountForWords(visibleText('a.xml', text), await transcriptOf(minister));
    expect(account).toEqual({ lost: [], invented: [], disordered: [], redivided: [] });
  });

  it('says so where a feed holds several', async () => {
    const two = new TextDecoder().decode(item.bytes).replace(/(<item>[^]*<\/item>)/, '$1$1');
    const { value, messages } = await read(
      { path: 'a.xml', bytes: new TextEncoder().encode(two) },
      { publishers: [] },
    );
    expect(value).toBeUndefined();
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['source-several']);
  });

  it.each([
    ['Wed, 19 Jan 2022 23:14:34 +0000', '2022-01-19T23:14:34+00:00'],
    ['1 Sep 2022 03:04 GMT', '2022-09-01T03:04Z'],
    ['2022-01-19T23:14:34Z', '2022-01-19T23:14:34Z'],
  ])('reads %s', (text, iso) => expect(isoInstant(text)).toBe(iso));
});
