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

  #set(text: string, plan: QuickPlan): Shaped | undefined {
    const glyphs: number[] = [];
    const advances: number[] = [];
    const codePoints: (readonly number[])[] = [];
    let width = 0;
    let number = text.length === 0 ? -1 : plan.numberOf(text.charCodeAt(0));
    for (let at = 1; number >= 0; at++) {
      const own = plan.character(number);
      const next = at < text.length ? plan.numberOf(text.charCodeAt(at)) : -1;
      const moved = at < text.length ? (next < 0 ? undefined : plan.kerning(number, next)) : 0;
      if (!own || moved === undefined) return undefined;
      const advance = (own.advance + moved) * this.#scale;
      glyphs.push(own.glyph);
      advances.push(advance);
      codePoints.push(own.codePoints);
      width += advance;
      if (at === text.length) return { glyphs, advances, codePoints, width, missing };
      number = next;
    }
    return undefined;
  }
}

const missing: readonly number[] = [];
