import type { Topic, Transcript, Utterance } from '../../pipeline/tree/index.js';

let number = 0;

/** An utterance of the given paragraphs, numbered on. */
export const utterance = (label: string, ...paragraphs: string[]): Utterance => ({
  type: 'utterance',
  speaker: label === 'Question' ? undefined! : 'sergey-lavrov',
  role: label === 'Question' ? 'question' : 'answer',
  label: { value: label },
  part: 'whole',
  children: paragraphs.map((value) => ({
    type: 'paragraph',
    data: { number: ++number },
    children: [{ type: 'text', value }],
  })),
});

export const topic = (heading: string, ...children: Utterance[]): Topic => ({
  type: 'topic',
  id: heading.toLowerCase(),
  heading,
  origin: 'inferred',
  codes: [{ scheme: 'TAGS', code: 'SY' }],
  evidence: [],
  children,
});

/** A small transcript with one topic and hostile words. */
export function sampleTranscript(...words: string[]): Transcript {
  number = 0;
  return {
    type: 'transcript',
    meta: {
      title: 'Sergey Lavrov’s answer to a question',
      event: { kind: 'answer', place: 'Vienna', date: '2017-12-07' },
      source: {
        path: 'source/sample.txt',
        sha256: 'd005f775a0aa09ef'.padEnd(64, '0'),
        size: 100,
        encoding: 'utf-8',
        reader: 'text',
        publisherName: 'Ministry of Foreign Affairs of Russia',
        published: { instant: '2017-12-07T19:45:00Z', local: '2017-12-07T22:45', zone: 'Europe/Moscow' },
        languages: ['de', 'en'],
        stripped: [],
      },
      language: 'en',
      fidelity: 'translated',
      participants: [{ id: 'sergey-lavrov', name: 'Sergey Lavrov', labels: ['Sergey Lavrov'] }],
    },
    children: [
      utterance('Question', 'Could you comment?'),
      topic(
        'Syria',
        utterance(
          'Sergey Lavrov',
          ...(words.length > 0 ? words : ['We discussed Syria.', 'And its future.']),
        ),
      ),
    ],
  };
}
