import { expect, it } from 'vitest';
import type { Decision } from '../../pipeline/infer/decide.js';
import { infer } from '../../pipeline/infer/index.js';
import { tellApart } from '../../pipeline/infer/tell-apart.js';
import { transcriptOfText } from './sample-transcript.js';
import { taxonomyWith } from './taxonomy-of.js';

const decision = (from: number, heading: string, origin: Decision['origin'] = 'inferred'): Decision => ({
  from,
  to: from + 1,
  topic: from,
  origin,
  because: [],
  heading: { id: heading, heading, codes: [], evidence: [] },
});
const headings = (decisions: readonly Decision[]): string[] =>
  decisions.map(({ heading }) => heading?.heading ?? '—');
const numbered = ({ from, heading }: Decision, taken: ReadonlySet<string>): Decision['heading'] => {
  const narrower = `${heading?.heading ?? ''}: ${from < 3 ? 'grain' : 'aid'}`;
  return heading && !taken.has(narrower) ? { ...heading, heading: narrower } : undefined;
};

it('neighbours of one heading are told apart, and those that cannot be stay alike', () => {
  const row = [0, 1, 2, 3].map((from) => decision(from, 'Ukraine'));
  expect(headings(tellApart(row, numbered))).toEqual([
    'Ukraine',
    'Ukraine: grain',
    'Ukraine',
    'Ukraine: aid',
  ]);
});

it('a topic that comes back after another keeps its heading, and so does one from outside', () => {
  const row = [
    decision(0, 'Syria'),
    decision(1, 'Iran'),
    decision(2, 'Syria'),
    decision(3, 'Syria', 'publisher'),
  ];
  expect(headings(tellApart(row, numbered))).toEqual(['Syria', 'Iran', 'Syria', 'Syria']);
});

it('a country named once in passing does not stand beside one that is spoken of', () => {
  const { value } = infer(
    transcriptOfText('Briefing', [
      'Mr. Price: Yesterday in Vietnam we discussed Syria, the Syrian constitution, and the talks on Syria in Geneva.',
      'The Syrian parties must talk to each other. Assad and the Syrian opposition were invited to Geneva for that.',
      'Syria needs a political process, and Damascus knows that the Syrian people need help as well.',
    ]),
    taxonomyWith(),
  );
  const found = (value?.children ?? []).flatMap((node) => (node.type === 'topic' ? [node.heading] : []));
  expect(found).toEqual(['Syria']);
});
