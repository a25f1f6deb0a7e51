// Every country as a raw topic: its names in five languages are its headings and its cues.
import { regionNames } from './region-names.js';
import type { RawTopic } from './raw-taxonomy.js';

const languages = ['en', 'ru', 'de', 'es', 'fr'] as const;

/** A name without what CLDR puts in brackets: `Myanmar (Burma)` is `Myanmar`. */
const bare = (name: string): string => name.replace(/\s*\(.*\)\s*/, '').replace(/ - /, '-');

/**
 * Cues of a Russian name in its cases: endings vary, so the last vowel goes (`Сирия`, `Сирии`; `Иран`, `Ирана`). A stem
 * of fewer than four letters would catch other words, so such a name stands in its cases one by one.
 */
const russianCues = (name: string): string[] => {
  const words = name.split(' ');
  const stem = (word: string): string => word.replace(/[аеёиоуыэюяйь]$/u, '');
  if (words.some((word) => stem(word).length < 3)) return [name];
  if (words.length === 1 && stem(name).length < 4)
    return [name, ...['а', 'е', 'у', 'и', 'ы', 'ой', 'ом'].map((end) => stem(name) + end)];
  return [words.map((word) => `${stem(word)}*`).join(' ')];
};

const cuesOf = (language: (typeof languages)[number], name: string): string[] => {
  if (name.length < 4) return [name];
  if (language === 'ru') return russianCues(name);
  if (language === 'de') return [name, `${name}s`];
  return [name];
};

/** The countries by ISO code. A name listed as `ambiguous` in its language makes no cue there. */
export function countryTopics(
  ambiguous: Readonly<Record<string, readonly string[]>>,
): Record<string, RawTopic> {
  const topics: Record<string, RawTopic> = {};
  for (const language of languages) {
    for (const pair of (regionNames[language] ?? '').split('|')) {
      const [code = '', full = ''] = pair.split('=');
      const name = bare(full);
      const topic = (topics[code] ??= { headings: {}, codes: [`iso:${code}`] });
      topic.headings = { ...topic.headings, [language]: name };
      if (!(ambiguous[language] ?? []).includes(name)) topic[language] = cuesOf(language, name);
    }
  }
  return topics;
}
