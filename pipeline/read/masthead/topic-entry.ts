import type { Passage } from '../page/passage.js';

/** A line of a list of topics: the topics it names, and what of it is no topic (numbers, leaders, pages). */
export interface EntryParts {
  entries: Passage[];
  rest: Passage[];
}

/** `1. `, `• `, `-- `, or pages before a leader: `1-2,5,7-8....--`. */
const before =
  /^(?:\d{1,3}[.)]\s+|\(\d{1,2}\)\s+|[•·*▪–—-]+\s*|[\d,; –-]*\d(?:\s*\.{2,}[\s.–—-]*|\s{1,}(?=\p{Lu})))/u;
/** A leader with pages, or pages alone after a wide gap that normalisation closed: `…… 7-9,15`. */
const after =
  /(?:\s*(?:\.{3,}|…{1,}|(?:\. ){2,}\.?)[\s.…]*(?:[\d,; –-]*\d)?|\s+\d{1,3}(?:\s?[-–,]\s?\d{1,3})+)$/u;

const parts = (passage: Passage, cuts: readonly [number, number][]): EntryParts => {
  const result: EntryParts = { entries: [], rest: [] };
  let at = 0;
  const put = (list: Passage[], piece: Passage): void => {
    if (piece.length > 0) list.push(piece);
  };
  for (const [from, to] of cuts) {
    put(result.rest, passage.slice(at, from));
    put(result.entries, passage.slice(from, to));
    at = to;
  }
  put(result.rest, passage.slice(at));
  return result;
};

/** One line of a contents list. An entry that ends in a colon is the title of a group, no topic. */
export function splitEntry(passage: Passage): EntryParts {
  const { text } = passage;
  const from = before.exec(text)?.[0].length ?? 0;
  const to = text.length - (after.exec(text.slice(from))?.[0].length ?? 0);
  if (text.slice(from, to).endsWith(':') || !/\p{L}{2}/u.test(text.slice(from, to)))
    return { entries: [], rest: [passage] };
  return parts(passage, [[from, to]]);
}

/** Where the parts of `text` from `from` on begin and end that `sign` divides, outside brackets. */
function dividedBy(text: string, from: number, sign: string): [number, number][] {
  const cuts: [number, number][] = [];
  let [depth, start] = [0, from];
  for (let at = from; at <= text.length; at++) {
    const here = text[at];
    if (here === '(' || here === '[') depth++;
    else if (here === ')' || here === ']') depth = Math.max(0, depth - 1);
    else if (here === undefined || (here === sign && depth === 0)) {
      cuts.push([start, at]);
      start = at + 1;
    }
  }
  return cuts;
}

/** `Subjects: Iraq; interest rates (and the Reserve Bank); Telstra.`: a list by semicolons, else by commas. */
export function splitField(passage: Passage): EntryParts {
  const { text } = passage;
  const from = text.indexOf(':') + 1;
  const sign = text.includes(';', from) ? ';' : ',';
  const cuts = dividedBy(text, from, sign).flatMap(([start, end]): [number, number][] => {
    const value = text.slice(start, end);
    const lead = /^(?:\s|and\s|und\s|et\s|y\s|и\s|[•·–—-])*/iu.exec(value)?.[0].length ?? 0;
    const tail = /[\s.;,]*$/.exec(value)?.[0].length ?? 0;
    return lead + tail >= value.length ? [] : [[start + lead, end - tail]];
  });
  return parts(passage, cuts);
}
