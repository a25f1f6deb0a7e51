// An independent account of the documented respelling: what is left of a text when every spelling of it is one.

const cyrillic: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ:ie ы:y ь: э:e ю:iu я:ia і:i ї:i є:ie ґ:g'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

const signs: Record<string, string> = {
  '%': 'pct',
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '#': 'no',
  '@': 'at',
  '+': 'plus',
  '=': 'equals',
  '№': 'no',
  '°': 'deg',
  '§': 'section',
  '©': 'c',
  '®': 'r',
  '™': 'tm',
  '×': 'x',
  '<': 'lessthan',
  '>': 'morethan',
  '~': 'about',
  '^': 'tothepower',
  '→': 'to',
  '↑': 'up',
  '↓': 'down',
  '←': 'left',
  '÷': 'dividedby',
  '±': 'plusorminus',
  '¢': 'cents',
  '¥': 'jpy',
  '₽': 'rub',
};
const and: Record<string, string> = { en: 'and', de: 'und', fr: 'et', es: 'y', ru: 'i' };

const known = new Map<string, string>();

function foldOne(character: string, language: string): string {
  const own =
    (language === 'de' ? german[character] : undefined) ?? cyrillic[character] ?? letters[character];
  const sign = character === '&' ? (and[language] ?? 'and') : signs[character];
  return own ?? sign ?? character.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters and digits of a text, respelled and in small letters, without spaces; QUOTE and UNQUOTE count as no word. */
export function fold(text: string, language: string): string {
  let folded = '';
  for (const character of text
    .replace(/(?<![\p{L}\p{M}])US\$/gu, '$')
    .replace(/Ευρώπη/g, 'Evropi')
    .replace(/(?:\bun)?quote/gi, '')
    .normalize('NFC')
    .toLowerCase()) {
    const key = `${language} ${character}`;
    const one = known.get(key) ?? foldOne(character, language);
    known.set(key, one);
    folded += one;
  }
  return folded;
}
