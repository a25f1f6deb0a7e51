import type { Passage } from '../page/passage.js';
import type { Profile } from '../page/profile.js';
import { bracketedAt } from './bracketed.js';
import { dashedAt } from './dashed.js';
import { dottedAt } from './dotted.js';
import { kindOfLabel, neverLabels, plainLabel } from './label-words.js';
import type { LabelKind } from './label-words.js';
import { nameInBrackets } from './name-in-brackets.js';
import { isRuledOff } from './is-ruled-off.js';
import { isFullName, namesHolder } from './label-person.js';
import { take } from './label-parts.js';
import { isNumberedVoice } from './numbered-voice.js';
import { withDetail } from './with-detail.js';
import { isCapitals, isInitialled, shapeOf } from './name-shape.js';
import type { Shape } from './name-shape.js';

/** How a label is set off from the speech: `NAME:`, `P.-`, `NAME.  Speech`, `Q  Speech`, on a line of its own, or by its time. */
export type Form = 'colon' | 'dash' | 'dot' | 'bare' | 'alone' | 'timed' | 'mark';

/** Something at the start of a line that may be a speaker's label. */
export interface Candidate {
  form: Form;
  /** Where the label begins and ends in the passage, its colon not included, and where speech begins. */
  from: number;
  to: number;
  speech: number;
  /** The label without qualifiers, office and stray signs. */
  core: string;
  /** `core` as it is counted and compared. */
  key: string;
  /** In brackets: `translated from Chinese`. */
  qualifiers: string[];
  /** After a comma: an office or an outlet. */
  detail?: string;
  kind?: LabelKind;
  shape: Shape;
  bold: boolean;
  /** The label is the whole line: speech follows in the next. */
  whole: boolean;
}

/** A candidate with its place on the page. */
export interface Located extends Candidate {
  block: number;
  /** Whether it begins its block, not a line inside it. */
  first: boolean;
}

const reach = 220;

/** Index of the colon that ends a label beginning at `from`: outside brackets, before any end of sentence. */
function colonAt(text: string, from: number): number {
  let depth = 0;
  const end = Math.min(text.length, from + reach);
  for (let at = from; at < end; at++) {
    const sign = text[at];
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === ':' || sign === '：') return at;
    else if (sign === '?' || sign === '!' || sign === ';' || sign === '…') return -1;
  }
  return -1;
}

const isSentence = (head: string): boolean =>
  /\p{Ll}{3,}\. \p{L}/u.test(
    head.replace(/\b(?:Hon|Prof|Gen|Col|Sen|Gov|Amb|Capt|Rep|Rev|Mrs|Mme|Adm)\. /gi, ''),
  );

/** What stands after a comma begins with a small letter, and nothing else sets the label off: text, not a label. */
const isRunning = (detail: string | undefined, bold: boolean, core: string): boolean =>
  /^\p{Ll}/u.test(detail ?? '') && !bold && !isCapitals(core);

/** Reads candidates at one place of one passage. */
export class CandidateReader {
  private readonly own: Profile['labels'];
  private readonly never: ReadonlySet<string>;

  constructor({ labels }: Profile) {
    this.own = labels;
    this.never = new Set(labels.never);
  }

  /** What may be a label at `from`, the line ending at `end`: every form that fits, the likeliest first. */
  at(passage: Passage, from: number, end: number): Candidate[] {
    const forms = [
      this.bare(passage, from, end),
      this.colon(passage, from, end),
      this.mark(passage, from, end),
      this.bracketed(passage, from, end),
      this.dash(passage, from, end),
      this.dot(passage, from, end),
      this.alone(passage, from, end),
    ];
    return forms.filter((candidate) => candidate !== undefined);
  }

  /** The first line, to `end`, is a name that bore the time of a recording: as it stands, `Roe, Jane` too. */
  timed(passage: Passage, end: number): Candidate | undefined {
    const [head = ''] = /^.*?(?=\s*:?\s*$)/u.exec(passage.text.slice(0, end)) ?? [];
    // `[Jane Roe] 10:00:12`: the brackets are those of the file.
    const inner = /^\[[^[\]]+\]$/u.test(head) ? 1 : 0;
    const place = { from: inner, to: head.length - inner, speech: end };
    const named = this.make(passage, 'timed', place, end);
    if (!named) return undefined;
    const found = { ...named, from: 0, to: head.length };
    const { detail, ...candidate } = found;
    const core = detail === undefined ? found.core : `${found.core}, ${detail}`;
    return { ...candidate, core, key: plainLabel(core) };
  }

  /** The block is the label of a turn: a name of `size` characters, then, in brackets or not, what more is said of the speaker. */
  speaker(passage: Passage, size: number): Candidate | undefined {
    const to = passage.text.replace(/\s*:$/, '').length;
    const found = this.make(passage, 'timed', { from: 0, to, speech: passage.length }, passage.length);
    return found && withDetail(found, passage.text.slice(0, size), passage.text.slice(size, to).trim());
  }

  private make(
    passage: Passage,
    form: Form,
    place: Pick<Candidate, 'from' | 'to' | 'speech'>,
    end: number,
  ): Candidate | undefined {
    const head = passage.text.slice(place.from, place.to);
    const taken = take(head);
    const key = plainLabel(taken.core);
    if (key === '' || neverLabels.has(key) || this.never.has(key)) return undefined;
    const isVoice = isNumberedVoice(taken.core);
    const kind = isVoice ? undefined : kindOfLabel(taken.core, this.own);
    const bold = passage.isBold(place.from, place.to);
    return {
      form,
      ...place,
      ...taken,
      key,
      ...(kind === undefined ? {} : { kind }),
      shape: isVoice ? 'name' : isRunning(taken.detail, bold, taken.core) ? 'prose' : shapeOf(taken.core),
      bold,
      whole: place.speech >= end,
    };
  }

  private colon(passage: Passage, from: number, end: number): Candidate | undefined {
    const { text } = passage;
    const at = colonAt(text, from);
    if (at <= from || isRuledOff(passage, at, end)) return undefined;
    const head = text.slice(from, at);
    const after = text[at + 1];
    if (after === '/' || (/\d$/.test(head) && after !== undefined && /\d/.test(after))) return undefined;
    // A line in brackets is an incident, not the first half of the label in the next line.
    if (at > end && /^[([].*[)\]]$/u.test(text.slice(from, end).trim())) return undefined;
    if (isSentence(head) || (at > end && this.isWord(text.slice(from, end), text.slice(end, at))))
      return undefined;
    let to = at;
    while (to > from && text[to - 1] === ' ') to--;
    const glued = after !== undefined && after !== ' ';
    const candidate = this.make(passage, 'colon', { from, to, speech: at + 1 }, end);
    if (
      !candidate ||
      (glued && candidate.shape !== 'caps' && !candidate.bold && candidate.kind === undefined)
    )
      return undefined;
    return candidate;
  }

  /** The first line is a label by itself, and the second no qualifier of it: `Frage`, then `Zum Haushalt: …`. */
  private isWord(line: string, next: string): boolean {
    return kindOfLabel(take(line.trim()).core, this.own) !== undefined && !/^\s*[([]/.test(next);
  }

  /** `>> Good afternoon.`: another speaker, as captions mark one. */
  private mark(passage: Passage, from: number, end: number): Candidate | undefined {
    const found = /^>>+(?= )/.exec(passage.text.slice(from, from + 8))?.[0];
    const to = from + (found?.length ?? 0);
    return found === undefined ? undefined : this.make(passage, 'mark', { from, to, speech: to }, end);
  }

  /** `【NHK 岩田記者】`: whoever speaks, in brackets. */
  private bracketed(passage: Passage, from: number, end: number): Candidate | undefined {
    const found = bracketedAt(passage.text, from);
    return found && this.make(passage, 'mark', found, end);
  }

  /** `P.- Buenos días.`, `А. ДВОРЕЦКИЙ – Доброе утро.` */
  private dash(passage: Passage, from: number, end: number): Candidate | undefined {
    const found = dashedAt(passage.text, from);
    if (!found) return undefined;
    const candidate = this.make(passage, 'dash', { from, ...found }, end);
    // `Jane Roe, on behalf of the Group. –`: before a full stop and a dash small letters are no running text.
    return candidate && found.isStopped ? { ...candidate, shape: shapeOf(candidate.core) } : candidate;
  }

  /** `Q  Good afternoon.`: the letter, then speech. */
  private bare(passage: Passage, from: number, end: number): Candidate | undefined {
    const { text } = passage;
    const code = this.code(passage, from, end);
    if (code) return code;
    if (text[from] !== 'Q' || (text[from + 1] !== ' ' && from + 1 < end)) return undefined;
    return /^Q (?:[&+:.]|[–-] |and A\b)/.test(text.slice(from, from + 8))
      ? undefined
      : this.make(passage, 'bare', { from, to: from + 1, speech: from + 1 }, end);
  }

  /** Letters for a person before a wide gap of the source: `TJ          Good afternoon.` */
  private code(passage: Passage, from: number, end: number): Candidate | undefined {
    const letters = /^\p{Lu}{2,4}(?= \S)/u.exec(passage.text.slice(from, from + 6))?.[0];
    if (letters === undefined) return undefined;
    const to = from + letters.length;
    const gap = passage.span(to + 1, to + 2).start - passage.span(to - 1, to).end;
    const rest = passage.text.slice(to + 1, end);
    if (gap < 2 || isFullName(rest.trim())) return undefined;
    return this.make(passage, 'bare', { from, to, speech: to + 1 }, end);
  }

  /** `CHAIR POWELL.  Good afternoon.`, `Mr. Lindgren. I yield.`, `Q. And now?` */
  private dot(passage: Passage, from: number, end: number): Candidate | undefined {
    const found = dottedAt(passage, from, this.own);
    return found && this.make(passage, 'dot', { from, ...found }, end);
  }

  /** A label with nothing after it: `Frage`, `Wagner (AA)`. */
  private alone(passage: Passage, from: number, end: number): Candidate | undefined {
    const head = passage.text.slice(from, end).trim();
    const within = nameInBrackets(head);
    if (within !== undefined) {
      const place = { from: from + 1, to: from + 1 + within.length, speech: end };
      const named = this.make(passage, 'alone', place, end);
      // The same name without brackets is no label there.
      return named && { ...named, from, to: from + head.length, key: `(${named.key})` };
    }
    if (head.length > (head.endsWith(')') ? 160 : 70)) return undefined;
    if ((/[.?!…:;,"”»]$/.test(head) && !isInitialled(head)) || /^[(“"«[]/.test(head)) return undefined;
    const candidate = this.make(passage, 'alone', { from, to: from + head.length, speech: end }, end);
    if (!candidate || candidate.qualifiers.some((one) => one.includes(':'))) return undefined;
    const stands = candidate.kind !== undefined || (candidate.shape !== 'prose' && head.length <= 70);
    return stands || (head.endsWith(')') && namesHolder(candidate)) ? candidate : undefined;
  }
}
