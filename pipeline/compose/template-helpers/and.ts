/** `{{#if (and a b)}}`: the last value if all hold, else the first that does not. */
export const and = (...values: unknown[]): unknown => {
  const given = values.slice(0, -1);
  return given.find((value) => !holds(value)) ?? given.at(-1);
};

/** What Handlebars itself counts as true: not an empty list, not 0. */
export const holds = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
