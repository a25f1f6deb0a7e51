import { describe, expect, it } from 'vitest';
import { boundaryTerm, explainTopics, infer } from '../../pipeline/infer/index.js';
import { taxonomyWith } from './taxonomy-of.js';
import { transcriptOfText } from './sample-transcript.js';

const paragraphs = [
  'Question: Could you comment on your meeting with US Secretary of State Rex Tillerson?',
  'Sergey Lavrov: We agreed on the need to keep Syria whole. The talks on Syria go on in Geneva, and Damascus takes part.',
  'Another topic we discussed was Ukraine. On Ukraine there is no alternative to the Minsk Agreements, whatever Kiev says.',
];

describe('explainTopics', () => {
  const { value } = infer(transcriptOfText('An answer', paragraphs), taxonomyWith());
  if (!value) throw new Error('nothing inferred');
  const explained = explainTopics(value);

  it('says of every heading why it starts there, which words show it, and what it holds', () => {
    expect(explained.map(({ heading, paragraphs: held }) => [heading, held])).toEqual([
      [undefined, [1]],
      ['Syria', [2]],
      ['Ukraine', [3]],
    ]);
    const ukraine = explained.at(-1);
    expect(ukraine?.boundary.map(({ rule, cue }) => [rule, cue])).toContainEqual([
      'boundary:inner-answer:subject',
      'Another topic',
    ]);
    expect(ukraine?.words.map(({ cue }) => cue)).toEqual(
      expect.arrayContaining(['Ukraine', 'Minsk Agreements', 'Kiev']),
    );
    expect(ukraine?.words.every(({ score }) => Number.isInteger(score) && score > 0)).toBe(true);
  });

  it('says it of every term in words', () => {
    const terms = explained.flatMap(({ boundary }) => boundary.map((each) => boundaryTerm(each)));
    expect(terms).toContain('names its subject');
    for (const term of terms) expect(term).not.toMatch(/[:-]/);
  });

  it('groups codes by their scheme, and holds every paragraph whole, the label with the first', () => {
    const [before, , ukraine] = explained;
    expect(ukraine?.codes).toEqual(['TAGS UP', 'ISO3166 UA']);
    expect(before?.text).toEqual([
      { number: 1, label: 'Question', words: paragraphs[0]?.slice('Question: '.length) },
    ]);
  });
});
