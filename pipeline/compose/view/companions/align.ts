/** Items of one list that answer items of another: how many of each, and where they begin. Either may be none. */
export interface Bead {
  left: number;
  lefts: number;
  right: number;
  rights: number;
}

/** What it costs that these items answer each other, at least 0; Infinity where they cannot. */
export type Cost = (bead: Bead) => number;

/** How many items may answer how many: one another, none, or one that was divided in two. Of equal ones the first is the last step: what went stands before what came. */
const shapes = [
  [1, 1],
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 1],
] as const;

/** How far the lists may drift apart beside the difference of their lengths, items. */
const drift = 40;

/** The beads that cost least in all: both lists whole and in order. Time and memory grow with length times drift. */
export function align(lefts: number, rights: number, cost: Cost): Bead[] {
  const [low, high] = [Math.min(0, rights - lefts) - drift, Math.max(0, rights - lefts) + drift];
  const width = high - low + 1;
  const costs = new Float64Array((lefts + 1) * width).fill(Infinity);
  const chosen = new Int8Array((lefts + 1) * width).fill(-1);
  const place = (left: number, right: number): number => left * width + right - left - low;
  const isInside = (left: number, right: number): boolean =>
    left >= 0 && right >= 0 && right - left >= low && right - left <= high;
  costs[place(0, 0)] = 0;
  for (let left = 0; left <= lefts; left += 1) {
    const last = Math.min(rights, left + high);
    for (let right = Math.max(0, left + low); right <= last; right += 1) {
      const here = place(left, right);
      for (const [shape, [fromLeft, fromRight]] of shapes.entries()) {
        const bead = { left: left - fromLeft, lefts: fromLeft, right: right - fromRight, rights: fromRight };
        if (!isInside(bead.left, bead.right)) continue;
        const before = costs[place(bead.left, bead.right)] ?? Infinity;
        if (before >= (costs[here] ?? Infinity)) continue;
        const total = before + cost(bead);
        if (total >= (costs[here] ?? Infinity)) continue;
        costs[here] = total;
        chosen[here] = shape;
      }
    }
  }
  return followed(lefts, rights, (left, right) => shapes[chosen[place(left, right)] ?? -1]);
}

type Step = (left: number, right: number) => readonly [number, number] | undefined;

function followed(lefts: number, rights: number, step: Step): Bead[] {
  const beads: Bead[] = [];
  for (let [left, right] = [lefts, rights]; left > 0 || right > 0;) {
    const [fromLeft, fromRight] = step(left, right) ?? [left, right];
    left -= fromLeft;
    right -= fromRight;
    beads.push({ left, lefts: fromLeft, right, rights: fromRight });
  }
  return beads.reverse();
}
