// Names in elements of their own before what is said; and elements that come back on a page for other reasons.
import { describe, expect, it } from 'vitest';
import { utterancesOf, transcriptOf } from './contract.js';

const said = [
  ['Jane Roe', 'I beg to move that the harbour be opened.'],
  ['John Poe', 'Will the Minister say when the harbour will be opened?'],
  ['Jane Roe', 'I will say so tomorrow, as we have always done.'],
  ['Mary Moe', 'My constituents have waited for it since the spring.'],
] as const;

const page = (body: readonly string[]): string =>
  `<html><head><title>Harbours</title></head><body><h1>A Day at the Harbours</h1>\n${body.join('\n')}\n</body></html>`;

/** The speakers of the turns of a page; `-` for a turn of nobody. */
async function speakersOf(body: readonly string[]): Promise<string[]> {
  const transcript = await transcriptOf({ path: 'page.html', bytes: page(body) });
  const names = new Map(transcript.meta.participants.map(({ id, name }) => [id, name]));
  return utterancesOf(transcript)
    .filter(({ part }) => part === 'whole' || part === 'first')
    .map(({ speaker }) => (speaker === undefined ? '-' : (names.get(speaker) ?? '-')));
}

const rows = (row: (name: string, text: string) => string): string[] =>
  said.map(([name, text]) => row(name, text));

describe('names in elements of their own', () => {
  it.each([
    ['div', rows((name, text) => `<div class="who">${name}</div><div class="text">${text}</div>`)],
    ['heading', rows((name, text) => `<h4 class="turn-name">${name}</h4><p>${text}</p>`)],
    ['paragraph', rows((name, text) => `<p class="mp">${name}</p><p>${text}</p>`)],
    ['link', rows((name, text) => `<div><a class="mp" href="/m">${name}</a></div><div><p>${text}</p></div>`)],
    [
      'span in the paragraph of the speech',
      rows((name, text) => `<p><span class="mp">${name}</span> ${text}</p>`),
    ],
    [
      'name and party beside each other',
      rows(
        (name, text) =>
          `<div class="x"><span class="mp">${name}</span> <i>Whitby, Labour</i></div><p>${text}</p>`,
      ),
    ],
    [
      'party in a block of its own',
      rows(
        (name, text) =>
          `<div class="mp">${name}</div><div class="party">Labour</div><div class="text">${text}</div>`,
      ),
    ],
  ])('are labels: %s', async (_, body) => {
    expect(await speakersOf(body)).toEqual(said.map(([name]) => name));
  });

  it('are one person with and without constituency', async () => {
    const body = rows((name, text) => `<div class="mp">${name}</div><div class="text">${text}</div>`);
    body[0] = '<div class="mp">The Minister for Ports (Jane Roe)</div><div class="text">I beg to move.</div>';
    expect(await speakersOf(body)).toEqual(said.map(([name]) => name));
  });
});

const prose =
  'The harbour of the town was built by the monks, and the fishing boats of the coast have used it since.';

describe('elements that come back for other reasons', () => {
  it.each([
    [
      'headings of a report',
      ['North Quay', 'South Quay', 'East Quay', 'North Quay'].map(
        (name) => `<h3 class="part">${name}</h3><p>${prose}</p>`,
      ),
    ],
    [
      'people of a house and what they do',
      ['Jane Roe', 'John Poe', 'Mary Moe'].map((name) => `<div class="name">${name}</div><p>${prose}</p>`),
    ],
    [
      'posts by authors',
      ['Jane Roe', 'John Poe', 'Jane Roe', 'Jane Roe'].map(
        (name) =>
          `<h2 class="t">We open again</h2><div class="writer">${name}</div><p>We shall open the harbour again in May. ${prose}</p>`,
      ),
    ],
    ['photographs', [1, 2, 3, 4].map(() => `<p>${prose} ${prose}</p><p class="photo">Jane Roe</p>`)],
    [
      'comments',
      rows(
        (name, text) =>
          `<div class="comment-author">${name}</div><div class="comment-text">${text} ${prose}</div>`,
      ),
    ],
    [
      'a few names at the end of a long talk',
      [
        ...Array.from({ length: 12 }, () => `<p>${prose}</p>`),
        ...rows((name, text) => `<div class="who">${name}</div><p>${text}</p>`),
      ],
    ],
    [
      'dates',
      ['12 May 2024', '13 May 2024', '12 May 2024', '12 May 2024'].map(
        (name) => `<div class="d">${name}</div><p>We opened the harbour. ${prose}</p>`,
      ),
    ],
  ])('are no speakers: %s', async (_, body) => {
    expect(new Set(await speakersOf(body))).toEqual(new Set(['-']));
  });
});
