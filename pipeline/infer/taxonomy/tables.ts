// A taxonomy as plain data: what is made of its files once, before any text is looked at.
import { expressionOf, leadInOf, sectionOf } from './discourse.js';
import type { CuedEntry, Entry } from './entry.js';
import type { DiscourseScope } from './discourse.js';
import type { Expression } from './expression.js';
import type { RawTaxonomy } from './raw-taxonomy.js';

type ByLanguage<Value> = Readonly<Record<string, Value>>;

/** Everything of a taxonomy but its cues. */
export interface TaxonomyTables {
  revision: string;
  entries: Entry[];
  /** What a publisher's anchor means by itself, with ids of entries. */
  named: Readonly<Record<string, string>>;
  own: [publisher: string, entries: number[]][];
  discourse: { id: string; scope: DiscourseScope; expressions: ByLanguage<Expression> }[];
  sections: Expression;
  plain: ByLanguage<string>;
  frames: ByLanguage<{ before: Expression; after?: Expression }>;
}

const mapped = <From, To>(values: ByLanguage<From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(values).map(([language, value]) => [language, map(value)]));

const discourseOf = ({ discourse = {}, leadIns = {} }: RawTaxonomy): TaxonomyTables['discourse'] => {
  const classes = Object.entries(discourse).map(([id, { at, ...byLanguage }]) => {
    const pairs = Object.entries(byLanguage).filter((pair): pair is [string, string[]] =>
      Array.isArray(pair[1]),
    );
    return {
      id,
      scope: at,
      expressions: mapped(Object.fromEntries(pairs), (cues) => expressionOf(at, cues)),
    };
  });
  return [...classes, { id: 'lead-in', scope: 'first', expressions: mapped(leadIns, leadInOf) }];
};

const framesOf = ({ frames = {} }: RawTaxonomy): TaxonomyTables['frames'] =>
  mapped(frames, ({ before, after }) => ({
    before: { source: `(?<![\\p{L}])(?:${before}) $`, flags: 'iu' },
    ...(after === undefined
      ? {}
      : { after: { source: `^(?: ?[.,;:?!…)]| ?$| (?:${after})(?!\\p{L}))`, flags: 'iu' } }),
  }));

/** An entry without its cues. */
const bare = ({ id, kind, headings, codes, members, aspects, home, needs }: CuedEntry): Entry => ({
  id,
  kind,
  headings,
  codes,
  members,
  aspects,
  home,
  needs,
});

/** The tables of a taxonomy; `revision` is its identity. */
export function tablesOf(
  raw: RawTaxonomy,
  cued: readonly CuedEntry[],
  byId: ReadonlyMap<string, number>,
  revision: string,
): TaxonomyTables {
  const own = Object.entries(raw.own ?? {}).map(([id, codes]): [string, number[]] => [
    id,
    codes.flatMap((code) => byId.get(`place/${code}`) ?? []),
  ]);
  return {
    revision,
    entries: cued.map(bare),
    named: raw.aliases ?? {},
    own,
    discourse: discourseOf(raw),
    sections: sectionOf(Object.values(raw.sections ?? {}).flat()),
    plain: raw.plain ?? {},
    frames: framesOf(raw),
  };
}
