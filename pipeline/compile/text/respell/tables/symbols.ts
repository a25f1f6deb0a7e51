// Marks and symbols a telegraph or ASCII lacks, with how they are spelled.

/** Marks that another mark stands for, whatever is beside them. */
export const marks: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '‹': "'", '›': "'", '′': "'", ʼ: "'", ʻ: "'", ʹ: "'", ʾ: "'", ʿ: "'",
  '´': "'", '‐': '-', '‑': '-', '‒': '-', '–': '-', '−': '-', '—': '--', '―': '--', '⁃': '-',
  '…': '...', '‥': '..', '⁄': '/', '∕': '/', '•': '-', '·': '-', '∙': '-', '▪': '-', '●': '-', '■': '-', '◦': '-',
  '׀': '/', '⁇': '??', '⁈': '?!', '‽': '?!', '″': "''", '⟨': '(', '⟩': ')', '「': "'", '」': "'",
};

/** Marks that ASCII has and the telegraph has not. */
export const telegraphMarks: Record<string, string> = {
  ';': ',', '[': '(', ']': ')', '{': '(', '}': ')', _: '-', '*': '-', '\\': '/', '|': '/', '`': "'", '!': '.',
};

/** Symbols that a word stands for; the word is set off by spaces from letters and digits beside it. */
export const words: Record<string, string> = {
  '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₽': 'RUB', '₴': 'UAH', '₹': 'INR', '₪': 'ILS', '₺': 'TRY', '₩': 'KRW',
  '₸': 'KZT', '¢': 'cents', '§': 'section', '¶': 'para', '№': 'No.', '°': 'deg', '‰': 'per mille', '±': 'plus or minus',
  '×': 'x', '÷': 'divided by', '≈': 'about', '≤': 'at most', '≥': 'at least', '≠': 'not equal to', '→': 'to',
  '©': '(C)', '®': '(R)', '™': '(TM)', '℠': '(SM)', '†': '(note)', '‡': '(note)', '√': 'root', '∞': 'infinity',
};

/** Symbols that ASCII has and the telegraph spells as words. */
export const telegraphWords: Record<string, string> = {
  'US$': 'USD', 'A$': 'AUD', 'C$': 'CAD', 'NZ$': 'NZD', 'HK$': 'HKD', $: 'USD', '%': 'PCT', '&': 'AND', '#': 'NO.',
  '@': '(AT)', '+': 'PLUS', '=': 'EQUALS', '<': 'LESS THAN', '>': 'MORE THAN', '~': 'ABOUT', '^': 'TO THE POWER',
};

/** `&` in the language of the document. */
export const and: Record<string, string> = { en: 'AND', fr: 'ET', de: 'UND', es: 'Y', it: 'E', pt: 'E', ru: 'I' };

/** Marks that nothing stands for: Spanish opening marks, and characters that are not seen. */
export const silent = /^[¡¿\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\p{Cc}]$/u;
