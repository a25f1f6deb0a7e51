// What a template is told: whose the headings are, who spoke, and why a topic stands where it does.
import { describe, expect, it } from 'vitest';
import type { Evidence, Topic, Transcript } from '../../pipeline/tree/index.js';
import { reasonsToBegin } from '../../pipeline/compose/view/evidence.js';
import { makeView } from '../../pipeline/compose/view/index.js';
import { principalSpeakers } from '../../pipeline/compose/view/speakers.js';
import { headingsOrigin, topics } from '../../pipeline/compose/view/topics.js';
import { sampleTranscript, topic, utterance } from './sample-transcript.js';

const headed = (...origins: Partial<Topic>[]): Transcript => ({
  ...sampleTranscript(),
  children: origins.map((each, at) => ({ ...topic(`Topic ${at}`, utterance('Question', 'And?')), ...each })),
});
const pin: Evidence = { rule: 'pin', cue: 'p4', score: 0 };

describe('whose the headings are', () => {
  it.each([
    ['ours', [{ origin: 'inferred' }]],
    ['ours', [{ origin: 'inferred' }, { origin: 'authored', evidence: [pin] }]],
    ['source', [{ origin: 'authored' }, { origin: 'publisher' }]],
    ['mixed', [{ origin: 'publisher' }, { origin: 'inferred' }]],
    [null, []],
  ] as const)('is %s of %j', (whose, given) => {
    expect(headingsOrigin(headed(...(given as unknown as Partial<Topic>[])))).toBe(whose);
  });
});

describe('the speakers of a cover', () => {
  const meeting = (voices: number, talkative: readonly number[]): Transcript => {
    const transcript = sampleTranscript();
    const names = Array.from({ length: voices }, (_, at) => `Member ${at}`);
    transcript.meta.participants = names.map((name) => ({ id: name, name, labels: [name] }));
    transcript.children = names.map((name, at) => ({
      ...utterance(name, ...Array.from({ length: talkative.includes(at) ? 3 : 1 }, () => 'Yes.')),
      speaker: name,
    }));
    return transcript;
  };

  it('are all of twelve', () => {
    expect(principalSpeakers(meeting(12, []))).toHaveLength(12);
  });

  it('are of more the eight who speak most, in order of first speech, wherever in a topic they speak', () => {
    const talkative = [3, 19, 17, 5, 11, 7, 13, 2];
    const transcript = meeting(20, talkative);
    const [first, ...rest] = transcript.children;
    transcript.children = [
      ...(first ? [first] : []),
      { ...topic('All'), children: rest as Topic['children'] },
    ];
    expect(principalSpeakers(transcript).map(({ id }) => id)).toEqual(
      [2, 3, 5, 7, 11, 13, 17, 19].map((at) => `Member ${at}`),
    );
  });
});

it('key points and names are made once, however often a template names them', () => {
  const view = makeView(headed({ origin: 'inferred' }), {}, {}, () => undefined);
  expect(view.keyPoints).toHaveLength(1);
  expect(view.keyPoints).toBe(view.keyPoints);
  expect(view.names).toBe(view.names);
});

describe('why a topic begins', () => {
  it('is told in kinds of reasons, weightiest first, words by themselves', () => {
    expect(
      reasonsToBegin([
        { rule: 'boundary:question', cue: '', score: 70 },
        { rule: 'boundary:question:new-theme', cue: '', score: 61 },
        { rule: 'boundary:question:all-new', cue: '', score: 20 },
        { rule: 'boundary:question:switch', cue: 'Turning to', score: 310 },
        { rule: 'cue:place/HT', cue: 'Haiti', score: 100 },
      ]),
    ).toEqual([
      { cue: 'Turning to', because: 'because-course', score: '3.10' },
      { cue: '', because: 'because-subject', score: '0.81' },
      { cue: '', because: 'because-turn', score: '0.70' },
    ]);
  });

  it('is the source or a pin where they say so, without a weight', () => {
    expect(reasonsToBegin([{ rule: 'index:publisher', cue: 'russia2', score: 0 }])).toEqual([
      { cue: 'russia2', because: 'because-index', score: null },
    ]);
    expect(reasonsToBegin([pin])).toEqual([{ cue: 'p4', because: 'because-pin', score: null }]);
  });

  it('says of the heading that came second what it lacked', () => {
    const margins = [125, -40].map((margin) => ({ runnerUp: { heading: 'Cuba', score: 1, margin } }));
    expect(topics(headed(...margins)).map(({ runnerUp, margin }) => `${runnerUp} ${margin}`)).toEqual([
      'Cuba −1.25',
      'Cuba +0.40',
    ]);
  });
});
