import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, SpokenParagraph, Topic, Transcript, Utterance } from '../../../pipeline/tree/index.js';

const path = 'source/2017-12-07-lavrov-tillerson.txt';
const bytes = readFileSync(join(import.meta.dirname, '../../..', path));

/** Headings an officer would write over the sample, with the paragraphs under them (docs/cable.md). */
const headings: [string, number, number, ...string[]][] = [
  ['Syria', 2, 4, 'SY', 'PBTS', 'PGOV'],
  ['Ukraine', 5, 7, 'UP', 'KPKO', 'OSCE'],
  ['Korean Peninsula', 8, 8, 'KN'],
  ['Afghanistan', 9, 9, 'AF'],
  ['Jerusalem and the Middle East Quartet', 10, 11, 'KPAL', 'IS', 'UNSC'],
  ['Bilateral relations', 12, 12, 'PREL'],
  ['Strategic stability and arms control', 13, 13, 'PARM'],
];

/** The thirteen paragraphs of the sample, cut from the file by its own blank lines, with their places. */
function paragraphs(): SpokenParagraph[] {
  const found: SpokenParagraph[] = [];
  let number = 0;
  for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
    const text = line.replace(/\u00a0+$/, '').trimEnd();
    if (text === 'Additional materials') break;
    if (number === 0 && !text.startsWith('Question:')) continue;
    if (text === '') continue;
    const label = /^(?:Question|Sergey Lavrov): /.exec(text)?.[0] ?? '';
    const point = (column: number) => ({ line: index + 1, column });
    const position = { start: point(label.length + 1), end: point(text.length + 1) };
    found.push({
      type: 'paragraph',
      data: { number: ++number },
      position,
      children: [{ type: 'text', value: text.slice(label.length), position }],
    });
  }
  return found;
}

const turn = (children: SpokenParagraph[], part: Utterance['part']): Utterance => ({
  type: 'utterance',
  role: 'answer',
  part,
  speaker: 'sergey-lavrov',
  ...(part === 'first' ? { label: { value: 'Sergey Lavrov' } } : {}),
  children,
});

/** The sample transcript, read by hand: p1 the question, p2 to p13 the answer under seven headings. */
export function sample(): Transcript {
  const [question, ...answer] = paragraphs();
  const topics = headings.map(([heading, first, last, ...codes]): Topic => ({
    type: 'topic',
    id: heading,
    heading,
    origin: 'inferred',
    codes: codes.map((code): Code => ({ scheme: 'TAGS', code })),
    evidence: [],
    children: [
      turn(answer.slice(first - 2, last - 1), first === 2 ? 'first' : last === 13 ? 'last' : 'middle'),
    ],
  }));
  return {
    type: 'transcript',
    meta: {
      title:
        'Foreign Minister Sergey Lavrov’s answer to a question on the outcome of his talks with US Secretary of State Rex Tillerson on the sidelines of the OSCE Ministerial Council, Vienna, December 7, 2017',
      event: { kind: 'answer', place: 'Vienna', date: '2017-12-07' },
      source: {
        path,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
        encoding: 'utf-8',
        reader: 'text',
        published: { instant: '2017-12-07T19:45:00Z', local: '2017-12-07T22:45', zone: 'Europe/Moscow' },
        languages: ['de', 'en', 'es', 'fr', 'ru'],
        stripped: [],
      },
      language: 'en',
      fidelity: 'translated',
      participants: [{ id: 'sergey-lavrov', name: 'Sergey Lavrov', labels: ['Sergey Lavrov'] }],
    },
    children: [
      {
        type: 'utterance',
        role: 'question',
        part: 'whole',
        label: { value: 'Question' },
        children: [question!],
      },
      ...topics,
    ],
  };
}
