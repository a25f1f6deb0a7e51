/** A line that has one below it: its length in characters, and that with the first word of the next. */
export interface Broken {
  length: number;
  withNext: number;
}

const firstWord = /^\s*(\S+)/;

/** The lines of a text that have a line with words right below them. */
export const brokenLines = (lines: readonly string[]): Broken[] =>
  lines.flatMap((line, index) => {
    const next = firstWord.exec(lines[index + 1] ?? '')?.[1];
    return next === undefined || line.trim() === ''
      ? []
      : [{ length: line.length, withNext: line.length + 1 + next.length }];
  });

/** The length that so many per cent of the lines keep to: a few hold an address, which nothing breaks. */
export function lineWidth(lines: readonly Broken[], kept: number): number | undefined {
  const lengths = lines.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.ceil((lengths.length * kept) / 100) - 1];
}

/** Whether a line was broken because the next word would not have gone into it. */
export const isFull = ({ withNext }: Broken, width: number): boolean => withNext > width;
