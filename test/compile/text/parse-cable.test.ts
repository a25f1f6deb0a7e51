import { describe, expect, it } from 'vitest';
import { parseCable } from '../../../pipeline/compile/index.js';
import { cable, profiles } from './cable.js';
import { holds } from './hold.js';
import { sample } from './sample.js';

const settings = {
  to: ['Secretariat', 'Registry'],
  info: ['Europe desk', 'Archives'],
  ref: ['A. 17 Vienna 339', 'B. 17 Vienna 340'],
  serial: 341,
  signature: 'Weber',
  comment: 'Nothing of this is new.',
};

describe('a cable read back', () => {
  it.each(profiles)('gives what the %s profile was given', (profile) => {
    const { value } = cable(sample(), profile, { settings });
    const charset = { house: 'utf8-mixed', us: 'telegraph', uk: 'ascii-mixed' } as const;
    const read = holds(sample(), value!, { charset: charset[profile], columns: 69 });
    expect({ ...read, blocks: read.blocks.length }).toMatchSnapshot();
    expect(read.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(7);
  });

  it('knows the names of the house’s own profiles in English', () => {
    for (const profile of profiles) {
      const { value, text } = cable(sample(), profile, { settings });
      const labels = value!.lines.flatMap(({ kind, label }) =>
        kind === 'field' && label !== undefined ? [label] : [],
      );
      expect(parseCable(text)).toEqual(parseCable(text, { labels }));
    }
  });

  it('joins a word that was wider than a line', () => {
    const word = `https://example.org/${'x'.repeat(120)}`;
    const transcript = sample();
    const [question] = transcript.children;
    if (question?.type !== 'utterance') throw new Error('the sample begins with a question');
    question.children = [
      { type: 'paragraph', data: { number: 1 }, children: [{ type: 'text', value: `See ${word} and say.` }] },
    ];
    const { text } = cable(transcript, 'house');
    expect(parseCable(text).blocks).toContainEqual({
      kind: 'paragraph',
      number: 1,
      text: `Question: See ${word} and say.`,
    });
  });
});
