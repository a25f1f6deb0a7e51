import type { DraftAnchor, DraftIncident, DraftStripped } from '../draft/draft.js';
import { neverLabels } from '../labels/label-words.js';
import type { Block } from '../page/block.js';
import type { Passage } from '../page/passage.js';
import type { Profile } from '../page/profile.js';
import { linesOf } from './contents.js';
import type { Contents, ContentsPiece } from './contents.js';
import { shapeOf } from '../labels/name-shape.js';
import { datesIn } from './dates.js';
import type { Dated } from './dates.js';
import { namedIn } from './people.js';
import type { Named } from './people.js';
import { isPlace } from './place.js';

const clockLine = /^\(?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?\s?m\.?)?(?:\s*\(?[\p{L} ]{2,14}\)?)?\)?$/iu;
const weekday =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:mon|diens|donners|frei|sams|sonn)tag$|^mittwoch$|^(?:lun|mar|mercre|jeu|vendre|same)di$|^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)/iu;
const isTitle = (text: string): boolean =>
  text.split(' ').length >= 2 &&
  text.length > 12 &&
  !/^(?:office of|department of|bureau of|via |national security council)/i.test(text) &&
  !/^[*(]/.test(text);
const sentence = /[.!?…]["'”’»)]?$/;

const isProse = (text: string): boolean => (text.length > 120 && sentence.test(text)) || text.length > 400;

/** The first line that is neither a date nor a language bar nor a field. */
export const firstLine = (blocks: readonly Block[], head: RegExp | undefined): string | undefined =>
  blocks
    .slice(0, 4)
    .flatMap(linesOf)
    .map(({ text }) => text)
    .find(
      (text) =>
        isTitle(text) &&
        text.length <= 300 &&
        head?.test(text) !== true &&
        (datesIn(text)[0]?.length ?? 0) < text.length * 0.5,
    );

/** Gathers what the lines of a masthead state. */
export class Gatherer {
  title: string | undefined;
  dated: Dated | undefined;
  time: string | undefined;
  readonly places: string[] = [];
  readonly people: Named[] = [];
  readonly children: (DraftIncident | DraftAnchor)[] = [];
  readonly stripped: DraftStripped[] = [];

  private readonly contents: Contents;

  constructor(contents: Contents) {
    this.contents = contents;
  }

  strip(passage: Passage, rule = 'masthead'): void {
    this.stripped.push({ rule, value: passage.text, ...passage.span() });
  }

  /** A piece of the contents: its topics are kept as the publisher's, the words around them are recorded. */
  private announced(piece: ContentsPiece): void {
    if (piece.kind === 'line') {
      this.line(piece.passage);
      return;
    }
    for (const passage of piece.rest)
      if (/[\p{L}\p{N}]/u.test(passage.text)) this.strip(passage, 'contents-list');
    for (const { text, ...passage } of piece.entries.map((one) => ({ text: one.text, ...one.span() })))
      this.children.push({ kind: 'anchor', value: text, origin: 'publisher', listed: true, ...passage });
  }

  block(block: Block, heading: Block | undefined, { head }: Profile): void {
    const { passage } = block;
    const pieces = this.contents.pieces.get(block);
    if (pieces) {
      for (const piece of pieces) this.announced(piece);
      return;
    }
    const rest = head ? this.oneLine(passage, head) : passage;
    if (rest !== passage) {
      if (rest.length > 0) this.line(rest);
    } else if (block.field !== undefined) this.field(block);
    else if (block === heading) this.strip(passage);
    else if (isProse(passage.text) && this.title !== undefined) this.line(passage);
    else for (const line of linesOf(block)) this.line(line);
  }

  field({ field, passage }: Block): void {
    const { text } = passage;
    if (field === 'title') this.title ??= text;
    if (field === 'published') this.dated ??= datesIn(text)[0];
    if (field === 'time' && /^\d{1,2}:\d{2}$/.test(text)) this.time ??= text.padStart(5, '0');
    if (field === 'place') this.places.push(text);
    if (field === 'lead') this.children.push({ kind: 'incident', value: text, ...passage.span() });
    else this.strip(passage);
  }

  line(passage: Passage): void {
    const { text } = passage;
    const [date] = datesIn(text);
    if (isProse(text) && this.title !== undefined) {
      this.children.push({ kind: 'incident', value: text, ...passage.span() });
      return;
    }
    this.strip(passage);
    if (this.header(text)) return;
    if (date && date.length > text.length * 0.5) this.dateline(text, date);
    else if (!clockLine.test(text) && !this.fact(text)) this.title ??= isTitle(text) ? text : undefined;
  }

  /** A masthead in one line, by the publisher's own expression; gives what follows it. */
  oneLine(passage: Passage, head: RegExp): Passage {
    const found = passage.length < 20_000 ? head.exec(passage.text.slice(0, 3000)) : null;
    if (!found) return passage;
    const { title, date, time, place } = found.groups ?? {};
    this.title ??= title;
    this.dated ??= datesIn(`${date ?? ''} ${time ?? ''}`)[0];
    if (place !== undefined) this.places.push(place);
    const [from, to] = found.indices?.groups?.lead ?? [0, 0];
    if (to > from)
      this.children.push({
        kind: 'incident',
        value: passage.text.slice(from, to),
        ...passage.span(from, to),
      });
    for (const part of [passage.slice(0, from), passage.slice(to, found[0].length)])
      if (part.length > 0) this.strip(part);
    return passage.slice(found[0].length);
  }

  private dateline(text: string, date: Dated): void {
    this.dated ??= date;
    const place = /^(\p{Lu}[\p{L}’'. -]{2,30}), /u.exec(text.slice(0, date.index))?.[1];
    if (place !== undefined && !weekday.test(place)) this.places.push(place);
  }

  /** `Place: Briefing Room`; a field that states nothing known here is passed over. */
  private header(text: string): boolean {
    const [, name = '', value = ''] = /^(\p{Lu}[\p{L}’' ]{1,24}):\s+(.+)$/u.exec(text) ?? [];
    if (/^(?:today['’]?s )?(?:briefer|speaker)$/iu.test(name)) {
      this.briefer(value);
      return true;
    }
    if (/^(?:place|venue|location|ort|lieu|lugar|место)$/iu.test(name)) this.places.push(value);
    else if (/^(?:date|datum|fecha|дата)$/iu.test(name)) this.dated ??= datesIn(value)[0];
    else return neverLabels.has(name.toLowerCase());
    return true;
  }

  /** `Briefer: Glyn Davies`, `TODAY’S BRIEFER: JOHN KIRBY, SPOKESPERSON`. */
  private briefer(value: string): void {
    const person =
      namedIn(value) ?? (['name', 'caps'].includes(shapeOf(value)) ? { name: value } : undefined);
    if (person) this.people.push(person);
  }

  private fact(text: string): boolean {
    const person = namedIn(text);
    if (person) this.people.push(person);
    else if (isPlace(text)) this.places.push(text);
    return person !== undefined || isPlace(text);
  }
}
