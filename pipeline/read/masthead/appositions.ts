import { isFullName } from '../labels/label-person.js';
import { isCapitals } from '../labels/name-shape.js';
import { isOffice } from './is-office.js';
import type { Named } from './name-and-office.js';

/** `, Mr Peter Lau,`: a name in full between commas, or to the end. */
const apposed =
  /, (?:(?:Mr|Mrs|Ms|Dr|Prof|MM?|Mme|Sra?|Herrn?|Frau)\.? )?((?:\p{Lu}[\p{L}’'.-]+ ){1,3}\p{Lu}[\p{L}’'-]+)(?=[,.;:)]| [–—-] |$)/gu;

/** The capitalised words, or the one word in small letters, with which a text ends, and what an office is of. */
const trailing =
  /(?<!\p{L})((?:\p{Lu}[\p{L}’'-]+ ){0,3}\p{L}[\p{L}’'-]+(?: (?:[Dd][AEOaeo][Ss]?|[Dd][Ee] [Ll][Aa]|[Dd][Ee][LlSs]|du|der|(?:of|OF)(?: the| THE)?|for|FOR|für) \p{Lu}[\p{L}’'-]+){0,3})$/u;

/** `PRESIDENTA DA REPÚBLICA` of `CONCEDIDA PELA PRESIDENTA DA REPÚBLICA`: capitals do not tell where an office begins. */
const fromRank = (text: string): string => {
  const words = text.split(' ');
  const rank = words.findIndex((word) => isOffice(word));
  return words.slice(Math.max(0, rank)).join(' ');
};

/** The people whom a text names behind their office: `Presidente da República, Miguel Tavares, …`, `the Chief Executive, Mr Peter Lau, …`. */
export const appositions = (text: string): Named[] =>
  [...text.slice(0, 600).matchAll(apposed)].flatMap(({ 1: name = '', index }) => {
    const found = trailing.exec(text.slice(Math.max(0, index - 120), index))?.[1] ?? '';
    const office = isCapitals(found) ? fromRank(found) : found;
    return isOffice(office) && isFullName(name) ? [{ name, office }] : [];
  });
