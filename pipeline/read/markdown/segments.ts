import type { Span } from '../draft/draft.js';
import { linesOf } from '../text/lines.js';

/** Lines between blank lines. `plain` ones hold nothing that Markdown gives a meaning to. */
export interface Segment extends Span {
  plain: boolean;
  lines: Span[];
}

const marked = /[\\`*_[\]<>&#|~]|^(?: {4}|\t)|^ {0,3}(?:[-+=>]|\d{1,9}[.)])/;

/** As much Markdown as is parsed at once: what reaches over blank lines (a list, a fence) does within that size. */
const batchSize = 65_536;

/**
 * The parts of a Markdown text that can be parsed apart: plain prose, which needs no parser, and stretches that hold
 * Markdown, cut at blank lines when they grow large, so that time and memory stay linear.
 */
export function segmentsOf(text: string, from: number): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  let fenced = false;
  const close = (): void => {
    if (open) segments.push(open);
    open = undefined;
  };
  for (const { start, end } of linesOf(text.slice(from))) {
    const [first, last] = [start + from, end + from];
    const line = text.slice(first, last);
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    if (/^\s*$/.test(line) && !fenced) close();
    else {
      open ??= { start: first, end: last, plain: true, lines: [] };
      open.end = last;
      open.lines.push({ start: first, end: last });
      if (marked.test(line)) open.plain = false;
    }
  }
  close();
  return joinMarked(segments);
}

/** Neighbours that hold Markdown are parsed together, up to the size of a batch. */
function joinMarked(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const together = last && !last.plain && !segment.plain && segment.end - last.start < batchSize;
    if (together) {
      last.end = segment.end;
      last.lines.push(...segment.lines);
    } else joined.push({ ...segment, lines: [...segment.lines] });
  }
  return joined;
}
