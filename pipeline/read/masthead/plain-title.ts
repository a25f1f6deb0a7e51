/** A title as it is compared: without its number and closing signs, in lower case. */
export const plainTitle = (text: string): string =>
  text
    .replace(/^\d{1,3}[.)]\s+/, '')
    .replace(/[.:…\s]+$/, '')
    .toLowerCase();
