import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileTaxonomy, infer } from '../../pipeline/infer/index.js';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import { transcriptOfText } from './sample-transcript.js';

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'templates/topics.yaml'), 'utf8');
const source = readFileSync(join(root, 'source/2017-12-07-lavrov-tillerson.txt'), 'utf8');

const lines = source.split('\n').map((line) => line.replace(/\u00a0/g, ' ').trim());
const from = lines.findIndex((line) => line.startsWith('Question:'));
const to = lines.indexOf('Additional materials');
const paragraphs = lines.slice(from, to).filter((line) => line !== '');

describe('the sample', () => {
  const { value: taxonomy } = compileTaxonomy([{ path: 'topics.yaml', text }]);
  if (!taxonomy) throw new Error('the taxonomy does not compile');
  const { value, messages } = infer(transcriptOfText(lines[2] ?? '', paragraphs), taxonomy);
  const topics = (value?.children ?? []).flatMap((node) => (node.type === 'topic' ? [node] : []));
  const span = (topic: (typeof topics)[number]): string => {
    const numbers = [...spokenParagraphs(topic)].map(({ data }) => data.number);
    return `p${numbers[0]}-p${numbers.at(-1)}`;
  };

  it('has the headings an officer would write, where they belong', () => {
    expect(messages).toEqual([]);
    expect(topics.map((topic) => `${topic.heading} ${span(topic)}`)).toEqual([
      'Syria p2-p4',
      'Ukraine p5-p7',
      'Korean Peninsula p8-p8',
      'Afghanistan p9-p9',
      'Middle East settlement (Jerusalem) p10-p11',
      'Bilateral relations p12-p12',
      'Strategic stability and arms control p13-p13',
    ]);
  });

  it('gives evidence for every heading', () => {
    for (const topic of topics)
      expect(topic.evidence.filter(({ rule }) => rule.startsWith('cue:'))).not.toEqual([]);
    const codes = topics.map((topic) => topic.codes.map(({ code }) => code).join(' '));
    expect(codes).toEqual(['SY SY', 'UP UA', 'KN KS KP KR', 'AF AF', 'KPAL IS IL PS', 'PREL', 'PARM']);
  });
});
