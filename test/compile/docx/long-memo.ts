import type { Topic, Transcript, Utterance } from '../../../pipeline/tree/index.js';
import { transcript as sample } from './lavrov-tillerson.js';

/** A transcript of the given paragraphs, a topic beginning at every `every`th. Headings are unlike any text: `Topic 17Z`. */
export function longTranscript(paragraphs: readonly string[], every: number, language = 'en'): Transcript {
  const topics: Topic[] = [];
  for (let at = 0; at < paragraphs.length; at += every) {
    const children: Utterance['children'] = paragraphs.slice(at, at + every).map((value, index) => ({
      type: 'paragraph',
      data: { number: at + index + 1 },
      children: [{ type: 'text', value }],
    }));
    topics.push({
      type: 'topic',
      id: `t${at}`,
      heading: `Topic ${topics.length + 1}Z`,
      origin: 'inferred',
      codes: [{ scheme: 'TAGS', code: 'SY' }],
      evidence: [],
      children: [
        {
          type: 'utterance',
          speaker: 'sergey-lavrov',
          role: 'answer',
          label: { value: 'Sergey Lavrov' },
          part: at === 0 ? 'first' : 'middle',
          children,
        },
      ],
    });
  }
  return { ...sample, meta: { ...sample.meta, language }, children: topics };
}
