// Carriers whose beginning is damaged: their signs are never printed as if they were words.
import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/read/index.js';
import { transcriptOf, utterancesOf } from './contract.js';

const cues = `00:00:01.000 --> 00:00:03.000
<v Jane Roe>Good afternoon.

00:00:04.000 --> 00:00:06.000
<v Ivan Petrov>When is it?
`;

describe('a damaged beginning', () => {
  it.each([
    ['WEBVT', `WEBVT\n\n${cues}`],
    ['a line above it', `Recording of 4 March\n\n${cues}`],
    ['a line and numbers', `Transcript\n\n${cues.replace(/^00/gm, '7\n00')}`],
  ])('captions with %s are captions', async (_, bytes) => {
    const transcript = await transcriptOf({ path: 'received.dat', bytes });
    expect(transcript.meta.source.reader).toBe('captions');
    expect(utterancesOf(transcript).map(({ label }) => label?.value)).toEqual(['Jane Roe', 'Ivan Petrov']);
  });

  it('one time in a text is no caption', async () => {
    const bytes = 'MS. ROE: It reads\n00:00:01.000 --> 00:00:03.000\nand then nothing.\n\nQUESTION: Why?\n';
    expect((await transcriptOf({ path: 'a.txt', bytes })).meta.source.reader).toBe('text');
  });

  it.each([
    ['a.xml', '?xml version="1.0"?><TEI><u who="#a">Good afternoon.</u></TEI>'],
    ['a.xml', ':: <?xml version="1.0"?>\n<TEI><u who="#a">Good afternoon.</u></TEI>'],
    ['a.json', '"meeting_transcripts": [{"speaker": "A", "content": "Good afternoon."}]}'],
  ])('%s is refused with the place: %s', async (path, text) => {
    const { value, messages } = await read(
      { path, bytes: new TextEncoder().encode(text) },
      { publishers: [] },
    );
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ ruleId: 'source-malformed', place: { line: 1 } }]);
  });
});
