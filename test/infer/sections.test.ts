import { describe, expect, it } from 'vitest';
import { infer } from '../../pipeline/infer/index.js';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import type { Transcript, TranscriptContent } from '../../pipeline/tree/index.js';
import { taxonomyWith } from './taxonomy-of.js';
import { transcriptOfText } from './sample-transcript.js';

const statement = [
  'Mr Smith: Good afternoon. The minister travels to Iran tomorrow, and he will meet the Iranians there.',
  'Mr Smith: The minister met the ambassador of Peru. We will open a consulate in Lima in the spring.',
];
const asked = [
  'Question: Thank you. On Haiti, who is the prime minister there now, and do you recognise him as such?',
  'Mr Smith: We support the people of Haiti. We call on all parties in Haiti to agree on a date for the vote.',
  'Question: Thanks. On Lebanon, do you have a comment on the elections in Beirut and on who won them?',
  'Mr Smith: We congratulate the Lebanese people on holding elections, and we look forward to a government in Beirut.',
];

/** Topics of a transcript with the publisher’s headings before turns (from 1), under the house’s taxonomy and `more`. */
const outline = (headings: Readonly<Record<number, string>>, spoken: string[], more = ''): string[] => {
  const { children, ...rest } = transcriptOfText('A briefing', spoken);
  const headed = children.flatMap((node, at): TranscriptContent[] => {
    const value = headings[at + 1];
    return value === undefined ? [node] : [{ type: 'anchor', value, origin: 'publisher' }, node];
  });
  const transcript: Transcript = { ...rest, children: headed };
  const { value, messages } = infer(transcript, more === '' ? taxonomyWith() : taxonomyWith(more));
  if (!value) throw new Error(JSON.stringify(messages));
  return value.children.flatMap((node) => {
    if (node.type !== 'topic') return [];
    const [first] = spokenParagraphs(node);
    return [`p${first?.data.number ?? ''} ${node.heading} (${node.origin})`];
  });
};

describe('a heading that names a part of the talk', () => {
  it.each([
    '**Questions and Answers',
    'Q&A',
    'Ответы на вопросы:',
    'Fragen und Antworten',
    'Turno de preguntas',
    'Réponses aux questions',
  ])('stands, and topics are found below it: %s', (heading) => {
    expect(outline({ 1: 'IRAN', 2: 'PERU', 3: heading }, [...statement, ...asked])).toEqual([
      'p1 Iran (publisher)',
      'p2 Peru (publisher)',
      `p3 ${heading} (publisher)`,
      'p5 Lebanon (inferred)',
    ]);
  });

  it('is no other that holds the same words', () => {
    expect(outline({ 1: 'IRAN', 3: 'Questions of succession' }, [...statement, ...asked])).toEqual([
      'p1 Iran (publisher)',
      'p3 Questions of succession (publisher)',
    ]);
  });

  it('is named in a taxonomy of one’s own too', () => {
    const own = 'sections: { en: [quickfire round] }';
    expect(outline({ 1: 'IRAN', 3: 'Quickfire round' }, [...statement, ...asked], own)).toContain(
      'p5 Lebanon (inferred)',
    );
  });
});

describe('headings of a statement alone', () => {
  it('end with the first question', () => {
    expect(outline({ 1: 'IRAN', 2: 'PERU' }, [...statement, ...asked])).toEqual([
      'p1 Iran (publisher)',
      'p2 Peru (publisher)',
      'p3 Haiti (inferred)',
      'p5 Lebanon (inferred)',
    ]);
  });

  it('go on where one of them stands among the questions', () => {
    expect(outline({ 1: 'IRAN', 2: 'PERU', 5: 'BEIRUT' }, [...statement, ...asked])).toEqual([
      'p1 Iran (publisher)',
      'p2 Peru (publisher)',
      'p5 Lebanon (publisher)',
    ]);
  });
});
