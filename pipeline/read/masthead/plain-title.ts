/** A title as it is compared: without its number and closing signs, in lower case. */
export const plainTitle = (text: string): string =>
  text
    .replace(/^(?:\d{1,3}[.)]|\(\d{1,2}\))\s+|^\*{1,3} ?(?=\p{L})/u, '')
    .replace(/[.:…\s]+$/, '')
    .toLowerCase();
