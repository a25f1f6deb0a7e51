import { tagAt } from './sfnt.js';

/** A lookup of GSUB or GPOS. */
export interface Lookup {
  /** What it does: the number of its kind, behind an extension if it stands behind one. */
  type: number;
  /** Whether it passes over glyphs other than marks: its neighbours are then not those of the text. */
  skips: boolean;
  /** Where its tables begin. */
  tables: readonly number[];
}

/** Kind of the lookup that only says where another stands. */
const extension = { GSUB: 7, GPOS: 9 };

/** Flags that pass over bases, ligatures, or marks of some classes (OpenType 1.9, chapter 2, LookupFlag). */
const skipping = 0xff16;

/** Where the features of a script are listed for languages without rules of their own: for scripts that are not named, those of the default one. */
function defaultLanguageOf(table: DataView, script: string): number | undefined {
  const list = table.getUint16(4);
  const scripts = new Map<string, number>();
  for (let index = table.getUint16(list) - 1; index >= 0; index--) {
    const record = list + 2 + 6 * index;
    scripts.set(tagAt(table, record), list + table.getUint16(record + 4));
  }
  for (const tag of [script, 'DFLT', 'dflt', 'latn']) {
    const at = scripts.get(tag);
    if (at === undefined) continue;
    const offset = table.getUint16(at);
    return offset === 0 ? undefined : at + offset;
  }
  return undefined;
}

function lookupAt(table: DataView, at: number, extended: number): Lookup {
  const type = table.getUint16(at);
  const tables = Array.from(
    { length: table.getUint16(at + 4) },
    (_, index) => at + table.getUint16(at + 6 + 2 * index),
  );
  const skips = (table.getUint16(at + 2) & skipping) !== 0;
  const [first] = tables;
  if (type !== extended || first === undefined) return { type, skips, tables };
  return {
    type: table.getUint16(first + 2),
    skips,
    tables: tables.map((each) => each + table.getUint32(each + 4)),
  };
}

/** The features of a script, each with its place. Of two of one name the last counts, as it does for fontkit. */
export function featuresOf(table: DataView, script: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const language = defaultLanguageOf(table, script);
  if (language === undefined) return found;
  const list = table.getUint16(6);
  for (let index = 0; index < table.getUint16(language + 4); index++) {
    const record = list + 2 + 6 * table.getUint16(language + 6 + 2 * index);
    found.set(tagAt(table, record), list + table.getUint16(record + 4));
  }
  return found;
}

/** The lookups of a script's features, in the order in which they apply. A lookup of several features applies once for each. */
export function lookupsOf(
  table: DataView,
  tag: 'GSUB' | 'GPOS',
  script: string,
  features: ReadonlySet<string>,
): Lookup[] {
  const lookupList = table.getUint16(8);
  const indexes = [...featuresOf(table, script)].flatMap(([name, at]) =>
    features.has(name)
      ? Array.from({ length: table.getUint16(at + 2) }, (_, index) => table.getUint16(at + 4 + 2 * index))
      : [],
  );
  return indexes
    .sort((one, other) => one - other)
    .map((index) =>
      lookupAt(table, lookupList + table.getUint16(lookupList + 2 + 2 * index), extension[tag]),
    );
}
