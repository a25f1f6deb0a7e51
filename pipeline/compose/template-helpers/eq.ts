/** `{{#if (eq a "b")}}`: whether two values are the same. */
export const eq = (a: unknown, b: unknown): boolean => a === b;
