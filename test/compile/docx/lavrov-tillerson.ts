import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../../pipeline/compose/index.js';
import type { Document, Style, Topic, Transcript, Utterance } from '../../../pipeline/tree/index.js';
import { houseTemplate } from '../../compose/house-templates.js';

const text = readFileSync(
  join(import.meta.dirname, '../../../source/2017-12-07-lavrov-tillerson.txt'),
  'utf8',
);

/** The thirteen paragraphs of the sample, trailing space aside; read apart from the readers, so that both can be wrong only alone. */
export const spoken = text
  .slice(text.indexOf('Question:'), text.indexOf('Additional materials'))
  .split('\n')
  .map((line) => line.replace(/\s+$/u, ''))
  .filter((line) => line !== '')
  .slice(0, 13)
  .map((line) => line.replace(/^(Question|Sergey Lavrov): /, ''));

const paragraphs = (first: number, last: number): Utterance['children'] =>
  spoken.slice(first - 1, last).map((value, index) => ({
    type: 'paragraph',
    data: { number: first + index },
    children: [{ type: 'text', value }],
  }));

const part = (first: number, last: number): Utterance => ({
  type: 'utterance',
  speaker: 'sergey-lavrov',
  role: 'answer',
  label: { value: 'Sergey Lavrov' },
  part: first === 2 ? 'first' : last === 13 ? 'last' : 'middle',
  children: paragraphs(first, last),
});

const topic = (heading: string, codes: string, first: number, last: number): Topic => ({
  type: 'topic',
  id: heading.toLowerCase(),
  heading,
  origin: 'inferred',
  codes: codes.split(' ').map((code) => ({ scheme: 'TAGS', code })),
  evidence: [],
  children: [part(first, last)],
});

/** The sample as a transcript with its topics. */
export const transcript: Transcript = {
  type: 'transcript',
  meta: {
    title:
      'Foreign Minister Sergey Lavrov’s answer to a question on the outcome of his talks with US Secretary of State Rex Tillerson on the sidelines of the OSCE Ministerial Council, Vienna, December 7, 2017',
    event: { kind: 'answer', place: 'Vienna', date: '2017-12-07' },
    source: {
      path: 'source/2017-12-07-lavrov-tillerson.txt',
      sha256: 'd005f775a0aa09ef'.padEnd(64, '0'),
      size: text.length,
      encoding: 'utf-8',
      reader: 'text',
      publisherName: 'Ministry of Foreign Affairs of the Russian Federation',
      published: { instant: '2017-12-07T19:45:00Z', local: '2017-12-07T22:45', zone: 'Europe/Moscow' },
      languages: ['de', 'en', 'es', 'fr', 'ru'],
      stripped: [],
    },
    language: 'en',
    fidelity: 'translated',
    participants: [
      {
        id: 'sergey-lavrov',
        name: 'Sergey Lavrov',
        office: 'Minister of Foreign Affairs',
        labels: ['Sergey Lavrov'],
      },
    ],
  },
  children: [
    {
      type: 'utterance',
      role: 'question',
      label: { value: 'Question' },
      part: 'whole',
      children: paragraphs(1, 1),
    },
    topic('Syria', 'SY', 2, 4),
    topic('Ukraine', 'UP RS', 5, 7),
    topic('Korean Peninsula', 'KN KS', 8, 8),
    topic('Afghanistan', 'AF', 9, 9),
    topic('Jerusalem and the Middle East settlement', 'IS KPAL', 10, 11),
    topic('Bilateral relations', 'PREL US RS', 12, 12),
    topic('Strategic stability and arms control', 'PARM', 13, 13),
  ],
};

/** The sample's memo as the house composes it, over `settings`. */
export function sampleMemo(
  settings: Record<string, unknown> = {},
  profile?: string,
  given: Transcript = transcript,
): { document: Document; style: Style } {
  const { template, style, settings: defaults } = houseTemplate('memo', profile);
  const { value, messages } = compose(given, template, {
    settings: { ...defaults, ...settings },
    looks: Object.keys(style.looks),
  });
  if (value === undefined) throw new Error(JSON.stringify(messages));
  return { document: value, style };
}
