import { holds } from './and.js';

/** `{{or a b}}`: the first value that holds, else the last. */
export const or = (...values: unknown[]): unknown => {
  const given = values.slice(0, -1);
  return given.find(holds) ?? given.at(-1);
};
