import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountForWords } from '../gold/account-for-words.js';
import { visibleText } from '../gold/visible-text.js';
import { read } from '../../pipeline/read/index.js';
import { parseJson } from '../../pipeline/read/json/parse-json.js';
import type { JsonNode } from '../../pipeline/read/json/parse-json.js';
import { checkTranscript, testReader, transcriptOf } from './contract.js';
import { fixture, outline } from './outline.js';

const committee = { path: 'meeting.json', bytes: fixture('meeting.json') };
const segments = [
  { start: 0, end: 2.5, speaker: 'SPEAKER_00', text: ' Good evening.' },
  { start: 2.5, end: 4, speaker: 'SPEAKER_00', text: ' What is new?' },
  { start: 4, end: 6, speaker: 'SPEAKER_01', text: ' Nothing.' },
];
const recognised = { path: 'call.json', bytes: JSON.stringify({ language: 'en', segments }) };

testReader('meeting', { 'a QMSum meeting': committee, 'what a recogniser gives': recognised });

describe('a meeting in JSON', () => {
  it('gives turns, persons under several labels, and topics where they start', async () => {
    const transcript = await transcriptOf(committee);
    expect(outline(transcript)).toEqual([
      '# Tabling of documents',
      'moderator hon-anthony-rota [The Chair (Hon. Anthony Rota (Nipissing, Lib.))] whole',
      '  | I call this meeting to order.',
      'statement hon-bill-blair [Hon. Bill Blair (Minister of Public Safety)] whole',
      '  | Mr. Chair, I table the "café" report.',
      '  | It is long. Very 😀 long.',
      'moderator hon-anthony-rota [The Chair] whole',
      '  | Thank you.',
      '# Petitions',
      'statement ms-elizabeth-may [Ms. Elizabeth May] whole',
      '  | I rise {disfmarker} to present two petitions.',
      'moderator hon-anthony-rota [The Chair] whole',
      '  * [Inaudible.]',
      '# Tabling of documents',
      'statement hon-bill-blair [Hon. Bill Blair] whole',
      '  | One more \uFFFD paper: that is all.',
    ]);
    expect(transcript.meta).toMatchObject({
      title: 'Special committee, 20th meeting',
      event: { kind: 'meeting' },
    });
    expect(transcript.meta.participants[1]).toMatchObject({
      name: 'Hon. Bill Blair',
      office: 'Minister of Public Safety',
    });
  });

  it('joins the timed stretches of one speaker', async () => {
    expect(outline(await transcriptOf(recognised))).toEqual([
      'question speaker-00 [SPEAKER_00] whole',
      '  | Good evening. What is new?',
      'answer speaker-01 [SPEAKER_01] whole',
      '  | Nothing.',
    ]);
  });

  it('reads timed stretches without speakers as one statement', async () => {
    const stretches = [
      { id: 0, start: 0, end: 2, text: ' Good afternoon, everybody.' },
      { id: 1, start: 2, end: 4, text: ' Let us begin.' },
    ];
    const text = stretches.map((one) => one.text).join('');
    const bytes = JSON.stringify({ text, segments: stretches, language: 'en' });
    expect(outline(await transcriptOf({ path: 'a.json', bytes }))).toEqual([
      'statement - whole',
      '  | Good afternoon, everybody. Let us begin.',
    ]);
  });

  it('accounts for every word, and reports half a surrogate pair', async () => {
    const text = new TextDecoder().decode(committee.bytes);
    const { value, messages } = await read({ path: 'a.json', bytes: committee.bytes }, { publishers: [] });
    const { lost, invented, disordered, redivided } = accountForWords(visibleText('a.json', text), value!);
    expect({ lost, invented, disordered, redivided }).toEqual({
      lost: [],
      invented: [],
      disordered: [],
      redivided: [],
    });
    expect(messages.map(({ ruleId, place }) => [ruleId, place])).toMatchObject([
      ['source-lone-surrogate', { line: 14 }],
    ]);
  });

  it.each([
    ['{"a": [1, 2', 'source-malformed'],
    ['{"a": "b",\n}', 'source-malformed'],
    ['{"a": [{"b": "c"}]}', 'no-speaker'],
    ['[]', 'no-speaker'],
    [`{"a": ${'['.repeat(100_000)}`, 'source-nesting'],
    [`[${'{"a":['.repeat(100_000)}`, 'source-nesting'],
  ])('refuses %.20s with %s', async (text, rule) => {
    const { value, messages } = await read(
      { path: 'a.json', bytes: new TextEncoder().encode(text) },
      { publishers: [] },
    );
    expect(value).toBeUndefined();
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([rule]);
  });
});

describe('parseJson', () => {
  const plain = (node: JsonNode): unknown => {
    if (node.kind === 'array') return node.items.map(plain);
    if (node.kind === 'object')
      return Object.fromEntries(node.members.map(([key, value]) => [key, plain(value)]));
    return node.value;
  };

  it('agrees with JSON.parse, and every string stands at its place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { root } = parseJson(text, 'a.json');
        expect(root && JSON.stringify(plain(root))).toBe(JSON.stringify(JSON.parse(text)));
        const check = (node: JsonNode): void => {
          const raw = text.slice(node.start, node.end);
          if (node.kind === 'string') expect(JSON.parse(`"${raw}"`)).toBe(node.value);
          else if (node.kind === 'array') node.items.forEach(check);
          else if (node.kind === 'object') node.members.forEach(([, item]) => check(item));
        };
        if (root) check(root);
      }),
    );
  });

  it('reads any list of turns into a whole transcript', async () => {
    const turn = fc.record({
      speaker: fc.string({ unit: 'grapheme' }),
      content: fc.string({ unit: 'grapheme', minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1 }), async (turns) => {
        const text = JSON.stringify({ meeting_transcripts: turns });
        const transcript = await transcriptOf({ path: 'a.json', bytes: text });
        checkTranscript(transcript, text);
        const { lost, invented } = accountForWords(visibleText('a.json', text), transcript);
        expect({ lost, invented }).toEqual({ lost: [], invented: [] });
      }),
    );
  });
});
