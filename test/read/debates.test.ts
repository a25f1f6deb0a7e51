import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/read/index.js';
import { accountForWords } from '../gold/account-for-words.js';
import { visibleText } from '../gold/visible-text.js';
import { testReader, transcriptOf } from './contract.js';
import { fixture, outline } from './outline.js';

const parlamint = { path: 'sitting.xml', bytes: fixture('parlamint.xml') };
const akoma = { path: 'hansard.xml', bytes: fixture('akoma-ntoso.xml') };
const performance = {
  path: 'sp.xml',
  bytes:
    '<TEI><teiHeader/><text><body><sp who="#q"><speaker>QUESTIONER.</speaker><p>Why <stage>(pause)</stage> now?</p></sp>' +
    '<stage>He rises.</stage><sp><speaker>Mr. Poe:</speaker><l>Because.</l></sp></body></text></TEI>',
};

testReader('tei', { 'a sitting in ParlaMint': parlamint, 'a performance text': performance });
testReader('akoma-ntoso', { 'a debate in Akoma Ntoso': akoma });

describe('debates in XML', () => {
  it('reads ParlaMint', async () => {
    const transcript = await transcriptOf(parlamint);
    expect(outline(transcript)).toEqual([
      '# Energy prices',
      '* Beginning: 9:05',
      'moderator president-roe [President Roe] whole',
      '  | The sitting is open — please.',
      'statement jane-doe [Jane Doe (GRN)] whole',
      '  | Prices rise. <(Applause.)> Twice <(to the left)> as fast as last year.',
      '  * (Shame!)',
      '  | Who pays?',
      'moderator president-roe whole',
      '  | Order.',
      '* (Laughter.)',
      '# Vote',
      'statement unknown-1 whole',
      '  | We vote.',
    ]);
    expect(transcript.meta).toMatchObject({
      title: 'Sitting 153, Wednesday, 27 April 2022',
      language: 'en',
      event: { kind: 'debate', name: 'Sitting 153', place: 'Freetown', date: '2022-04-27' },
      source: { publisherName: 'Parliament of Freedonia', url: 'https://parliament.example/153.html' },
    });
    expect(transcript.meta.participants[1]).toMatchObject({ name: 'Jane Doe', office: 'GRN' });
  });

  it('reads performance texts', async () => {
    const lines = outline(await transcriptOf(performance));
    // What an unmarked turn does in the exchange is not this reader's to say.
    expect(lines.map((line) => line.replace(/^(?:question|answer|statement) /, ''))).toEqual([
      'questioner [QUESTIONER] whole',
      '  | Why <(pause)> now?',
      '* He rises.',
      'mr-poe [Mr. Poe] whole',
      '  | Because.',
    ]);
  });

  it('reads Akoma Ntoso', async () => {
    const transcript = await transcriptOf(akoma);
    expect(outline(transcript)).toEqual([
      'moderator an-ceann-comhairle [An Ceann Comhairle] whole',
      '  | Order, please.',
      '* The Chair took his seat.',
      '# Cabinet Committee Meetings',
      'question micheal-martin whole',
      '  | 4. Deputy Martin asked when the committee met.',
      'answer enda-kenny [The Taoiseach] whole',
      '  | It met [laughter] on Monday. <[Applause]> Twice.',
      '  | I quote:',
      '  > All of it.',
      'question micheal-martin [Deputy Micheál Martin] whole',
      '  | And since?',
      '  * [Interruptions]',
      '# Tenancies Bill',
      '* Question put.',
      'statement deputy-j-doe [Deputy J. Doe] whole',
      '  | I oppose & vote no.',
      '* Tabled May 1',
    ]);
    expect(transcript.meta).toMatchObject({
      title: 'Debates of the Assembly',
      language: 'en',
      event: { kind: 'debate', date: '2016-11-23' },
    });
    expect(transcript.meta.participants[2]).toMatchObject({ name: 'Enda Kenny', office: 'Taoiseach' });
  });

  it.each([parlamint, akoma])('accounts for every word of $path', async ({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    const { lost, invented, disordered, redivided } = accountForWords(
      visibleText(path, text),
      await transcriptOf({ path, bytes }),
    );
    expect({ lost, invented, disordered, redivided }).toEqual({
      lost: [],
      invented: [],
      disordered: [],
      redivided: [],
    });
  });

  it('gives a message for a text without any turn', async () => {
    const bytes = new TextEncoder().encode('<TEI><text><body><p>A poem.</p></body></text></TEI>');
    const { value, messages } = await read({ path: 'a.xml', bytes }, { publishers: [] });
    expect(value).toBeUndefined();
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['no-speaker']);
  });
});
