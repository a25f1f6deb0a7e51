/** A run of paragraph numbers, both ends included. */
export interface Range {
  first: number;
  last: number;
}

/** Ascending numbers as runs. */
export function rangesOf(numbers: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open?.last === number - 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

/** `2–4, 9`: runs as a reader writes them. */
export const printRanges = (ranges: readonly Range[]): string =>
  ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
