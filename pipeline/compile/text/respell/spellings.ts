/** Established spellings, ready to be found in a text. */
export interface Spellings {
  /** Where they stand in `text`: offset to length and spelling. */
  find(text: string): ReadonlyMap<number, { length: number; to: string }>;
}

const escape = (key: string): string => key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');

/**
 * Established spellings from a style's list, as written in the source to as printed. A key is a whole word or words,
 * in any case; one that ends in `*` is the head of a word (`Вашингтон*: Washington` for every case of the name) and
 * what follows it goes by the table. A longer key beats a shorter one.
 */
export function spellingsOf(list: Readonly<Record<string, string>>): Spellings {
  const entries = Object.entries(list).sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  if (entries.length === 0) return { find: () => new Map() };
  const to = new Map(entries.map(([key, value]) => [key.replace(/\*$/, '').toLowerCase(), value]));
  const pattern = entries.map(([key]) =>
    key.endsWith('*') ? escape(key.slice(0, -1)) : `${escape(key)}(?![\\p{L}\\p{M}\\p{N}])`,
  );
  const expression = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern.join('|')})`, 'giu');
  return {
    find(text) {
      const found = new Map<number, { length: number; to: string }>();
      for (const { 0: match, index } of text.matchAll(expression)) {
        const spelling = to.get(match.toLowerCase().replace(/\s+/g, ' '));
        if (spelling === undefined) continue;
        const capitals = match.length > 1 && match === match.toUpperCase();
        found.set(index, { length: match.length, to: capitals ? spelling.toUpperCase() : spelling });
      }
      return found;
    },
  };
}
