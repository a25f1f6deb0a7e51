// Latin letters that no decomposition takes to A-Z, and those that a language spells in a way of its own.

/** ICAO Doc 9303, Part 3, section 6.A, for the letters that Unicode does not decompose. */
const anyLanguage: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ŀ: 'l',
  ə: 'e',
  ǝ: 'e',
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  ƴ: 'y',
};

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const nordic: Record<string, string> = { å: 'aa', ä: 'ae', ö: 'oe' };

/** By the language of the document: German `Müller` is MUELLER, the Spanish word `güe` keeps its plain U. */
const byLanguage: Record<string, Record<string, string>> = {
  de: umlauts,
  da: nordic,
  et: { ä: 'ae', ö: 'oe', ü: 'ue' },
  fi: nordic,
  is: { ö: 'o' },
  nb: nordic,
  nn: nordic,
  no: nordic,
  sv: nordic,
};

/** The spelling in A-Z of a small Latin letter, or undefined where stripping its accent is enough. */
export const latin = (letter: string, language: string): string | undefined =>
  byLanguage[language]?.[letter] ?? anyLanguage[letter];
