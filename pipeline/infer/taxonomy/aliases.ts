// What a publisher's anchor may be made of: names and words in small letters, without spaces, marks or accents.
import type { CuedEntry } from './entry.js';

/** Letters and digits of a name alone, in small letters: `Saudi Arabia` is `saudiarabia`. */
export const squeeze = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Headings in every language, whole-word cues of countries and organisations, and the aliases given, which win. */
export function aliasesOf(
  given: Readonly<Record<string, string>>,
  entries: readonly CuedEntry[],
  byId: ReadonlyMap<string, number>,
): Map<string, readonly number[]> {
  const aliases = new Map<string, readonly number[]>();
  const put = (name: string, index: number): void => {
    const key = squeeze(name);
    if (key.length > 1 && !aliases.has(key)) aliases.set(key, [index]);
  };
  for (const [alias, id] of Object.entries(given)) {
    const index = byId.get(id);
    if (index !== undefined) put(alias, index);
  }
  entries.forEach(({ headings }, index) => {
    for (const heading of Object.values(headings)) put(heading, index);
  });
  entries.forEach(({ cues, kind }, index) => {
    if (kind === 'theme') return;
    for (const cue of [...(cues.any ?? []), ...(cues.en ?? [])]) put(cue.text, index);
  });
  return aliases;
}
