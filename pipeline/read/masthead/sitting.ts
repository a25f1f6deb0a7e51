import type { Dated } from './dates.js';

const words =
  /(?<!\p{L})(?:debated on|debates?|(?:date of )?sittings?|hansard|official report|parliamentary debates|meeting date|seduta|sitzung|séance|sesión|posiedzeni\p{L}+|засідання|заседание)(?!\p{L})/iu;

/** Longest line that says of a sitting when it was, without the date. */
const longest = 60;

/** Whether a line that states `date` says when a house sat: `Volume 764: debated on 11 March 2025`, `Dáil Éireann debate - 5 Feb 2025`. */
export const isSitting = (text: string, { length }: Dated): boolean =>
  text.length - length <= longest && words.test(text) && !/[.!?…]["”]?$/u.test(text);
