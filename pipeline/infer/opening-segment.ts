// Where a topic starts when the words before it have none of their own.
import type { Analysis } from './analyse.js';
import type { Segment } from './segment.js';

type Test = (segment: Segment) => unknown;

/**
 * The framing of an answer belongs to the topic it leads to: a topic that starts inside a turn is drawn back to where
 * the turn starts, if the stretch before has no heading of its own and already names the topic. A fixed start stays.
 */
export function drawBack(
  segments: readonly Segment[],
  headed: Test,
  fixed: Test,
  { passages, evidence }: Analysis,
): Segment[] {
  const drawn = segments.map((each) => ({ ...each }));
  drawn.forEach((each, at) => {
    const before = drawn[at - 1];
    if (!before || fixed(each) || fixed(before) || headed(before) || !headed(each)) return;
    const turn = passages[each.from]?.turn;
    let start = each.from;
    let named = false;
    while (start > before.from && passages[start - 1]?.turn === turn) {
      start -= 1;
      named ||= (evidence.strength[start]?.[each.topic] ?? 0) > 0;
    }
    if (!named) return;
    before.to = start;
    each.from = start;
  });
  return drawn.filter(({ from, to }) => from < to);
}

/**
 * What comes before the first topic is named (greetings, a question about "your meeting") has no heading: the first
 * segment starts where its topic does, at the start of the question where a question names it.
 */
export function trimOpening(
  segments: readonly Segment[],
  headed: Test,
  fixed: Test,
  { passages, evidence }: Analysis,
): Segment[] {
  const [first, ...rest] = segments;
  if (!first || fixed(first) || !headed(first)) return [...segments];
  let start = first.from;
  while (start < first.to && (evidence.strength[start]?.[first.topic] ?? 0) === 0) start += 1;
  if (start === first.from || start === first.to) return [...segments];
  const role = passages[start]?.role;
  while (role === 'question' && start > first.from && passages[start]?.opensTurn === false) start -= 1;
  const opening: Segment = { from: first.from, to: start, topic: -1 };
  return start === first.from ? [...segments] : [opening, { ...first, from: start }, ...rest];
}
