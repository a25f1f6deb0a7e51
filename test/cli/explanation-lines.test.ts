// What `chancery explain` prints of a topic.
import { describe, expect, it } from 'vitest';
import { explanationLines, wrap } from '../../pipeline/cli/report/explanation-lines.js';
import type { Explanation } from '../../pipeline/infer/index.js';

const words =
  'Another topic we discussed was Ukraine. On Ukraine there is no alternative to the Minsk Agreements.';
const ukraine: Explanation = {
  heading: 'Ukraine',
  origin: 'inferred',
  paragraphs: [3, 4],
  codes: ['TAGS UP', 'ISO3166 UA'],
  resumed: true,
  boundary: [{ rule: 'boundary:inner-answer:subject', cue: 'Another  topic', score: 230 }],
  words: [{ rule: 'cue:place/UA', cue: 'Ukraine', score: 100, position: at(7, 12) }],
  runnerUp: { heading: 'Syria', score: 4, margin: 65 },
  text: [
    { number: 3, label: 'Sergey Lavrov', words },
    { number: 4, words: 'Yes.' },
  ],
};

function at(line: number, column: number): NonNullable<Explanation['words'][number]['position']> {
  return { start: { line, column }, end: { line, column } };
}

describe('a topic on a terminal', () => {
  it('is its heading, why, what nearly was, and how its paragraphs open', () => {
    expect(explanationLines(ukraine, { width: 60, full: false })).toEqual([
      'Ukraine  p3–p4 · found · resumed · TAGS UP · ISO3166 UA',
      '  starts here',
      '   2.30  names its subject “Another topic”',
      '  headed so',
      '   1.00  “Ukraine”  7:12',
      '  nearly  Syria, behind by 0.65',
      '',
      '    3  Sergey Lavrov: Another topic we discussed was …',
      '    4  Yes.',
      '',
    ]);
  });

  it('holds every word where paragraphs are asked for whole, and no line is wider than the terminal', () => {
    const lines = explanationLines(ukraine, { width: 60, full: true });
    const text = lines
      .slice(7)
      .map((line) => line.slice(7))
      .join(' ');
    expect(text.trim()).toBe(`Sergey Lavrov: ${words} Yes.`);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('measures what wide characters take', () => {
    expect(wrap('外交部 发言人 答问', 11)).toEqual(['外交部', '发言人 答问']);
  });
});
