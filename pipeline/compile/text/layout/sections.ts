import type { Block, Line } from './block.js';

/** A block with its lines. */
export interface Laid {
  block: Block;
  lines: Line[];
}

/** Blocks that no section break may part: a heading with what follows it. */
type Unit = Laid[];

const unitsOf = (laid: readonly Laid[]): Unit[] => {
  const units: Unit[] = [];
  for (const [index, one] of laid.entries()) {
    const before = laid[index - 1];
    const breakable = one.block.kind === 'paragraph' || one.block.kind === 'heading';
    if (before && (before.block.keepWithNext || !breakable)) units.at(-1)?.push(one);
    else units.push([one]);
  }
  return units;
};

/** Blank lines between two blocks: the larger of what the one asks for below and the other above. */
export const between = (before: Laid | undefined, after: Laid): number =>
  before ? Math.max(before.block.spaceAfter, after.block.spaceBefore) : 0;

const height = (unit: Unit, before: Laid | undefined): number => {
  let lines = 0;
  for (const one of unit) {
    lines += between(before, one) + one.lines.length;
    before = one;
  }
  return lines;
};

/**
 * Divides blocks into sections of at most `capacity` lines. A section begins with a paragraph or a heading only, and a
 * heading never ends one; what is longer than a section stands in one by itself. `head` lines top each but the first.
 */
export function sectionsOf(
  laid: readonly Laid[],
  { capacity, head }: { capacity: number; head: number },
): Laid[][] {
  const sections: Laid[][] = [[]];
  let used = 0;
  for (const unit of unitsOf(laid)) {
    const open = sections.at(-1) ?? [];
    const lines = height(unit, open.at(-1));
    const first = unit[0]?.block.kind;
    const breakable = open.length > 0 && (first === 'paragraph' || first === 'heading');
    if (breakable && used + lines > capacity) {
      sections.push([...unit]);
      used = head + height(unit, undefined);
    } else {
      open.push(...unit);
      used += lines;
    }
  }
  return sections;
}
