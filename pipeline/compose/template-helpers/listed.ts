/** `{{listed settings.to}}`: a value as it is; of several the one after another, with `; ` between them. */
export const listed = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('; ') : value;
