import { readFileSync } from 'node:fs';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import { transcriptOf, utterancesOf } from './contract.js';

const path = 'source/2017-12-07-lavrov-tillerson.txt';
const bytes = readFileSync(path);
const transcript = await transcriptOf({ path, bytes });
const { meta } = transcript;

describe('the sample', () => {
  it('has a question and an answer of twelve paragraphs, p1 to p13', () => {
    const [question, answer, ...rest] = utterancesOf(transcript);
    expect(rest).toEqual([]);
    expect(question).toMatchObject({ role: 'question', label: { value: 'Question' } });
    expect(question).not.toHaveProperty('speaker');
    expect(question?.children).toHaveLength(1);
    expect(answer).toMatchObject({
      role: 'answer',
      speaker: 'sergey-lavrov',
      label: { value: 'Sergey Lavrov' },
    });
    expect(answer?.children).toHaveLength(12);
    expect([...spokenParagraphs(transcript)].map(({ data }) => data.number)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
  });

  it('reads the glued dateline in the publisher’s zone', () => {
    expect(meta.source.published).toEqual({
      instant: '2017-12-07T19:45:00Z',
      local: '2017-12-07T22:45',
      zone: 'Europe/Moscow',
    });
  });

  it('reads title, event, languages and office', () => {
    expect(meta.title).toMatch(
      /^Foreign Minister Sergey Lavrov’s answer to a question .*, Vienna, December 7, 2017$/,
    );
    expect(meta.event).toEqual({ kind: 'answer', place: 'Vienna', date: '2017-12-07' });
    expect(meta.source.languages).toEqual(['de', 'en', 'es', 'fr', 'ru']);
    expect(meta.language).toBe('en');
    expect(meta.participants).toEqual([
      { id: 'sergey-lavrov', name: 'Sergey Lavrov', office: 'Foreign Minister', labels: ['Sergey Lavrov'] },
    ]);
  });

  it('strips the tail and says where it stood', () => {
    const tail = meta.source.stripped.filter(({ rule }) => rule === 'page-tail');
    expect(tail.map(({ value }) => value)).toEqual([
      'Additional materials',
      'Organization for Security and Co-operation in Europe (OSCE)',
      'Council of Europe (CoE)',
      'NATO (North Atlantic Treaty Organization)',
      'European Union (EU)',
      'Advanced settings',
    ]);
    const lines = bytes.toString('utf8').split('\n');
    for (const { value, position } of meta.source.stripped) {
      expect(lines[position.start.line - 1]?.slice(position.start.column - 1)).toContain(value);
    }
  });

  it('keeps the publisher’s words and drops only white space', () => {
    const speech = [...spokenParagraphs(transcript)].map((paragraph) => toString(paragraph));
    expect(speech.join('\n')).toContain('We have of course reminded out counterparts of all the issues');
    expect(speech.join('\n')).toContain('Secretary -General’s');
    expect(speech.filter((text) => text !== text.trim() || text.includes('\u00a0'))).toEqual([]);
  });
});
