import { message, nearest } from '../../diagnostics/index.js';
import type { Message } from '../../diagnostics/index.js';

/** The published codes: group (subject, program …) to code to label. Groups stand in the order they are printed. */
export type TagsTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The table of a kind's settings (`tags.table`); empty where it has none. */
export function tagsTable(tags: unknown): TagsTable {
  const table = isMap(tags) && isMap(tags.table) ? tags.table : {};
  return Object.fromEntries(Object.entries(table).filter(([, codes]) => isMap(codes))) as TagsTable;
}

/**
 * TAGS in their proper order: group by group as the table has them, codes from A to Z, each once. A code that the
 * table has not is left out with a warning: free typing is what makes TAGS useless.
 */
export function orderTags(
  codes: readonly string[],
  table: TagsTable,
): { tags: string[]; messages: Message[] } {
  const wanted = new Set(codes);
  const groups = Object.values(table).map((group) => Object.keys(group));
  const tags = groups.flatMap((group) => group.filter((code) => wanted.has(code)).sort());
  const known = groups.flat();
  const messages = [...wanted]
    .filter((code) => !known.includes(code))
    .map((code) => {
      const guess = nearest(code, known);
      const hint = guess === undefined ? '' : `; did you mean ${guess}?`;
      return message('tags-unknown', `the TAGS table has no code "${code}"${hint}`);
    });
  return { tags: [...new Set(tags)], messages };
}
