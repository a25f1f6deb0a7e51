import stringWidth from 'string-width';

const ascii = /^[\x20-\x7e]*$/;

/** Columns that a text takes on a fixed-pitch line: a wide character (CJK, emoji) takes two, a combining mark none. */
export const columnsOf = (text: string): number => (ascii.test(text) ? text.length : stringWidth(text));
