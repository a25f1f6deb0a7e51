/** Scripts that are read as a language of their own wherever they stand, and the language (BCP 47) that is most often meant. */
const scripts: readonly { letters: string; language: (text: string) => string; own: RegExp }[] = [
  { letters: '\\p{Script=Hebrew}', language: () => 'he', own: /^(he|iw|yi)\b/i },
  {
    letters: '\\p{Script=Arabic}',
    // Letters that Arabic does without: another language of its script, and which one is not to be told from a name.
    language: (text) =>
      /[\u067e\u0679\u0686\u0688\u0691\u0698\u06a9-\u06d3]/.test(text) ? 'und-Arab' : 'ar',
    own: /^(ar|ckb|fa|ps|sd|ug|ur)\b/i,
  },
  {
    letters: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
    language: (text) => (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'zh'),
    own: /^(ja|zh|yue)\b/i,
  },
  { letters: '\\p{Script=Hangul}', language: () => 'ko', own: /^ko\b/i },
  {
    letters: '\\p{Script=Cyrillic}',
    language: () => 'und-Cyrl',
    own: /^(ab|be|bg|ce|kk|ky|mk|mn|os|ru|sr|tg|tt|uk)\b/i,
  },
  { letters: '\\p{Script=Greek}', language: () => 'el', own: /^el\b/i },
];

/** A stretch in one script: its letters with the spaces, digits and marks between them. */
const stretches = scripts.map(({ letters, language, own }) => ({
  pattern: new RegExp(`[${letters}][${letters}\\p{M}]+(?:[^\\p{L}]*[${letters}\\p{M}]+)*`, 'gu'),
  language,
  own,
}));

/** Nothing beyond Latin, the commonest case, is worth a closer look. */
const beyondLatin = /[\u0370-\u1dff\u2c60-\ud7ff\uf900-\ufefc]|[\ud840-\ud88f]/;

/** A stretch of a text, and its language where that is another than the text's. */
export interface ScriptRun {
  text: string;
  lang?: string;
}

/** Divides a text in `language` into stretches by script, so that a Hebrew name in an English text is read as Hebrew. */
export function scriptRuns(text: string, language: string): ScriptRun[] {
  if (!beyondLatin.test(text)) return [{ text }];
  const found = stretches
    .filter(({ own }) => !own.test(language))
    .flatMap(({ pattern, language: languageOf }) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        text: match[0],
        lang: languageOf(match[0]),
      })),
    )
    .sort((one, other) => one.start - other.start);
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const { start, text: own, lang } of found) {
    if (start > end) runs.push({ text: text.slice(end, start) });
    runs.push({ text: own, lang });
    end = start + own.length;
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end) });
  return runs;
}
