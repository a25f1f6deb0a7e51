import { glue } from '../layout/wrap.js';
import { charsets } from './charsets.js';
import { rules } from './rules.js';
import type { Context, RespellRule, RespellSettings, Step } from './step.js';

/** One respelling: `from` at offset `at` of the source's text was printed as `to` at offset `out`. */
export interface Respelling {
  from: string;
  to: string;
  rule: RespellRule;
  at: number;
  out: number;
}

export interface Respelled {
  /** The text in the charset, white space collapsed; a space that must not end a line is a no-break space. */
  text: string;
  respellings: Respelling[];
  /** Characters that no rule spells, left out of `text`. */
  unmapped: { character: string; at: number }[];
}

const cluster = /[^\S\ufeff]+|\P{M}\p{M}*|\p{M}+/uy;

/** Where a run of characters that print as they are ends: before a control, and before white space that is not one space inside it. */
const endOfMixed = /[^\S ]|\p{Cc}| (?=[\s\p{Cc}]|$)/gu;
const endOfAscii = /[^ !#-~]| (?![!#-~])/g;

/** A mark that may belong to the character before it. */
const mayJoin = '\u0300';

/** End of the characters from `at` on that print as they are, by no rule and whatever stands around them. */
function endOfPlain(text: string, at: number, { charset, language, characters }: RespellSettings): number {
  if (charset === 'telegraph' || text.charAt(at) === ' ' || Object.keys(characters).length > 0) return at;
  if (charset === 'ascii-mixed' && language === 'fr') return at;
  const ends = charset === 'utf8-mixed' ? endOfMixed : endOfAscii;
  ends.lastIndex = at;
  const end = ends.exec(text)?.index ?? text.length;
  return charset === 'ascii-mixed' && text.charAt(end) >= mayJoin ? Math.max(at, end - 1) : end;
}

/** White space: one space, glued where the source glued it; none before a mark that takes none in other languages than French. */
function space(
  run: string,
  { next, previous, tail, settings }: Omit<Context, 'letter' | 'text' | 'at' | 'open'>,
): string {
  if (/[ \u00a0]$/.test(tail)) return '';
  const glued = /^[\u00a0\u202f\u2007]+$/.test(run);
  if (settings.charset === 'utf8-mixed') return glued ? glue : ' ';
  const french = glued || settings.language === 'fr';
  if (french && /[;:!?]/.test(next)) return '';
  const inside = (glued && previous === '«') || (french && next === '»');
  const spelled = settings.charset === 'telegraph' && settings.quotes === 'words';
  return inside && !spelled ? '' : glued ? glue : ' ';
}

/** What is printed for the letter of `context`, or undefined where no rule has a spelling. */
function stepOf(context: Context): Step | undefined {
  if (context.settings.charset === 'utf8-mixed') {
    const own = context.settings.characters[context.letter];
    if (own !== undefined) return { to: own, rule: 'character' };
    return charsets['utf8-mixed'](context.letter) ? { to: context.letter } : { to: '', rule: 'silent' };
  }
  for (const rule of rules) {
    const step = rule(context);
    if (step !== undefined) return step;
  }
  return undefined;
}

/**
 * Respells a text in a character set, by the documented rules. Nothing is lost in silence: every respelling is
 * given with its place, and `undo` takes the text back; a character that no rule spells is `unmapped`.
 */
export function respell(text: string, settings: RespellSettings): Respelled {
  const mixed = settings.charset === 'utf8-mixed';
  const spelled = mixed ? new Map<number, { length: number; to: string }>() : settings.spellings.find(text);
  const respellings: Respelling[] = [];
  const unmapped: Respelled['unmapped'] = [];
  const out: string[] = [];
  let [at, length, tail, open] = [0, 0, '', false];
  const put = (from: string, to: string, rule: RespellRule | undefined): void => {
    if (rule !== undefined) respellings.push({ from, to, rule, at, out: length });
    out.push(to);
    length += to.length;
    tail = to.length > 1 ? to.slice(-2) : (tail + to).slice(-2);
    at += from.length;
  };
  while (at < text.length) {
    const plain = spelled.size === 0 ? text.slice(at, endOfPlain(text, at, settings)) : '';
    if (plain !== '') {
      put(plain, plain, undefined);
      continue;
    }
    const spelling = spelled.get(at);
    if (spelling !== undefined) {
      const to = settings.charset === 'telegraph' ? spelling.to.toUpperCase() : spelling.to;
      put(text.slice(at, at + spelling.length), to, 'spelling');
      continue;
    }
    cluster.lastIndex = at;
    const raw = cluster.exec(text)?.[0] ?? text.charAt(at);
    const next = text.charAt(at + raw.length);
    const previous = text.charAt(at - 1);
    if (/^[^\S\ufeff]/.test(raw)) {
      const to = space(raw, { next, previous, tail, settings });
      put(raw, to, raw === to ? undefined : 'space');
      continue;
    }
    const letter = raw.normalize('NFC');
    const step = stepOf({ text, at, letter, next, previous, tail, open, settings });
    if (raw === '"') open = !open;
    if (step === undefined) {
      unmapped.push({ character: letter, at });
      at += raw.length;
    } else if (mixed && step.rule === undefined) put(raw, raw, undefined);
    else {
      const to = settings.charset === 'telegraph' ? step.to.toUpperCase() : step.to;
      put(text.slice(at, at + (step.length ?? raw.length)), to, step.rule);
    }
  }
  return { text: out.join(''), respellings, unmapped };
}

/** The text before it was respelled, but for capitals on a telegraph. */
export function undo({ text, respellings }: Pick<Respelled, 'text' | 'respellings'>): string {
  let source = '';
  let at = 0;
  for (const { from, to, out } of respellings) {
    source += text.slice(at, out) + from;
    at = out + to.length;
  }
  return source + text.slice(at);
}
