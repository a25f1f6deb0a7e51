import type { Block } from '../page/block.js';
import { PassageBuilder } from '../page/passage-builder.js';

/** What may part the cells of a line, the likeliest first. */
const separators = [',', ';', '\t', '|'] as const;

export type Separator = (typeof separators)[number];

/** The cells of the first line, each without its quotes, for every separator that it has. */
export const firstLines = (head: string): { separator: Separator; cells: string[] }[] => {
  const line = /^[^\r\n]*/.exec(head)?.[0] ?? '';
  return separators
    .filter((separator) => line.includes(separator))
    .map((separator) => ({
      separator,
      cells: line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
    }));
};

/**
 * The cells of a text of separated values (RFC 4180: quotes around a cell, doubled inside it) as blocks of one table. An empty line inside a quoted
 * cell ends a paragraph. One pass.
 */
export function separatedCells(text: string, separator: Separator): Block[] {
  const blocks: Block[] = [];
  let [row, column, at] = [0, 0, 0];
  let builder = new PassageBuilder();
  const flush = (): void => {
    if (!builder.isEmpty)
      blocks.push({ kind: 'paragraph', passage: builder.build(), cell: { table: 0, row, column } });
    builder = new PassageBuilder();
  };
  /** Adds what stands from `at` to `end`, line by line. */
  const add = (end: number): void => {
    while (at < end) {
      const next = text.indexOf('\n', at);
      const to = next < 0 || next >= end ? end : next;
      builder.add(text.slice(at, to), at);
      if (to < end && !builder.break(to, to + 1)) flush();
      at = to < end ? to + 1 : to;
    }
  };
  const quoted = (): void => {
    at += 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      add(quote < 0 ? text.length : quote);
      if (quote < 0) return;
      at = quote + 1;
      if (text[at] !== '"') return;
      builder.add('"', quote, {}, quote + 2);
      at += 1;
    }
  };
  const ends = separator === '|' ? /[|\r\n]/g : new RegExp(`[${separator}\\r\\n]`, 'g');
  while (at < text.length) {
    const spaces = /[ ]*/y;
    spaces.lastIndex = at;
    spaces.exec(text);
    if (text[spaces.lastIndex] === '"') {
      at = spaces.lastIndex;
      quoted();
    }
    ends.lastIndex = at;
    const end = ends.exec(text)?.index ?? text.length;
    add(end);
    flush();
    const sign = text[end];
    if (sign === separator) column += 1;
    else {
      row += 1;
      column = 0;
    }
    at = end + (sign === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return blocks;
}
