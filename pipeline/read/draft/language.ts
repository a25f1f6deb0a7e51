// Words that one language uses all the time and the others hardly ever. Counting them tells the language of a page of prose.
const frequent: Record<string, readonly string[]> = {
  en: ['the', 'and', 'of', 'to', 'that', 'is', 'we', 'with', 'for', 'have', 'this', 'you', 'are'],
  ru: ['и', 'в', 'не', 'на', 'что', 'мы', 'с', 'это', 'как', 'по', 'для', 'но', 'из'],
  de: ['der', 'die', 'und', 'das', 'ist', 'nicht', 'wir', 'zu', 'mit', 'ich', 'auch', 'dass', 'für'],
  fr: ['les', 'et', 'des', 'que', 'une', 'dans', 'est', 'nous', 'pour', 'qui', 'sur', 'vous', 'du'],
  es: ['el', 'los', 'que', 'y', 'en', 'una', 'por', 'con', 'se', 'las', 'del', 'es', 'nosotros'],
};

const owners = new Map<string, string[]>();
for (const [language, words] of Object.entries(frequent)) {
  for (const word of words) owners.set(word, [...(owners.get(word) ?? []), language]);
}

/** BCP 47 language of `prose`, by its most frequent words; `und` where none of the five stands out. */
export function languageOf(prose: string): string {
  const counts = new Map<string, number>();
  for (const word of prose.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const language of owners.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? 'und';
}
