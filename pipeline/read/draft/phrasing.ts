import type { PhrasingContent } from 'mdast';
import type { Run } from './draft.js';
import type { Places } from './places.js';

const look = ({ bold, italic, struck, href, incident }: Run): string =>
  [bold, italic, struck, href ?? '', incident].join('\n');

/** Joins neighbours of one look whose places adjoin in the source or in the text, so that a plain paragraph is one text node. */
const joined = (runs: readonly Run[]): Run[] => {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last !== undefined && look(last) === look(run)) {
      out[out.length - 1] = { ...last, value: last.value + run.value, end: run.end };
    } else if (run.value !== '') out.push(run);
  }
  return out;
};

const node = (run: Run, places: Places): PhrasingContent => {
  const position = places.position(run);
  if (run.incident) return { type: 'incident', value: run.value, position };
  let inner: PhrasingContent = { type: 'text', value: run.value, position };
  if (run.struck) inner = { type: 'delete', children: [inner], position };
  if (run.italic) inner = { type: 'emphasis', children: [inner], position };
  if (run.bold) inner = { type: 'strong', children: [inner], position };
  if (run.href !== undefined) inner = { type: 'link', url: run.href, children: [inner], position };
  return inner;
};

/** The runs of a paragraph as mdast, each with its place. */
export const phrasing = (runs: readonly Run[], places: Places): PhrasingContent[] =>
  joined(runs).map((run) => node(run, places));
