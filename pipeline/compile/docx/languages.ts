// Which language a stretch of text is marked with.

/** Tags as Word writes them for a bare language; a tag with a region stays. */
const regional: Readonly<Record<string, string>> = {
  en: 'en-GB',
  ru: 'ru-RU',
  de: 'de-DE',
  es: 'es-ES',
  fr: 'fr-FR',
  el: 'el-GR',
  ar: 'ar-SA',
  he: 'he-IL',
  zh: 'zh-CN',
  uk: 'uk-UA',
  it: 'it-IT',
  pt: 'pt-PT',
};

/** The tag Word knows for a BCP 47 language. */
export const wordLanguage = (language: string): string => regional[language] ?? language;

interface Script {
  /** Languages written in it. */
  languages: readonly string[];
  /** The language a foreign run of it is marked with. */
  mark: string;
  run: RegExp;
}

const letters = (script: string): RegExp =>
  new RegExp(
    `\\p{Script=${script}}(?:[\\p{Script=${script}}\\p{M}\\p{N}\\s'’.,-]*\\p{Script=${script}})?`,
    'gu',
  );

/** A script tells the language of a foreign run well enough for hyphenation, spelling and speech; an author's mark is better. */
const scripts: readonly Script[] = [
  { languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk'], mark: 'ru', run: letters('Cyrillic') },
  { languages: ['el'], mark: 'el', run: letters('Greek') },
  { languages: ['ar', 'fa', 'ur'], mark: 'ar', run: letters('Arabic') },
  { languages: ['he', 'yi'], mark: 'he', run: letters('Hebrew') },
  { languages: ['zh', 'ja'], mark: 'zh', run: letters('Han') },
  { languages: [], mark: 'en', run: letters('Latin') },
];

const primary = (language: string): string => language.split('-')[0] ?? language;

const writtenIn = (language: string): Script | undefined =>
  scripts.find(({ languages }) => languages.includes(primary(language))) ?? scripts.at(-1);

/** A part of a text with the language it is in, where that is not the document's. */
export interface Part {
  text: string;
  language?: string;
}

/** Where letters of the scripts above but Latin stand. */
const beyondLatin = /[\u0370-\u1fff\u2126-\uffff]/;

const hasForeign = (text: string, own: Script | undefined): boolean =>
  (own !== scripts.at(-1) || beyondLatin.test(text)) &&
  scripts.some((script) => script !== own && text.search(script.run) >= 0);

/** Splits `text` where its script is not that of `language`. */
export function splitByScript(text: string, language: string): Part[] {
  const own = writtenIn(language);
  if (!hasForeign(text, own)) return [{ text }];
  const marks = scripts
    .filter((script) => script !== own)
    .flatMap(({ run, mark }) =>
      [...text.matchAll(run)].map((found) => ({ at: found.index, text: found[0], language: mark })),
    )
    .sort((a, b) => a.at - b.at);
  const parts: Part[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.at < at) continue;
    if (mark.at > at) parts.push({ text: text.slice(at, mark.at) });
    parts.push({ text: mark.text, language: mark.language });
    at = mark.at + mark.text.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
