// V8 takes four times as long to compile an expression that goes by the `i` flag as the same with both letters written out.

/** Code points looked at: those above have no case and no class of their own. */
const last = 0x1ffff;
/** Ranges that a class may grow by; what needs more is left as it is. */
const most = 40;

/** Escapes, groups, classes and quantifiers as they stand; anything else a character at a time. */
const parts =
  /\\u\{[\da-f]+\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\p\{[^}]*\}|\\[\s\S]|\(\?(?::|<?[=!]|<\w+>)|\[(?:\\[\s\S]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[\s\S]/giu;
const isBackReference = /^\\[1-9k]/;
const isCharacter = /^(?:\[|\\(?:[pPwWux]|[^\w])|[^\\(){}[\]|^$.*+?])/u;

/**
 * The source of an expression that finds without the flag `i` what this one finds with it; undefined where it has none, or
 * there is no telling. Each character and class is compared with what the engine itself takes for it.
 */
export function withoutCaseFlag({ source, flags }: Pick<RegExp, 'source' | 'flags'>): string | undefined {
  if (!flags.includes('i')) return undefined;
  const unicode = flags.includes('u');
  const found = [...source.matchAll(parts)].map(([part]) => {
    if (isBackReference.test(part)) return undefined;
    if (unicode && part === '\\b') return edge;
    if (unicode && part === '\\B') return undefined;
    return isCharacter.test(part) ? spelt(part, unicode) : part;
  });
  return found.includes(undefined) ? undefined : found.join('');
}

/** With both flags two letters more are letters of words: the long s and the sign of the kelvin. */
const wordLetter = '[\\w\\u017f\\u212a]';
const edge = `(?:(?<=${wordLetter})(?!${wordLetter})|(?<!${wordLetter})(?=${wordLetter}))`;

const memory = new Map<string, string | undefined>();

function spelt(part: string, unicode: boolean): string | undefined {
  const key = `${String(unicode)} ${part}`;
  if (!memory.has(key)) memory.set(key, speltAnew(part, unicode ? 'u' : ''));
  return memory.get(key);
}

function speltAnew(part: string, flags: string): string | undefined {
  const wanted = matched(part, `${flags}i`);
  if (matched(part, flags).size === wanted.size) return part;
  const positive = part.startsWith('[^') ? `[${part.slice(2)}` : part;
  const ranges = rangesOf(matched(positive, `${flags}i`), matched(positive, flags));
  if (ranges.length > most) return undefined;
  const more = ranges.map(([from, to]) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`));
  const result = `${part.startsWith('[') ? part.slice(0, -1) : `[${part}`}${more.join('')}]`;
  const got = matched(result, flags);
  return got.size === wanted.size && [...got].every((each) => wanted.has(each)) ? result : undefined;
}

/** Every character there is, by whether astral ones count as one. */
const characters = { u: charactersTo(last), '': charactersTo(0xffff) };

function charactersTo(end: number): string {
  const all: string[] = [];
  for (let code = 0; code <= end; code += 1)
    if (end === 0xffff || code < 0xd800 || code > 0xdfff) all.push(String.fromCodePoint(code));
  return all.join('');
}

const matched = (source: string, flags: string): Set<string> =>
  new Set(characters[flags.includes('u') ? 'u' : ''].match(new RegExp(source, `${flags}g`)) ?? []);

/** The code points of `all` that are not in `known`, as ranges. */
function rangesOf(all: ReadonlySet<string>, known: ReadonlySet<string>): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  const codes = [...all].filter((each) => !known.has(each)).map((each) => each.codePointAt(0) ?? 0);
  for (const code of codes.sort((a, b) => a - b)) {
    const end = ranges.at(-1);
    if (end?.[1] === code - 1) end[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

const escaped = (code: number): string =>
  code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
