import { Passage } from './passage.js';
import type { LookRange, Mark } from './passage.js';

/** One passage of several, in order, a space between neighbours; `lines`: each began a line of the source. */
export function joinPassages(parts: readonly Passage[], lines = true): Passage {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const size = parts.reduce((sum, { length }) => sum + length + 1, 0);
  const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)];
  const [looks, marks, breaks]: [LookRange[], Mark[], number[]] = [[], [], []];
  const texts: string[] = [];
  let at = 0;
  let before: Passage | undefined;
  for (const part of parts) {
    if (before && part.length > 0 && at > 0) {
      starts[at] = before.span().end;
      ends[at] = part.span(0, 0).start;
      texts.push(' ');
      at++;
      if (lines) breaks.push(at);
    }
    starts.set(part.parts.starts, at);
    ends.set(part.parts.ends, at);
    for (const look of part.parts.looks) looks.push({ ...look, from: look.from + at, to: look.to + at });
    for (const mark of part.marks) marks.push({ ...mark, at: mark.at + at });
    for (const one of part.breaks) breaks.push(one + at);
    texts.push(part.text);
    at += part.length;
    if (part.length > 0) before = part;
  }
  const text = texts.join('');
  return new Passage({
    text,
    starts: starts.subarray(0, at),
    ends: ends.subarray(0, at),
    looks,
    marks,
    breaks,
  });
}
