/** `{{concat "a" b}}`: the values one after another, nothing between them; absent values are left out. */
export const concat = (...values: unknown[]): string => values.slice(0, -1).map(textOf).join('');

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
