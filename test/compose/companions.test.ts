// What stands beside a transcript: nothing of either is lost, and what answers what is found.
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseLabels } from '../../pipeline/compose/labels.js';
import { align } from '../../pipeline/compose/view/companions/align.js';
import { changedWords } from '../../pipeline/compose/view/companions/changed-words.js';
import { corrections } from '../../pipeline/compose/view/companions/corrections.js';
import { parallel } from '../../pipeline/compose/view/companions/parallels.js';
import type { Transcript } from '../../pipeline/tree/index.js';
import { file } from './house-templates.js';

const labels = parseLabels(file('labels.yaml')).value!;

/** A transcript of turns, each a list of paragraphs. */
function spoken(turns: readonly (readonly string[])[], language = 'en'): Transcript {
  let number = 0;
  return {
    type: 'transcript',
    meta: {
      event: {},
      language,
      participants: [],
      source: {
        path: 'a.txt',
        sha256: '0'.repeat(64),
        size: 1,
        encoding: 'utf-8',
        reader: 'text',
        languages: [],
        stripped: [],
      },
    },
    children: turns.map((paragraphs, turn) => ({
      type: 'utterance',
      role: turn % 2 === 0 ? 'question' : 'answer',
      label: { value: turn % 2 === 0 ? 'Question' : 'Minister' },
      part: 'whole',
      children: paragraphs.map((value) => ({
        type: 'paragraph',
        data: { number: (number += 1) },
        children: [{ type: 'text', value }],
      })),
    })),
  };
}

const changesOf = (earlier: string[][], now: string[][]): string[] =>
  corrections(spoken(now), spoken(earlier), labels).changes.map(
    ({ earlier: old, paragraphs, before, now: fresh }) =>
      `${old}>${paragraphs} ${marks(before)} > ${marks(fresh)}`,
  );

const marks = (nodes: readonly { type: string }[]): string =>
  nodes
    .map((node) => {
      const sign = { delete: '~', strong: '*' }[node.type] ?? '';
      return sign + toString(node) + sign;
    })
    .join('');

const a = 'We spoke for about an hour of the agreements and of what both sides understand by them.';
const b = 'The second matter was the constitution, which is to be written before the elections are held.';
const c = 'I thank you all for your patience and wish you a good evening in this beautiful city.';

describe('corrections', () => {
  it('are none between a text and itself', () => {
    expect(changesOf([['Why?'], [a, b, c]], [['Why?'], [a, b, c]])).toEqual([]);
  });

  it('show the words that changed, and those alone', () => {
    expect(changesOf([[a], [b]], [[a.replace('about an', 'more than one')], [b]])).toEqual([
      '1>1 Question: We spoke for ~about an~ hour of the agreements and of what both sides understand by them. > ' +
        'Question: We spoke for *more than one* hour of the agreements and of what both sides understand by them.',
    ]);
  });

  it('show a paragraph that went and one that came, with the numbers of each edition', () => {
    expect(changesOf([[a, b]], [[a, c]])).toEqual([`2> ${b} > `, `>2  > ${c}`]);
  });

  it('tell a paragraph that was divided from one that was added', () => {
    const [divided] = changesOf([[`${a} ${b}`, c]], [[a, b, c]]);
    expect(divided).toMatch(/^1>1–2 /);
    expect(changesOf([[a, c]], [[a, b, c]])).toEqual([`>2  > ${b}`]);
  });

  it('show who is said to have spoken where that changed', () => {
    const other = spoken([[a], [b]]);
    for (const child of other.children) if (child.type === 'utterance') child.label = { value: 'Spokesman' };
    const { changes } = corrections(spoken([[a], [b]]), other, labels);
    expect(changes.map(({ before }) => marks(before).slice(0, 13))).toEqual([
      '~Spokesman:~ ',
      '~Spokesman:~ ',
    ]);
  });

  it('lose no word of either text', () => {
    const words = fc.array(fc.constantFrom('the', 'talks', 'were', 'long', 'and', 'short'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (old, fresh) => {
        const { before, now } = changedWords(old.join(' '), fresh.join(' '));
        expect(before.map((node) => toString(node)).join('')).toBe(old.join(' '));
        expect(now.map((node) => toString(node)).join('')).toBe(fresh.join(' '));
      }),
    );
  });
});

describe('a parallel text', () => {
  const rowsOf = (own: string[][], other: string[][], language = 'de'): string[] =>
    parallel(spoken(own), spoken(other, language), labels).rows.map(
      ({ paragraphs, items }) => `${paragraphs}: ${items.map(({ text }) => toString(text)).join(' + ')}`,
    );

  it('stands beside the paragraphs it answers', () => {
    const long = 'Wir sprachen etwa eine Stunde lang über die Vereinbarungen und darüber, was jeder meint.';
    const next = 'Das Zweite war die Verfassung, die vor den Wahlen geschrieben werden soll, wie wir meinen.';
    expect(rowsOf([['Why is that?'], [a, b]], [['Warum ist das so?'], [long, next]])).toEqual([
      '1: Warum ist das so?',
      `2: ${long}`,
      `3: ${next}`,
    ]);
    expect(rowsOf([['Why is that?'], [a, b]], [['Warum ist das so?'], [`${long} ${next}`]])).toEqual([
      '1: Warum ist das so?',
      `2–3: ${long} ${next}`,
    ]);
  });

  it('is left in its order, nothing of it left out, whatever it answers', () => {
    const text = fc.integer({ min: 1, max: 400 }).map((length) => 'x'.repeat(length));
    const turns = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(turns, turns, (own, other) => {
        const { rows } = parallel(spoken(own), spoken(other), labels);
        const shown = rows.flatMap(({ items }) => items.map(({ text: words }) => toString(words)));
        expect(shown).toEqual(other.flat());
      }),
    );
  });
});

it('beads cover both lists, whole and in order', () => {
  const size = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(size, size, fc.nat(), (lefts, rights, seed) => {
      const beads = align(lefts, rights, ({ left, right }) => ((left * 31 + right * 17 + seed) % 7) / 7);
      let [left, right] = [0, 0];
      for (const bead of beads) {
        expect([bead.left, bead.right]).toEqual([left, right]);
        [left, right] = [left + bead.lefts, right + bead.rights];
      }
      expect([left, right]).toEqual([lefts, rights]);
    }),
    { numRuns: 40 },
  );
});
