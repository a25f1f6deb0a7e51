// Romanisation of Cyrillic. Each table is pairs of a small letter and its Latin spelling; capitals follow from them.

/** Pairs of a letter and its spelling, `а a б b`; a letter with `-` has none. */
const pairs = (list: string): Record<string, string> => {
  const words = list.trim().split(/\s+/);
  const table: Record<string, string> = {};
  for (let at = 0; at + 1 < words.length; at += 2) {
    const [letter = '', spelling = ''] = words.slice(at, at + 2);
    table[letter] = spelling === '-' ? '' : spelling;
  }
  return table;
};

/** ICAO Doc 9303, Part 3, section 6.B: the letters of all Cyrillic alphabets that it names. */
const icao = pairs(`
  а a б b в v г g д d е e ё e ж zh з z и i і i й i к k л l м m н n о o п p р r с s т t у u ф f
  х kh ц ts ч ch ш sh щ shch ъ ie ы y ь - э e ю iu я ia
  ѵ y ґ g ў u ѫ u ѓ g ђ d ѕ dz ј j ќ k љ lj њ nj ћ c џ dz є ie ї i ғ f`);

/** Where ICAO Doc 9303 names another spelling for a language. */
const icaoByLanguage: Record<string, Record<string, string>> = {
  be: pairs('г h ё io'),
  bg: pairs('щ sht'),
  mk: pairs('ѓ gj х h ц c ќ kj џ dj'),
  sr: pairs('г h ж z х h ц c ч c ш s'),
  uk: pairs('и y'),
};

/** BGN/PCGN 1947 for Russian, without its diacritics and apostrophes, as a press office writes it. */
const bgn = pairs(`
  а a б b в v г g д d е e ё e ж zh з z и i і i й y к k л l м m н n о o п p р r с s т t у u ф f
  х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya
  ѵ y ґ g ў w ѫ u ѓ gj ђ dj ѕ dz ј j ќ kj љ lj њ nj ћ c џ dz є ye ї yi ғ gh`);

/** BGN/PCGN for other languages: Belarusian 1979, Bulgarian 2013, Macedonian 2013, Serbian 2005, Ukrainian 2019. */
const bgnByLanguage: Record<string, Record<string, string>> = {
  be: pairs('г h'),
  bg: pairs('щ sht ъ a х h'),
  mk: pairs('х h ц c'),
  sr: pairs('ђ d ж z х h ц c ч c ш s'),
  uk: pairs('г h и y й i ю iu я ia є ie ї i'),
};

/** Letters that BGN/PCGN spells otherwise at the head of a Ukrainian word. */
const bgnInitial: Record<string, Record<string, string>> = { uk: pairs('й y ю yu я ya є ye ї yi') };

/** BGN/PCGN: a Russian `е` is `ye` at the head of a word and after these letters. */
const afterVowel = /[аеёиоуыэюяйъь]/iu;

/** The Latin spelling of a Cyrillic letter (small), or undefined where the system has none. `before` is the letter before it in the word. */
export function cyrillic(
  letter: string,
  { system, language, before }: { system: 'icao' | 'bgn'; language: string; before: string },
): string | undefined {
  if (system === 'icao') return icaoByLanguage[language]?.[letter] ?? icao[letter];
  const initial = before === '' ? bgnInitial[language]?.[letter] : undefined;
  if (initial !== undefined) return initial;
  const soft = letter === 'е' || letter === 'ё';
  if (soft && language === 'ru' && (before === '' || afterVowel.test(before))) return 'ye';
  return bgnByLanguage[language]?.[letter] ?? bgn[letter];
}
