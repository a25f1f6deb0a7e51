/** Index of the first item for which `holds` is true, where it is false before and true after. */
const firstThat = <T>(items: readonly T[], holds: (item: T) => boolean): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The items of an ordered list from the first that has `begun` to the last that is still `inside`, by binary search. */
export const between = <T>(
  items: readonly T[],
  begun: (item: T) => boolean,
  inside: (item: T) => boolean,
): readonly T[] => {
  if (items.length === 0) return items;
  const from = firstThat(items, begun);
  const to = firstThat(items, (item) => !inside(item));
  return items.slice(from, Math.max(from, to));
};
