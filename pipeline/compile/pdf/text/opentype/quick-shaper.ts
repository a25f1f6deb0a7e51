import type { Shaped } from '../face.js';
import type { FontTables } from './font-tables.js';
import { QuickPlan } from './quick-plan.js';

/** Scripts whose letters stand side by side, and the tags that fonts know them by. */
const scripts = [
  { letters: /\p{Script=Latin}/u, tag: 'latn' },
  { letters: /\p{Script=Greek}/u, tag: 'grek' },
  { letters: /\p{Script=Cyrillic}/u, tag: 'cyrl' },
] as const;

/** What fonts that have no such script call the rest. */
const unknownScript = 'zzzz';

/** Characters that shape others or are not seen (UAX 44), and the slash of fractions. */
const leftToOthers = /[\p{M}\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}\u034f\u2044]/u;
const common = /\p{Script=Common}/u;

/** Beyond this a character is looked at each time: nearly all texts stay below. */
const ordinary = 0x530;

/** Characters of the word that is being shaped; longer ones are left to others. */
const row = new Uint16Array(128);

const neither = 0;
const anyScript = 1;
/** Kind of each code point: 2 and up, a letter of the script at that place of the list. */
const kinds = new Map<number, number>();
const ordinaryKinds = new Uint8Array(ordinary).fill(255);

function kindOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (leftToOthers.test(character)) return neither;
  const script = scripts.findIndex(({ letters }) => letters.test(character));
  return script >= 0 ? 2 + script : common.test(character) ? anyScript : neither;
}

function knownKindOf(code: number): number {
  if (code < ordinary) {
    const known = ordinaryKinds[code] ?? 255;
    if (known !== 255) return known;
    return (ordinaryKinds[code] = kindOf(code));
  }
  const known = kinds.get(code);
  if (known !== undefined) return known;
  const kind = kindOf(code);
  kinds.set(code, kind);
  return kind;
}

/** Shapes what needs no more than glyphs side by side and the kerning of neighbours: nearly every word of Latin, Greek and Cyrillic. */
export class QuickShaper {
  readonly #tables: FontTables;
  readonly #scale: number;
  /** Plans by features, then by the kind of their first letter. */
  readonly #plans = new Map<string, (QuickPlan | undefined)[]>();

  constructor(tables: FontTables, unitsPerEm: number) {
    this.#tables = tables;
    this.#scale = 1000 / unitsPerEm;
  }

  /** The shape of a text; `undefined` where it takes more. */
  shape(text: string, features: string): Shaped | undefined {
    const { length } = text;
    let script = anyScript;
    for (let at = 0; at < length; at++) {
      const kind = knownKindOf(text.charCodeAt(at));
      if (kind === neither) return undefined;
      if (script === anyScript) script = kind;
    }
    return this.#set(text, this.#plan(features, script));
  }

  #plan(features: string, script: number): QuickPlan {
    const known = this.#plans.get(features) ?? [];
    this.#plans.set(features, known);
    return (known[script] ??= new QuickPlan(
      this.#tables,
      scripts[script - 2]?.tag ?? unknownScript,
      features === '' ? [] : features.split(' '),
    ));
  }

  /** Puts the characters of a text by number into `row`, those that make a ligature as one; gives how many, -1 where one is not for us. */
  #fill(text: string, plan: QuickPlan): number {
    const { length } = text;
    if (length > row.length) return -1;
    let plain = true;
    for (let at = 0; at < length; at++) {
      const number = plan.numberOf(text.charCodeAt(at));
      if (number < 0) return -1;
      row[at] = number;
      plain &&= at === 0 || plan.kerning(row[at - 1] ?? 0, number) !== undefined;
    }
    return plain ? length : joined(length, plan);
  }

  #set(text: string, plan: QuickPlan): Shaped | undefined {
    const count = this.#fill(text, plan);
    if (count <= 0) return undefined;
    const glyphs = new Array<number>(count);
    const advances = new Array<number>(count);
    const codePoints = new Array<readonly number[]>(count);
    let width = 0;
    for (let at = 0; at < count; at++) {
      const number = row[at] ?? 0;
      const own = plan.character(number);
      const moved = at + 1 < count ? plan.kerning(number, row[at + 1] ?? 0) : 0;
      if (!own || moved === undefined) return undefined;
      const advance = (own.advance + moved) * this.#scale;
      glyphs[at] = own.glyph;
      advances[at] = advance;
      codePoints[at] = own.codePoints;
      width += advance;
    }
    return { glyphs, advances, codePoints, width, missing };
  }
}

/** Puts a ligature in place of those that make it, in the first `length` of `row`; gives how many there are then, -1 where one is not for us. */
function joined(length: number, plan: QuickPlan): number {
  let to = 0;
  for (let from = 0; from < length; to++) {
    const number = row[from] ?? 0;
    const plain = from + 1 === length || plan.kerning(number, row[from + 1] ?? 0) !== undefined;
    const found = plain ? undefined : plan.ligature([...row.subarray(from, length)]);
    if (found && found.number < 0) return -1;
    row[to] = found ? found.number : number;
    from += found ? found.count : 1;
  }
  return to;
}

const missing: readonly number[] = [];
