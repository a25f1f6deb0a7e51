import stringWidth from 'string-width';

/** Latin, Greek and Cyrillic letters and the punctuation of prose: each takes one column, and there is no need to look further. */
const single =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]*$/;

/** Columns that a text takes on a fixed-pitch line: a wide character (CJK, emoji) takes two, a combining mark none. */
export const columnsOf = (text: string): number => (single.test(text) ? text.length : stringWidth(text));
