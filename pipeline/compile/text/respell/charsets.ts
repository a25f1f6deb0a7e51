import type { PlainText } from '../../../tree/index.js';

/** Whether a character may stand in a file of this set. The telegraph's marks are those common to ICAO's list and every ITA2. */
export const charsets: Readonly<Record<PlainText['charset'], (character: string) => boolean>> = {
  'utf8-mixed': (character) => !/\p{Cc}/u.test(character),
  'ascii-mixed': (character) => /^[\x20-\x7e]$/.test(character),
  telegraph: (character) => /^[A-Z0-9 '(),\-./:?]$/.test(character),
};
