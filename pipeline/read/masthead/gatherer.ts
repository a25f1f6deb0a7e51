import type { DraftAnchor, DraftIncident, DraftStripped } from '../draft/draft.js';
import type { Block } from '../page/block.js';
import type { Passage } from '../page/passage.js';
import type { Profile } from '../page/profile.js';
import { isFullName } from '../labels/label-person.js';
import type { Contents } from './contents.js';
import { listTitle } from './contents-reader.js';
import type { ContentsPiece } from './contents-reader.js';
import { datesIn } from './dates.js';
import type { Dated } from './dates.js';
import { isDateline } from './is-dateline.js';
import { isDocumentNumber } from './document-number.js';
import { eventKind } from './event.js';
import { fieldAbove } from './field-above.js';
import type { EventRecord } from '../../tree/index.js';
import {
  asked,
  clockLine,
  isLetterhead,
  isLinked,
  isProse,
  isTitle,
  sentence,
  weekday,
} from './line-kinds.js';
import { headerField } from './header-field.js';
import { listedPeople } from './listed-people.js';
import { isOffice, namedIn } from './people.js';
import type { Named } from './people.js';
import { isPlace, isTown, namesNoPlace } from './place.js';
import { isSitting } from './sitting.js';
import { plainTitle } from './plain-title.js';

/** Gathers what the lines of a masthead state. */
export class Gatherer {
  title: string | undefined;
  dated: Dated | undefined;
  kind: EventRecord['kind'];
  number: string | undefined;
  time: string | undefined;
  readonly places: string[] = [];
  readonly people: Named[] = [];
  readonly children: (DraftIncident | DraftAnchor)[] = [];
  readonly stripped: DraftStripped[] = [];

  /** The line before this one gave a date or a time. */
  private afterDate = false;
  private previous = '';
  /** The person whom the line before this one, and whom this one, names or gives an office. */
  private personAbove: Named | undefined;
  private person: Named | undefined;
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
    else for (const line of block.passage.inLines()) this.line(line);
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
    if (this.title !== undefined && isProse(text)) {
      this.children.push({ kind: 'incident', value: text, ...passage.span() });
      return;
    }
    const before = this.previous;
    this.personAbove = this.person;
    this.person = undefined;
    this.afterDate = clockLine.test(before) || datesIn(before).length > 0;
    this.previous = text;
    // A question before the first turn is somebody's, whatever else the line looks like.
    const asks = text !== this.title && /[?？؟]["'”’»)]*$/u.test(text);
    const states =
      !asks &&
      (this.header(text) ||
        listTitle.test(text) ||
        this.numbers(text) ||
        this.names(listedPeople(text, before)) ||
        this.value(text, before) ||
        this.officeBelow(text) ||
        (date !== undefined && this.dateline(text, date)) ||
        clockLine.test(text) ||
        this.fact(text) ||
        this.entitles(text) ||
        isLetterhead(text) ||
        isLinked(passage) ||
        this.event(text));
    if (states) this.strip(passage);
    else this.children.push({ kind: 'incident', value: text, ...passage.span() });
  }

  /** Whether the line is the number of the document: `DPB #34`, `Nr. 112/25`. */
  private numbers(text: string): boolean {
    const found = isDocumentNumber(text);
    if (found && /\D\d/.test(text)) this.number ??= text;
    return found;
  }

  /** Whether the line is the office of the person in the line before: a name alone is then taken out as well. */
  private officeBelow(text: string): boolean {
    if (!isOffice(text) || isLetterhead(text) || text.length > 80 || /[.!?…:]/.test(text) || namedIn(text))
      return false;
    const above = this.children.at(-1);
    if (this.personAbove) this.personAbove.office ??= text;
    else if (above?.kind === 'incident' && isFullName(above.value)) {
      this.children.pop();
      this.stripped.push({ rule: 'masthead', value: above.value, start: above.start, end: above.end });
      this.people.push({ name: above.value, office: text });
    } else return false;
    this.person = this.people.at(-1);
    return true;
  }

  /** Whether the line says what kind of event it is: `PRESS CONFERENCE, SYDNEY`. */
  private event(text: string): boolean {
    const kind = text.length <= 110 && !sentence.test(text) ? eventKind(text) : undefined;
    this.kind ??= kind;
    return kind !== undefined && asked.has(kind);
  }

  /** Whether the line is the title, or words of it once more. */
  private entitles(text: string): boolean {
    if (this.title === undefined && isTitle(text) && !isLetterhead(text)) this.title = text;
    return this.title !== undefined && plainTitle(this.title).includes(plainTitle(text));
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

  /** Whether the line is a date with what stands beside one: weekday, place, clock time, when the page was last changed. */
  private dateline(text: string, date: Dated): boolean {
    const sits = isSitting(text, date);
    if (!sits && !isDateline(text, date)) return false;
    this.dated ??= date;
    if (sits) this.kind ??= 'debate';
    const person = namedIn(text.slice(0, date.index).replace(/[\s|,·•–—-]+$/u, ''));
    if (person) this.people.push(person);
    const place =
      sits || person ? undefined : /^(\p{Lu}[\p{L}’'. -]{2,30}), /u.exec(text.slice(0, date.index))?.[1];
    if (place !== undefined && !weekday.test(place) && !namesNoPlace(place)) this.places.push(place);
    return true;
  }

  /** `Place: Briefing Room`; a field that states nothing known here is passed over. */
  private header(text: string): boolean {
    const { people = [], place, date, isField } = headerField(text);
    this.people.push(...people);
    if (place !== undefined) this.places.push(place);
    this.dated ??= date;
    return isField;
  }

  /** Whether the line is the value of the field that the line before it names. */
  private value(text: string, before: string): boolean {
    const of = fieldAbove(text, before);
    if (of === 'place') this.places.push(text);
    return of !== undefined;
  }

  private names(people: readonly Named[]): boolean {
    return this.people.push(...people) > 0 && people.length > 0;
  }

  private fact(text: string): boolean {
    const person = namedIn(text);
    if (person) this.people.push(person);
    this.person = person;
    const place = !person && (isPlace(text) || (this.afterDate && isTown(text) && !isLetterhead(text)));
    if (place) this.places.push(text);
    return person !== undefined || place;
  }
}
