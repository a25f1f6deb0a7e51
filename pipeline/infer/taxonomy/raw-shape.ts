// What a taxonomy file may hold. A fault names the keys that lead to it, so that a message can point at the place.

/** Something a taxonomy file may not hold, and where. */
export interface Fault {
  keys: (string | number)[];
  reason: string;
}

type Check = (value: unknown, keys: Fault['keys']) => Fault[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const must = (expected: string, holds: (value: unknown) => boolean): Check => {
  return (value, keys) =>
    holds(value) ? [] : [{ keys, reason: `\`${keys.join('.')}\` must be ${expected}` }];
};

const text = must('text', (value) => typeof value === 'string' && value.trim() !== '');
const flag = must('true or false', (value) => typeof value === 'boolean');
const weight = must(
  'a number from 0 to 10',
  (value) => typeof value === 'number' && value >= 0 && value <= 10,
);
const count = must('a whole number from 1 to 20', (value) => {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 20;
});

const listOf =
  (item: Check): Check =>
  (value, keys) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => item(each, [...keys, index]))
      : [{ keys, reason: `\`${keys.join('.')}\` must be a list` }];

const mapOf =
  (item: Check): Check =>
  (value, keys) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, each]) => item(each, [...keys, key]))
      : [{ keys, reason: `\`${keys.join('.')}\` must be a map` }];

const closed =
  (allowed: Record<string, Check>): Check =>
  (value, keys) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, each]) => {
          const check = allowed[key];
          return check
            ? check(each, [...keys, key])
            : [
                {
                  keys: [...keys, key],
                  reason: `unknown key \`${key}\`; known are ${Object.keys(allowed).join(', ')}`,
                },
              ];
        })
      : [{ keys, reason: `\`${keys.join('.')}\` must be a map` }];

const cue: Check = (value, keys) =>
  typeof value === 'string' ? text(value, keys) : mapOf(weight)(value, keys);
const cues = {
  any: listOf(cue),
  en: listOf(cue),
  ru: listOf(cue),
  de: listOf(cue),
  es: listOf(cue),
  fr: listOf(cue),
};
const headings = closed({ en: text, ru: text, de: text, es: text, fr: text });
const topic = closed({
  off: flag,
  headings,
  tags: text,
  codes: listOf(text),
  members: mapOf(weight),
  weight,
  home: flag,
  needs: count,
  aspects: mapOf(closed({ headings, ...cues })),
  ...cues,
});

const expression: Check = (value, keys) => {
  if (typeof value !== 'string') return text(value, keys);
  try {
    new RegExp(value, 'iu');
    return [];
  } catch {
    return [{ keys, reason: `\`${value}\` is not a regular expression` }];
  }
};
const expressions = listOf(expression);
const scope = must('first, start, near or whole', (value) =>
  ['first', 'start', 'near', 'whole'].includes(String(value)),
);
const discourse = closed({
  at: scope,
  en: expressions,
  ru: expressions,
  de: expressions,
  es: expressions,
  fr: expressions,
});

const taxonomy = closed({
  places: mapOf(topic),
  regions: mapOf(topic),
  organisations: mapOf(topic),
  agreements: mapOf(topic),
  themes: mapOf(topic),
  aliases: mapOf(text),
  ambiguous: mapOf(listOf(text)),
  own: mapOf(listOf(text)),
  discourse: mapOf(discourse),
  leadIns: mapOf(expression),
  sections: mapOf(expressions),
  frames: mapOf(closed({ before: expression, after: expression })),
  plain: mapOf(text),
});

/** Every fault of a parsed taxonomy file, in the order of its keys. */
export const shapeOf = (value: unknown): Fault[] => taxonomy(value, []);
