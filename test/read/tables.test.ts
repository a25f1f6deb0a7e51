// Transcripts that stand in tables: in Word, HTML, Markdown, and as rows of separated values.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/read/index.js';
import { accountForWords } from '../gold/account-for-words.js';
import { testReader, transcriptOf } from './contract.js';
import { outline } from './outline.js';
import { paragraph, run, wordDocument } from './word-document.js';

const rows = [
  ['Jane Roe', 'Good afternoon, everybody. Let us begin.'],
  ['Ivan Petrov', 'When is the meeting?'],
  ['Jane Roe', 'It is on Monday, at nine.'],
  ['Jane Roe', 'Anything else?'],
] as const;

const told = [
  'statement jane-roe [Jane Roe] whole',
  '  | Good afternoon, everybody. Let us begin.',
  'question ivan-petrov [Ivan Petrov] whole',
  '  | When is the meeting?',
  'answer jane-roe [Jane Roe] whole',
  '  | It is on Monday, at nine.',
  '  | Anything else?',
];

const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
const inWord = (head: readonly string[]): Uint8Array =>
  wordDocument(
    `<w:tbl>${[head, ...rows].map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
const inHtml = (head: readonly string[], tag = 'th'): string =>
  `<table><tr>${head.map((one) => `<${tag}>${one}</${tag}>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((one) => `<td><p>${one}</p></td>`).join('')}</tr>`)
    .join('')}</table>`;
const inMarkdown = (head: readonly string[]): string =>
  [head, ['---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const heads = [
  ['Speaker', 'Text'],
  ['Sprecher', 'Text'],
  ['Sprecherin/Sprecher', 'Wortlaut'],
  ['Orateur', 'Intervention'],
  ['Orador', 'Texto'],
  ['Докладчик', 'Текст'],
  ['NAME', 'Transcript'],
] as const;

describe('a transcript in a table', () => {
  it.each(heads)('headed %s and %s', async (...head) => {
    for (const sample of [
      { path: 'a.docx', bytes: inWord(head) },
      { path: 'a.html', bytes: inHtml(head) },
      { path: 'a.html', bytes: inHtml(head, 'td') },
      { path: 'a.md', bytes: inMarkdown(head) },
    ]) {
      const transcript = await transcriptOf(sample);
      expect(outline(transcript)).toEqual(told);
      const { stripped } = transcript.meta.source;
      expect(stripped.filter(({ rule }) => rule === 'table-head').map(({ value }) => value)).toEqual(head);
      expect(stripped.filter(({ rule }) => rule === 'repeated-label')).toHaveLength(1);
    }
  });

  it('without heads, by names that come again beside what they say', async () => {
    const bytes = inHtml(rows[0], 'td').replace(/^(<table>.*?<\/tr>)<tr>.*?<\/tr>/, '$1');
    expect(outline(await transcriptOf({ path: 'a.html', bytes }))).toEqual(told);
  });

  it('with cells that reach over rows and columns', async () => {
    const bytes =
      '<h1>Interview</h1><table><tr><th>Time</th><th>Speaker</th><th>Text</th></tr>' +
      '<tr><td>0:01</td><td rowspan="2">Jane Roe</td><td>Good afternoon.</td></tr><tr><td>0:04</td><td>Let us begin.</td></tr>' +
      '<tr><td colspan="3">Part two</td></tr><tr><td>0:09</td><td>Ivan Petrov</td><td>When is it?</td></tr></table>';
    const transcript = await transcriptOf({ path: 'a.html', bytes });
    expect(outline(transcript).filter((line) => !line.includes('Part two'))).toEqual([
      'statement jane-roe [Jane Roe] whole',
      '  | Good afternoon. Let us begin.',
      'question ivan-petrov [Ivan Petrov] whole',
      '  | When is it?',
    ]);
    expect(JSON.stringify(transcript)).toContain('Part two');
  });

  it.each([
    [
      'of facts',
      '<table><tr><td>Name</td><td>Office</td></tr><tr><td>Jane Roe</td><td>Minister</td></tr></table>',
    ],
    [
      'of facts without heads',
      `<table>${['A', 'B', 'C', 'D'].map((x) => `<tr><td>Year ${x}</td><td>Nine meetings and a visit</td></tr>`).join('')}</table>`,
    ],
  ])('other tables %s stay what they are', async (_, table) => {
    const bytes = `<p>MS. ROE: Good afternoon. See below.</p><p>QUESTION: Why?</p><p>MS. ROE: Here:</p>${table}`;
    const transcript = await transcriptOf({ path: 'a.html', bytes });
    expect(transcript.meta.source.stripped).toEqual([]);
    expect(transcript.meta.participants.map(({ name }) => name)).toEqual(['MS. ROE']);
  });
});

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const premiere =
  'Speaker Name,Start Time,End Time,Text\n' +
  '"Jane Roe",00:00:01:04,00:00:03:10,"Good afternoon, everybody."\n' +
  '"Jane Roe",00:00:03:11,00:00:05:00,"Let us ""begin""."\n' +
  '"Ivan Petrov",00:00:05:01,00:00:07:00,"When is\nthe meeting?"\n';
const tabs =
  'start\tend\tspeaker\ttext\r\n0\t1500\tSPEAKER_00\tGood afternoon.\r\n1500\t2500\tSPEAKER_01\tWhen is it?\r\n';

testReader('separated', {
  'rows of a spreadsheet': { path: 'a.csv', bytes: premiere },
  'rows between tabs': { path: 'a.tsv', bytes: tabs },
});

describe('separated values', () => {
  it('are turns', async () => {
    expect(outline(await transcriptOf({ path: 'a.csv', bytes: premiere }))).toEqual([
      'statement jane-roe [Jane Roe] whole',
      '  | Good afternoon, everybody. Let us "begin".',
      'question ivan-petrov [Ivan Petrov] whole',
      '  | When is the meeting?',
    ]);
    expect(
      outline(await transcriptOf({ path: 'a.tsv', bytes: tabs })).map((line) => line.slice(0, 30)),
    ).toEqual(
      [
        'statement speaker-00 [SPEAKER_00]',
        '  | Good afternoon.',
        'question speaker-01 [SPEAKER_01]',
        '  | When is it?',
      ].map((line) => line.slice(0, 30)),
    );
  });

  it('without speakers are one statement, and without what is said are refused', async () => {
    const bytes = 'start\tend\ttext\n0\t1500\tGood afternoon to all of you.\n1500\t2500\tWe begin.\n';
    expect(outline(await transcriptOf({ path: 'a.tsv', bytes }))).toEqual([
      'statement - whole',
      '  | Good afternoon to all of you. We begin.',
    ]);
    const sums = new TextEncoder().encode('country,sum\nNorland,5\nSudland,7\n');
    const { value, messages } = await read({ path: 'a.csv', bytes: sums }, { publishers: [] });
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ ruleId: 'no-speaker' }]);
  });

  it.each([
    'Statement by the Minister | statement | - | en\nGood afternoon to all.\n',
    'Text, in part:\nMS. ROE: Good afternoon.\n',
  ])('are not every line with signs in it: %s', async (bytes) => {
    expect((await transcriptOf({ path: 'a.txt', bytes })).meta.source.reader).toBe('text');
  });

  it('account for every word', async () => {
    const word = fc.stringMatching(/^[a-zé,"\n ]{0,12}[a-zé]{1,8}$/);
    const row = fc.tuple(fc.constantFrom('Jane Roe', 'Ivan Petrov', 'QUESTION'), word);
    const separator = fc.constantFrom(',', ';', '\t', '|');
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), separator, async (list, sign) => {
        const text = [`speaker${sign}text`, ...list.map((cells) => cells.map(quote).join(sign))].join('\n');
        const transcript = await transcriptOf({ path: 'a.dat', bytes: text });
        // Of the cells themselves: a separator inside quotes is part of what is said (`é,aé` is one word of the transcript).
        const must = ['speaker', 'text', ...list.flat()].join('\n');
        const { lost, invented, redivided } = accountForWords({ must, may: '' }, transcript);
        expect({ lost, invented, redivided }).toEqual({ lost: [], invented: [], redivided: [] });
      }),
    );
  });
});

describe('JSON Lines', () => {
  it('are a list of turns', async () => {
    const bytes = rows.map(([speaker, text], start) => JSON.stringify({ speaker, start, text })).join('\n');
    expect(outline(await transcriptOf({ path: 'a.jsonl', bytes }))).toEqual([
      ...told.slice(0, 5),
      '  | It is on Monday, at nine. Anything else?',
    ]);
  });

  it('with a broken line are refused with its place', async () => {
    const bytes = new TextEncoder().encode('{"speaker":"A","text":"x"}\n{"speaker":"A","text":\n');
    const { value, messages } = await read({ path: 'a.jsonl', bytes }, { publishers: [] });
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ ruleId: 'source-malformed' }]);
  });
});

describe('a table within what is said', () => {
  const cells = (tag: string, texts: readonly string[]): string =>
    texts.map((text) => `<${tag}>${text}</${tag.split('><').reverse().join('></')}>`).join('');
  const page = (head: string): string =>
    `<p><b>Jane Roe:</b> We adopted a package.</p><table><tr>${head}</tr><tr>${cells('td', ['Grants', '1.2 bn'])}</tr></table>
    <p><b>Question:</b> What about Kosovo?</p><p><b>Jane Roe:</b> We support the dialogue.</p>`;

  it.each(['th', 'td><b', 'th><strong'])('has heads of columns in <%s> that head no topic', async (tag) => {
    const html = page(cells(tag, ['Measure', 'Amount']));
    expect(outline(await transcriptOf({ path: 'talk.html', bytes: html }))).toEqual([
      'statement jane-roe [Jane Roe] whole',
      ...['We adopted a package.', 'Measure', 'Amount', 'Grants', '1.2 bn'].map((text) => `  | ${text}`),
      'question - [Question] whole',
      '  | What about Kosovo?',
      'answer jane-roe [Jane Roe] whole',
      '  | We support the dialogue.',
    ]);
  });
});
