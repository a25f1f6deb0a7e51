import { describe, expect, it } from 'vitest';
import { infer } from '../../pipeline/infer/index.js';
import { transcriptOfText } from './sample-transcript.js';
import { taxonomyWith } from './taxonomy-of.js';

const taxonomy = taxonomyWith();
/** Headings of a transcript of these paragraphs. */
const headings = (...paragraphs: string[]): string[] => {
  const { value } = infer(transcriptOfText('A title', paragraphs), taxonomy);
  return (value?.children ?? []).flatMap((node) => (node.type === 'topic' ? [node.heading] : []));
};

const opening = [
  'Mr Smith: Good morning to all of you.',
  'Question: Turning to Iran, do the Iranians want talks in Tehran?',
  'Mr Smith: Iran may. We will see what Tehran says about it.',
];

describe('a theme', () => {
  it('needs a second word where one may mean something else', () => {
    const one = headings(
      ...opening,
      'Question: On a different subject, the school that he went to, was it any good?',
      'Mr Smith: I never heard what it was like there.',
    );
    expect(one).toEqual(['Iran']);
    const two = headings(
      ...opening,
      'Question: On a different subject, the schools here, do the teachers have what they need?',
      'Mr Smith: Our teachers and students have what they need.',
    );
    expect(two).toEqual(['Iran', 'Education and science']);
  });

  it('is hardly heard in the name of an office', () => {
    const said = (subject: string): string =>
      headings(
        ...opening,
        `Question: On a different subject, ${subject} was in Kenya, what did the Kenyans say in Nairobi?`,
        `Mr Smith: He saw many people in Kenya, and ${subject} told me of it.`,
      ).at(-1) ?? '';
    expect(said('the Minister for Agriculture and Water')).toBe('Kenya');
    expect(said('the rise of agriculture and fisheries')).toBe('Kenya: Agriculture and water');
  });
});
