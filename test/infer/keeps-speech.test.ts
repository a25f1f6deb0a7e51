// Whatever a transcript holds, topics never reorder, lose or double any of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTaxonomy, infer } from '../../pipeline/infer/index.js';
import { walk } from '../../pipeline/tree/index.js';
import type {
  Transcript,
  TranscriptContent,
  Utterance,
  UtteranceContent,
} from '../../pipeline/tree/index.js';
import { transcriptOfText } from './sample-transcript.js';

const path = join(import.meta.dirname, '..', '..', 'templates', 'topics.yaml');
const { value: taxonomy } = compileTaxonomy([{ path, text: readFileSync(path, 'utf8') }]);
if (!taxonomy) throw new Error('the taxonomy does not compile');

const phrases = [
  'Turning to Iran, what is your position?',
  'We discussed Syria and Ukraine.',
  'Thank you.',
  'Sanctions on Russia remain.',
  'The weather was fine — and so on.',
  'Another topic we discussed was Libya, where elections are due.',
  'On that, no comment.',
  'Let’s go to Matt.',
];
const sentence = fc.oneof(
  fc.constantFrom(...phrases),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

type Kind = 'paragraph' | 'incident' | 'list' | 'thematicBreak';
const block = fc.record({
  kind: fc.constantFrom<Kind>('paragraph', 'paragraph', 'paragraph', 'incident', 'list', 'thematicBreak'),
  text,
});
const turn = fc.record({
  role: fc.constantFrom<Utterance['role']>('question', 'answer', 'statement', 'moderator'),
  between: fc.constantFrom('none', 'incident', 'anchor'),
  blocks: fc.array(block, { maxLength: 6 }),
});

const contentOf = (
  { kind, text: value }: { kind: Kind; text: string },
  number: () => number,
): UtteranceContent => {
  const paragraph = (): UtteranceContent => ({
    type: 'paragraph',
    data: { number: number() },
    children: [{ type: 'text', value }],
  });
  if (kind === 'incident') return { type: 'incident', value };
  if (kind === 'thematicBreak') return { type: 'thematicBreak' };
  if (kind === 'paragraph') return paragraph();
  return {
    type: 'list',
    children: [
      { type: 'listItem', children: [paragraph() as never] },
      { type: 'listItem', children: [paragraph() as never] },
    ],
  };
};

const transcript = fc.array(turn, { maxLength: 14 }).map((turns): Transcript => {
  let last = 0;
  const number = (): number => (last += 1);
  const children = turns.flatMap(({ role, between, blocks }): TranscriptContent[] => [
    ...(between === 'incident' ? [{ type: 'incident' as const, value: '(Laughter.)' }] : []),
    ...(between === 'anchor'
      ? [{ type: 'anchor' as const, value: 'IRAN2', origin: 'publisher' as const }]
      : []),
    {
      type: 'utterance',
      role,
      label: { value: role },
      part: 'whole',
      children: blocks.map((each) => contentOf(each, number)),
    },
  ]);
  return { ...transcriptOfText('A title', []), children };
});

/** Everything said, and everything that happened, in order. */
const said = (tree: Transcript): unknown[] =>
  [...walk(tree)].flatMap((node) =>
    ['text', 'incident', 'thematicBreak'].includes(node.type)
      ? [[node.type, (node as { value?: string }).value]]
      : [],
  );

const numbers = (tree: Transcript): unknown[] =>
  [...walk(tree)].flatMap((node) => (node.type === 'paragraph' ? [(node as { data?: unknown }).data] : []));

const utterances = (tree: Transcript): Utterance[] =>
  [...walk(tree)].flatMap((node) => (node.type === 'utterance' ? [node as Utterance] : []));

describe('infer', () => {
  it('keeps every word, incident and number, in order, with its speaker', () => {
    fc.assert(
      fc.property(transcript, (before) => {
        const { value, messages } = infer(before, taxonomy);
        if (!value) throw new Error(JSON.stringify(messages));
        expect(said(value)).toEqual(said(before));
        expect(numbers(value)).toEqual(numbers(before));
        const whole = (tree: Transcript): unknown[] =>
          utterances(tree).flatMap(({ role, children }): unknown[] =>
            children.length > 0 ? children.map((child) => [role, child]) : [role],
          );
        expect(whole(value)).toEqual(whole(before));
        expect([...walk(value)].some(({ type }) => type === 'anchor')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('names the parts of a turn so that they make one turn, with one label', () => {
    fc.assert(
      fc.property(transcript, (before) => {
        const { value } = infer(before, taxonomy);
        let open = false;
        for (const { part, label } of utterances(value ?? before)) {
          expect(label !== undefined).toBe(part === 'whole' || part === 'first');
          if (part === 'whole' || part === 'first') expect(open).toBe(false);
          else expect(open).toBe(true);
          open = part === 'first' || part === 'middle';
        }
        expect(open).toBe(false);
      }),
    );
  });

  it('sets no heading twice in a row where more headings are asked for, unless someone else set it', () => {
    fc.assert(
      fc.property(transcript, (before) => {
        const { value } = infer(before, taxonomy, { density: 'high' });
        expect(said(value ?? before)).toEqual(said(before));
        value?.children.forEach((node, at) => {
          const next = value.children[at + 1];
          if (node.type !== 'topic' || next?.type !== 'topic') return;
          // Where the publisher's headings end before the questions, inference begins anew, and may name what the last of them named.
          if (node.origin === 'inferred' && next.origin === 'inferred')
            expect(next.heading).not.toBe(node.heading);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same again for what it gave', () => {
    fc.assert(
      fc.property(transcript, (before) => {
        const without = { ...before, children: before.children.filter(({ type }) => type !== 'anchor') };
        const once = infer(without, taxonomy).value ?? before;
        expect(infer(once, taxonomy).value).toEqual(once);
      }),
    );
  });
});
