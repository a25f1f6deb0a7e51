// Input made to exhaust a reader: a message or a transcript, in bounded time (the limit of a test) and memory.
import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/read/index.js';
import { checkTranscript } from './contract.js';
import { publishers } from './publishers.js';

const deep = 100_000;
const talk = 'QUESTION: When is it?\n\nMR. PRICE: Soon.\n\n';
const page = (inside: string): string =>
  `<html><body>${inside}<p>QUESTION: x?</p><p>MR. PRICE: y.</p></body></html>`;
const cue = '00:00:00.000 --> 00:00:10.000\n';

/** What each must come to: a rule, or `read`. */
const cases: readonly (readonly [path: string, text: string, outcome: string])[] = [
  ['div.html', page('<div>'.repeat(deep)), 'read'],
  ['inline.html', page(`<p>${'<b>'.repeat(deep)}`), 'read'],
  ['table.html', page('<table><tr><td>'.repeat(deep / 4)), 'read'],
  [
    'attributes.html',
    page(`<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}="${n}"`).join(' ')}>`),
    'read',
  ],
  ['brackets.html', '<'.repeat(deep), 'no-speaker'],
  ['comments.html', '<!--'.repeat(deep), 'no-speaker'],
  ['unknown.xml', '<?xml version="1.0"?><svg><text>QUESTION: x?</text></svg>', 'no-speaker'],
  ['tags.xml', `<TEI>${'<div>'.repeat(deep)}`, 'source-nesting'],
  ['protocol.xml', `<dbtplenarprotokoll>${'<p>'.repeat(deep)}`, 'source-nesting'],
  [
    'payload.xml',
    `<transcripts><transcript><content><![CDATA[${page('<div>'.repeat(deep))}]]></content></transcript></transcripts>`,
    'read',
  ],
  [
    'laughs.xml',
    `<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><TEI><u>&c;</u></TEI>`,
    'source-entity',
  ],
  [
    'outside.xml',
    '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><u>&x;</u></TEI>',
    'source-entity',
  ],
  ['lists.json', '['.repeat(deep), 'source-nesting'],
  ['objects.json', '{"a":'.repeat(deep), 'source-nesting'],
  ['escapes.json', `{"meeting_transcripts":[{"speaker":"A","content":"${'\\n'.repeat(deep)}x"}]}`, 'read'],
  ['quotes.md', `${'>'.repeat(deep)} ${talk}`, 'source-nesting'],
  ['links.md', `# ${talk}${'[a](b'.repeat(50_000)}`, 'source-nesting'],
  [
    'ticks.md',
    `# ${talk}${Array.from({ length: 6000 }, (_, n) => '`'.repeat(1 + (n % 9))).join(' ')}`,
    'source-nesting',
  ],
  ['colons.txt', talk + 'A: '.repeat(deep), 'read'],
  ['minutes.txt', `${talk}The House met at ${'a.m.'.repeat(50)}x!\n`, 'read'],
  ['parentheses.txt', `${talk}MR. PRICE: ${'(laughter '.repeat(20_000)}`, 'read'],
  ['blank.txt', '\n'.repeat(deep) + talk, 'read'],
  ['returns.txt', '\r'.repeat(deep) + talk, 'read'],
  ['paragraphs.txt', talk + 'Yes, we do so.\n\n'.repeat(130_000), 'read'],
  ['spaces.txt', talk + '\u00a0'.repeat(deep), 'read'],
  ['voices.vtt', `WEBVTT\n\n${cue}${'<v A>hello <i>'.repeat(20_000)}`, 'read'],
  ['arrows.srt', cue.repeat(20_000), 'source-empty'],
  ['less.vtt', `WEBVTT\n\n${cue}${'<'.repeat(deep)}a`, 'read'],
  ['controls.txt', `${talk}${'MR. PRICE: No\u0002w.\u0000 '.padEnd(2000, 'yes ')}`, 'read'],
];

describe('hostile input', () => {
  it.each(cases)('%s', { timeout: 60_000 }, async (path, text, outcome) => {
    const { value, messages } = await read(
      { path, bytes: new TextEncoder().encode(text) },
      { publishers: publishers() },
    );
    const errors = messages.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
    expect(value ? 'read' : errors.join()).toBe(outcome);
    if (value) checkTranscript(value);
  });

  it('200 MB of anything', async () => {
    const { value, messages } = await read(
      { path: 'a.txt', bytes: new Uint8Array(200 * 1024 * 1024) },
      { publishers: [] },
    );
    expect(value).toBeUndefined();
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['source-too-large']);
  });

  it('a fault of a reader', async () => {
    // A profile that no parser let through: its expression throws where it is compiled.
    const broken = { id: 'broken', marks: ['('] };
    const source = { path: 'talks/a.txt', bytes: new TextEncoder().encode(talk) };
    const { value, messages } = await read(source, { publishers: [broken] });
    expect(value).toBeUndefined();
    expect(messages.map(({ ruleId, file }) => [ruleId, file])).toEqual([['bug', 'talks/a.txt']]);
    expect(messages[0]?.reason).toContain('SyntaxError');
  });
});
