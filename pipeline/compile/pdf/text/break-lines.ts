import type { Measures } from './measures.js';

/** A line from candidate `from` (-1: the start) to candidate `to`, with how its gaps must give: 0 natural, 1 widest allowed, -1 tightest. */
export interface BrokenLine {
  from: number;
  to: number;
  ratio: number;
  last: boolean;
}

interface Node {
  at: number;
  line: number;
  demerits: number;
  previous: Node | undefined;
}

/** Costs of Knuth and Plass (1981), for ratios where 1 is a gap of 0.33 em. */
const cost = { hyphen: 60, consecutive: 4000, runt: 400, line: 10 };

/** Beyond this a line is too loose to be justified. */
const loosest = 1;

function ratioOf(m: Measures, from: number, to: number, width: number, last: boolean): number {
  const start = from < 0 ? m.origin : m.starts;
  const index = from < 0 ? 0 : from;
  const natural = (m.ends.width[to] ?? 0) - (start.width[index] ?? 0) + (m.extra[to] ?? 0);
  const slack = width - natural;
  const pliable = slack >= 0 ? 'stretch' : 'shrink';
  const give = (m.ends[pliable][to] ?? 0) - (start[pliable][index] ?? 0);
  if (slack >= 0 && last) return 0;
  if (Math.abs(slack) < 0.001) return 0;
  return give > 0 ? slack / give : slack > 0 ? Infinity : -Infinity;
}

function demeritsOf(m: Measures, active: Node, to: number, ratio: number, last: boolean): number {
  const bad = ratio > loosest ? 10_000 + (Math.min(ratio, 30) - 1) * 2000 : 100 * Math.abs(ratio) ** 3;
  let demerits = (cost.line + bad + (m.hyphen[to] ? cost.hyphen : 0) + (m.penalty[to] ?? 0)) ** 2;
  if (m.hyphen[to] && active.at >= 0 && m.hyphen[active.at]) demerits += cost.consecutive * 10;
  if (last && active.at >= 0 && m.hyphen[active.at]) demerits += cost.runt * 20;
  return demerits;
}

/**
 * Breaks a paragraph into lines of the best total spacing, in time linear in its length for lines of bounded length.
 * Takes the paragraph's measures and the width of its n-th line; gives the lines, none wider than its measure
 * unless a single unbreakable stretch is.
 */
export function breakLines(m: Measures, widthOf: (line: number) => number): BrokenLine[] {
  const count = m.count;
  if (count === 0) return [];
  const end = solve(m, widthOf, loosest) ?? solve(m, widthOf, Infinity);
  const lines: BrokenLine[] = [];
  for (let node = end; node?.previous; node = node.previous) {
    const last = node.at === count - 1 || m.forced[node.at] === 1;
    lines.push({
      from: node.previous.at,
      to: node.at,
      ratio: ratioOf(m, node.previous.at, node.at, widthOf(node.previous.line), last),
      last,
    });
  }
  return lines.reverse();
}

function solve(m: Measures, widthOf: (line: number) => number, tolerance: number): Node | undefined {
  const count = m.count;
  const active: Node[] = [{ at: -1, line: 0, demerits: 0, previous: undefined }];
  for (let to = 0; to < count; to++) {
    const forced = to === count - 1 || m.forced[to] === 1;
    let best: Node | undefined;
    let fewest = Infinity;
    let tightest: Node | undefined;
    let kept = 0;
    // Those that stay move up in the row while it is gone through.
    for (const node of active) {
      const ratio = ratioOf(m, node.at, to, widthOf(node.line), forced);
      if (ratio < -1) {
        tightest = node;
        continue;
      }
      if (!forced) active[kept++] = node;
      if (ratio > tolerance) continue;
      const demerits = node.demerits + demeritsOf(m, node, to, ratio, forced);
      if (best && demerits >= fewest) continue;
      best = node;
      fewest = demerits;
    }
    active.length = kept;
    if (best) active.push({ at: to, line: best.line + 1, demerits: fewest, previous: best });
    else if (kept === 0) {
      if (tolerance !== Infinity) return undefined;
      // Nothing fits: one stretch is wider than the measure, so it gets a line of its own.
      if (tightest)
        active.push({
          at: to,
          line: tightest.line + 1,
          demerits: tightest.demerits + 1e9,
          previous: tightest,
        });
    }
  }
  return active.find(({ at }) => at === count - 1);
}

/** Breaks a paragraph as early as each line must: for text that is not justified. */
export function breakGreedily(m: Measures, widthOf: (line: number) => number): BrokenLine[] {
  const lines: BrokenLine[] = [];
  const count = m.count;
  let from = -1;
  let fits = -1;
  for (let to = 0; to < count; to++) {
    if (m.hyphen[to]) continue;
    const forced = to === count - 1 || m.forced[to] === 1;
    const wide = (end: number): boolean => tooWide(m, from, end, widthOf(lines.length));
    if (wide(to) && fits > from) {
      lines.push({ from, to: fits, ratio: 0, last: false });
      from = fits;
    }
    fits = to;
    if (forced || (wide(to) && fits === to)) {
      lines.push({ from, to, ratio: 0, last: forced });
      from = to;
      fits = to;
    }
  }
  return lines;
}

function tooWide(m: Measures, from: number, to: number, width: number): boolean {
  const start = from < 0 ? (m.origin.width[0] ?? 0) : (m.starts.width[from] ?? 0);
  return (m.ends.width[to] ?? 0) - start + (m.extra[to] ?? 0) > width + 0.001;
}
