// What stands around the speech of a page that no rule of a publisher names: its menus, and whom to call.
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../pipeline/tree/index.js';
import { transcriptOf } from './contract.js';
import { outline } from './outline.js';

const page = (path: string, text: string): Promise<Transcript> =>
  transcriptOf({ path, bytes: new TextEncoder().encode(text) });

const strippedBy = ({ meta }: Transcript, rule: string): string[] =>
  meta.source.stripped.filter((one) => one.rule === rule).map(({ value }) => value);

const talk = `<p>MS. HILL: Good morning. The bridge opens on Monday.</p><p>QUESTION: At what time?</p>
<p>MS. HILL: At nine in the morning.</p>`;

describe('menus outside article and main', () => {
  it('are stripped and remembered', async () => {
    const read = await page(
      'a.html',
      `<body><header><a href="/">The Ministry</a><ul><li>Agenda</li><li>News</li></ul></header>
      <ul><li><a href="/x">All briefings</a></li></ul><main><h1>Briefing on the bridge</h1>${talk}</main></body>`,
    );
    expect(strippedBy(read, 'outside-content')).toEqual(['The Ministry', 'Agenda', 'News', 'All briefings']);
    expect(outline(read)).toHaveLength(6);
  });

  it.each([
    ['the header has the title', '<header><a href="/">The Ministry</a><h1>Briefing</h1></header>', 'article'],
    ['the header tells something', '<header><p>Delivered in the rain</p></header>', 'article'],
    ['there is no article', '<header><a href="/">The Ministry</a></header>', 'div'],
    ['items are no links', '<ul><li>Delivered in the rain</li></ul>', 'main'],
  ])('are none where %s', async (_, head, holder) => {
    const read = await page('a.html', `<body>${head}<${holder}>${talk}</${holder}></body>`);
    expect(strippedBy(read, 'outside-content')).toEqual([]);
  });

  it('are none where the speech stands outside', async () => {
    const read = await page(
      'a.html',
      `<main><p>Cookies.</p></main><ul><li><a href="/b">Go</a></li></ul>${talk}`,
    );
    expect(strippedBy(read, 'outside-content')).toEqual([]);
  });
});

const turns = `MS. HILL: Good morning. The bridge opens on Monday.

QUESTION: At what time?

MS. HILL: At nine in the morning.

`;

describe('whom to call at the end of a page', () => {
  it.each([
    [
      'in one block',
      'Ministry of Roads\nMEDIA RELATIONS\nPRESS OFFICER: Jane Doe\nPhone: +1 202 555-0100 Email: press@roads.example',
    ],
    ['in blocks', 'MEDIA RELATIONS\n\nPRESS OFFICER: Jane Doe\n\nE-mail: press@roads.example'],
    ['in French', 'Service de Presse\nTél. : 01 42 00 00 00'],
  ])('is no speech: %s', async (_, end) => {
    const read = await page('a.txt', turns + end);
    expect(strippedBy(read, 'contact-lines').join(' ')).toBe(end.replace(/\n+/g, ' '));
    expect(outline(read).at(-1)).toBe('  | At nine in the morning.');
  });

  it.each([
    ['no line has a number or an address', 'Ministry of Roads\nMEDIA RELATIONS'],
    ['it is said in a sentence', 'You may write to us. Email: press@roads.example, any day you like.'],
    ['a turn follows', 'Phone: +1 202 555-0100\n\nQUESTION: And in winter?'],
  ])('is none where %s', async (_, end) => {
    expect(strippedBy(await page('a.txt', turns + end), 'contact-lines')).toEqual([]);
  });

  it('leaves the last turn whole, though no full stop ends it', async () => {
    const read = await page(
      'a.txt',
      `${turns}MR. LANE: Thank You\n\nMEDIA RELATIONS\nPhone: +1 202 555-0100`,
    );
    expect(outline(read).at(-1)).toBe('  | Thank You');
  });
});
