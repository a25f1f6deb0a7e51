// A body that stands twice on its page.
import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/read/index.js';
import { accountForWords } from '../gold/account-for-words.js';
import { visibleText } from '../gold/visible-text.js';
import { publishers } from './publishers.js';
import { utterancesOf } from './contract.js';

const turns = Array.from({ length: 8 }, (_, index) => [
  `<b>QUESTION:</b> What do you say of the ${index + 1}th point of the agreement on fisheries?`,
  `<b>MR OKORO:</b> Of the ${index + 1}th point I say that it stands as it was signed, word for word.`,
]).flat();
const title = '<h1>Press briefing by Mr Okoro</h1>';
const body = turns.map((turn) => `<p>${turn}</p>`).join('\n');
const print = `<div class="print"><p>Norland, 3 May 2022</p><p>${turns.join('<br>\n')}</p></div>`;
const page = `<html><body>${title}<div class="text"><p>Norland, 3 May 2022</p>${body}</div>\n${print}<p>Print this page</p></body></html>`;

const readPage = async (text: string) => {
  const { value, messages } = await read(
    { path: 'page.html', bytes: new TextEncoder().encode(text) },
    { publishers: publishers() },
  );
  if (!value) throw new Error(messages.map(({ reason }) => reason).join());
  return { value, messages };
};

describe('a body that stands twice', () => {
  it('is read once; the copy is recorded, with a warning at its place', async () => {
    const { value, messages } = await readPage(page);
    expect(utterancesOf(value)).toHaveLength(16);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['source-doubled']);
    const place = messages[0]?.place;
    const start = place && 'start' in place ? place.start : place;
    expect(page.slice(start?.offset, (start?.offset ?? 0) + 7)).toBe('Norland');
    expect(start?.offset).toBeGreaterThan(page.indexOf('class="print"'));
    const copied = value.meta.source.stripped.filter(({ rule }) => rule === 'second-copy');
    expect(copied.map(({ value: words }) => words.split(' ').length)).toEqual([4, 8 * 14 + 8 * 18]);
    const account = accountForWords(visibleText('page.html', page), value);
    expect([account.lost, account.invented]).toEqual([[], []]);
  });

  it('takes with it what is set apart above the copy: no headings of the speech', async () => {
    const head = ['VE-2248', 'Record in shorthand', 'Norland Palace, 3 May 2022'].map(
      (line) => `<p><b>${line}</b></p>`,
    );
    const doubled = `<html><body>${title}${body}<p>---</p>${head.join('')}${body}</body></html>`;
    const { value } = await readPage(doubled);
    expect(utterancesOf(value)).toHaveLength(16);
    expect(JSON.stringify(value.children)).not.toMatch(/VE-2248|shorthand|Palace/);
    const account = accountForWords(visibleText('page.html', doubled), value);
    expect([account.lost, account.invented]).toEqual([[], []]);
  });

  it('is none where a speaker repeats, or a statement is read out again', async () => {
    const refrain = turns.map((turn) => `<p>${turn} We keep to what was signed, all of it, always.</p>`);
    const again = [...refrain, ...refrain.slice(0, 6)].join('\n');
    const { value, messages } = await readPage(`<html><body>${title}${again}</body></html>`);
    expect(utterancesOf(value)).toHaveLength(22);
    expect(messages.filter(({ ruleId }) => ruleId === 'source-doubled')).toEqual([]);
  });
});
