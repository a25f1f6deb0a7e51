/** Whether the UTF-16 unit is white space: all of Unicode's, no-break and narrow no-break spaces included. */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** Whether the UTF-16 unit prints nothing: soft hyphen, zero-width space, word joiner, byte-order mark, control characters. */
export const isInvisible = (code: number): boolean =>
  code < 32 ||
  (code >= 0x7f && code < 0xa0) ||
  code === 0xad ||
  code === 0x200b ||
  code === 0x2060 ||
  code === 0xfeff;
