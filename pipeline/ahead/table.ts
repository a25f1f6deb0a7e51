/**
 * What was made ahead, by key; each call gives a new copy. Empty here: `scripts/make-ahead.js` writes the table of the
 * package's own templates, taxonomy and profiles over what is compiled from this file.
 */
export const table: Readonly<Record<string, () => unknown>> = {};
