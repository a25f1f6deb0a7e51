/**
 * Where the characters of a text stand in its source, by stretches: three numbers for each, the index of its first character and
 * the place of that, then the end of the place if all its characters stand there as a whole, else `eachItsOwn`.
 */
export type PlaceMap = readonly number[];

/** Of a stretch that stands in the source character for character. */
const eachItsOwn = -1;

const at = (map: PlaceMap, stretch: number): number => map[stretch * 3] ?? 0;
const placeOf = (map: PlaceMap, stretch: number): number => map[stretch * 3 + 1] ?? 0;
const endOf = (map: PlaceMap, stretch: number): number => map[stretch * 3 + 2] ?? eachItsOwn;

/** The stretch that holds character `index`. */
const stretchAt = (map: PlaceMap, index: number): number => {
  let [low, high] = [0, map.length / 3 - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(map, middle) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where character `index` begins in the source. */
export function startOf(map: PlaceMap, index: number): number {
  const stretch = stretchAt(map, index);
  const start = placeOf(map, stretch);
  return endOf(map, stretch) === eachItsOwn ? start + index - at(map, stretch) : start;
}

/** Where character `index` ends in the source. */
export function endOfCharacter(map: PlaceMap, index: number): number {
  const stretch = stretchAt(map, index);
  const end = endOf(map, stretch);
  return end === eachItsOwn ? placeOf(map, stretch) + index - at(map, stretch) + 1 : end;
}

/** Adds to `map`, whose text has `size` characters, those after them: they stand in the source from `start` on, or all in `start` to `end`. */
export function extend(map: number[], size: number, start: number, end = eachItsOwn): void {
  const last = map.length / 3 - 1;
  const whole = end === start + 1 ? eachItsOwn : end;
  const [before, beforeEnd] = [placeOf(map, last), endOf(map, last)];
  const goesOn =
    last >= 0 &&
    beforeEnd === whole &&
    before === (whole === eachItsOwn ? start - size + at(map, last) : start);
  if (!goesOn) map.push(size, start, whole);
}

/** Adds to `map`, whose text has `size` characters, what `other` has for its characters `from` to `to`. */
export function append(map: number[], size: number, other: PlaceMap, from: number, to: number): void {
  if (to <= from) return;
  for (let stretch = stretchAt(other, from); stretch * 3 < other.length; stretch++) {
    const first = Math.max(at(other, stretch), from);
    if (first >= to) return;
    const [start, end] = [placeOf(other, stretch), endOf(other, stretch)];
    if (end === eachItsOwn) extend(map, size + first - from, start + first - at(other, stretch));
    else extend(map, size + first - from, start, end);
  }
}
