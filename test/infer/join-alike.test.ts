import { expect, it } from 'vitest';
import type { Decision } from '../../pipeline/infer/decide.js';
import { joinAlike } from '../../pipeline/infer/join-alike.js';

const decision = (from: number, heading: string, score = 100): Decision => ({
  from,
  to: from + 1,
  topic: from,
  origin: 'inferred',
  because: [],
  heading: { id: heading, heading, codes: [], evidence: [{ rule: `cue:${heading}`, cue: heading, score }] },
});

it('neighbours of one heading are one topic with the evidence of both', () => {
  const joined = joinAlike(
    [decision(0, 'Syria'), decision(1, 'Syria', 50), decision(2, 'Iran'), decision(3, 'Syria')],
    () => false,
  );
  expect(joined.map(({ from, to, heading }) => `${from}-${to} ${heading?.heading ?? ''}`)).toEqual([
    '0-2 Syria',
    '2-3 Iran',
    '3-4 Syria',
  ]);
  expect(joined[0]?.heading?.evidence).toEqual([{ rule: 'cue:Syria', cue: 'Syria', score: 150 }]);
});

it('a start that someone else has fixed stays', () => {
  const given = [decision(0, 'Syria'), decision(1, 'Syria')];
  expect(joinAlike(given, (at) => at === 1)).toEqual(given);
});
