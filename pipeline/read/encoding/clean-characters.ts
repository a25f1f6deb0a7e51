/** A kind of character that is no writing, and what was done with it. */
export interface Cleaned {
  count: number;
  /** Offset of the first in the text (before and after: nothing moves). */
  offset: number;
  code: number;
}

/** Stands where a control character stood: of the same length, so no place moves, and dropped with the other zero-width characters. */
const standIn = '\uFEFF';

// Tab, line feed, vertical tab, form feed and carriage return are white space and stay.
// eslint-disable-next-line no-control-regex -- these are the characters looked for
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/** Next line and the four information separators part words, so a space takes their place. */
// eslint-disable-next-line no-control-regex -- these are the characters looked for
const separator = /[\u001C-\u001F\u0085]/;
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const replaceAll = (
  text: string,
  pattern: RegExp,
  by: (found: string) => string,
): { text: string; cleaned?: Cleaned } => {
  let cleaned: Cleaned | undefined;
  const result = text.replace(pattern, (found: string, offset: number) => {
    cleaned ??= { count: 0, offset, code: found.charCodeAt(0) };
    cleaned.count += 1;
    return by(found);
  });
  return cleaned === undefined ? { text } : { text: result, cleaned };
};

/** `text` with every control character that is not white space replaced by a zero-width stand-in, or by a space where it parts words. */
export const cleanControls = (text: string): { text: string; cleaned?: Cleaned } =>
  replaceAll(text, controls, (found) => (separator.test(found) ? ' ' : standIn));

/** `text` with every surrogate that has no partner replaced by U+FFFD. */
export const cleanSurrogates = (text: string): { text: string; cleaned?: Cleaned } =>
  replaceAll(text, loneSurrogates, () => '\uFFFD');
