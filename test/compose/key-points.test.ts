import { describe, expect, it } from 'vitest';
import { keyPoints } from '../../pipeline/compose/view/key-points.js';
import { sampleTranscript, topic, utterance } from './sample-transcript.js';

/** What is quoted of a topic of one question and one answer. */
function quoted(question: string, answer: string, cue?: string): string[] {
  const haiti = topic('Haiti', utterance('Question', question), utterance('Sergey Lavrov', answer));
  if (cue !== undefined) haiti.evidence = [{ rule: 'cue:place/HT', cue, score: 200 }];
  return keyPoints({ ...sampleTranscript(), children: [haiti] }).map(({ quote }) => quote);
}

describe('a key point', () => {
  it('is the sentence of the answer that names the matter', () => {
    const told = 'The mission to Haiti will be paid for by the fund that was set up in March.';
    expect(
      quoted('Who will pay for the mission to Haiti?', `Thank you for asking. ${told}`, 'Haiti'),
    ).toEqual([told]);
  });

  it('is the question where the answer is an interjection', () => {
    const asked = 'Will the United States withdraw its embassy from Haiti before the summer?';
    expect(quoted(asked, 'Pardon me?')).toEqual([asked]);
    expect(quoted(asked, 'We have no plans to leave.')).toEqual(['We have no plans to leave.']);
  });
});
