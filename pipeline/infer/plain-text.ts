import type { Node, Parent, Point, Position } from 'unist';

/** A stretch of text that stands in the source letter by letter. */
interface Run {
  /** Where it begins in the plain text. */
  at: number;
  value: string;
  position?: Position;
}

/** The text of a block as read aloud, and where its letters stand in the source. */
export interface PlainText {
  value: string;
  runs: readonly Run[];
}

const isParent = (node: Node): node is Parent => 'children' in node;
const blocks = new Set(['paragraph', 'listItem', 'list', 'blockquote', 'tableRow', 'table', 'heading']);

/** Collects the text of a node; blocks within it are parted by a line break, incidents left out: they are not speech. */
export function plainText(node: Node): PlainText {
  const runs: Run[] = [];
  let value = '';
  const visit = (each: Node): void => {
    if (each.type === 'incident') return;
    if (each.type === 'break') value += '\n';
    if ('value' in each && typeof each.value === 'string') {
      runs.push({
        at: value.length,
        value: each.value,
        ...(each.position ? { position: each.position } : {}),
      });
      value += each.value;
    }
    if (!isParent(each)) return;
    for (const child of each.children) {
      if (blocks.has(child.type) && value !== '') value += '\n';
      visit(child);
    }
  };
  visit(node);
  return { value, runs };
}

/** The point `distance` letters after `start` within `value`. */
const advance = (start: Point, value: string, distance: number): Point => {
  const before = value.slice(0, distance);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  const column = lines.length === 1 ? start.column + last.length : last.length + 1;
  const point: Point = { line: start.line + lines.length - 1, column };
  return start.offset === undefined ? point : { ...point, offset: start.offset + distance };
};

/**
 * Where the letters `start` to `end` of a plain text stand in the source: exact where the run stands there letter by
 * letter, the run's own place where the source spells it otherwise (an entity, a wrapped line), absent without places.
 */
export function positionOf({ runs }: PlainText, start: number, end: number): Position | undefined {
  const run = runs.findLast(({ at }) => at <= start);
  if (!run?.position) return undefined;
  const { position, value, at } = run;
  const length = (position.end.offset ?? -1) - (position.start.offset ?? 0);
  if (length !== value.length) return position;
  return {
    start: advance(position.start, value, start - at),
    end: advance(position.start, value, Math.min(end - at, value.length)),
  };
}
