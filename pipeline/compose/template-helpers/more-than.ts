/** `{{#if (more-than counts.paragraphs 60)}}`: whether a number is greater. */
export const moreThan = (value: unknown, other: unknown): boolean => Number(value) > Number(other);
