import type { Block } from '../page/block.js';
import type { Passage } from '../page/passage.js';
import { neverLabels } from '../labels/label-words.js';
import { datesIn } from './dates.js';
import { namedIn } from './people.js';
import { isPlace } from './place.js';
import { plainTitle } from './plain-title.js';
import { splitEntry, splitField } from './topic-entry.js';
import type { EntryParts } from './topic-entry.js';

/** A stretch of a block of the masthead: topics it announces, words around them, or a line that announces nothing. */
export type ContentsPiece = { kind: 'line'; passage: Passage } | ({ kind: 'topics' } & EntryParts);

const numbered = /^(?:\d{1,3}[.)]|\(\d{1,2}\))\s+/;
/** The title of a list of topics. */
export const listTitle =
  /^(?:the )?(?:(?:Table of contents|Contents|Index|I ?N ?D ?E ?X|Sommaire|Table des matières|Inhalt|Inhaltsverzeichnis|Índice|Sumario|Содержание|Оглавление)|(?:Index|Topics|Subjects|Themes|Themen|Temas|Темы|Sujets|Thèmes)(?: (?:for|of|covered|discussed|raised|addressed|included?|in)\b.{0,60})?|Indice|Sommario)\s*:?$/iu;
/** A field whose value is a list of topics in one line. */
const field =
  /^(?:(?:main |other )?(?:subjects?|topics?)(?: (?:discussed|covered|raised|addressed|include))?|themen?|temas?(?: tratados| abordados)?|темы?|sujets?(?: abordés)?|thèmes?(?: abordés)?)\s*:\s*(?=\S)/iu;
const clock = /^\(?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?\s?m\.?)?(?:\s*\(?[\p{L} ]{2,14}\)?)?\)?$/iu;
const longest = 200;

/** Whether a line states topics: `Subjects: …`. */
export const isTopicField = (text: string): boolean => field.test(text);

const isField = (text: string): boolean =>
  neverLabels.has(/^(\p{L}[\p{L} ’']{1,28}):/u.exec(text)?.[1]?.toLowerCase() ?? '');

/** Whether a line among the entries of a list is none: a date, a time, a name with an office, another field. */
const isOther = (text: string): boolean =>
  text.length >= longest ||
  clock.test(text) ||
  isField(text) ||
  /briefer/i.test(text) ||
  (!numbered.test(text) && namedIn(text) !== undefined) ||
  isPlace(text) ||
  (datesIn(text)[0]?.length ?? 0) > text.length * 0.5 ||
  !/\p{L}{2}/u.test(text);

/** How many lines of a field's value follow its first: a value goes on where its list does, or its sentence. */
function fieldSize(lines: readonly Passage[], at: number): number {
  let size = 1;
  while (at + size < lines.length) {
    const [before, next] = [lines[at + size - 1]?.text ?? '', lines[at + size]?.text ?? ''];
    const goesOn = /[,;–—-]$/.test(before) || /^\p{Ll}/u.test(next) || next.includes(';');
    if (!goesOn || isOther(next)) break;
    size++;
  }
  return size;
}

/** Reads the blocks before the speech one after the other, and remembers what they announce. */
export class ContentsReader {
  private listed = false;
  /** The list is over: its first entries stand in the speech. */
  private ended = false;
  /** Entries by their words, with the block they stand in where it holds several. */
  private readonly seen = new Map<string, Block | 'numbered'>();
  private readonly before = new Set<string>();
  hasField = false;
  readonly pieces = new Map<Block, ContentsPiece[]>();

  block(block: Block): void {
    const lines = block.passage.inLines();
    const spans = block.passage.lines();
    const pieces: ContentsPiece[] = [];
    for (let at = 0; at < lines.length;) {
      const line = lines[at];
      if (!line) break;
      if (field.test(line.text)) {
        this.hasField = true;
        const size = fieldSize(lines, at);
        const whole = block.passage.slice(spans[at]?.from ?? 0, spans[at + size]?.from);
        pieces.push({ kind: 'topics', ...splitField(whole) });
        at += size;
      } else {
        pieces.push(this.line(line, block));
        at++;
      }
    }
    if (pieces.some(({ kind }) => kind === 'topics')) this.pieces.set(block, pieces);
  }

  private line(passage: Passage, block: Block): ContentsPiece {
    const { text } = passage;
    if (listTitle.test(text)) {
      this.listed = true;
      return { kind: 'topics', entries: [], rest: [passage] };
    }
    // A list ends where the page's title stands once more, or the transcript is announced.
    const known = this.before.has(plainTitle(text)) || neverLabels.has(plainTitle(text));
    if (this.listed && known) this.listed = false;
    if (!this.listed) this.before.add(plainTitle(text));
    const hasNumber = numbered.test(text) || block.kind === 'ordered-item';
    if (this.isAgain(text, block)) this.ended = true;
    if (this.ended || !(this.listed || hasNumber) || isOther(text)) return { kind: 'line', passage };
    const parts = splitEntry(passage);
    for (const one of [passage, ...parts.entries]) this.remember(one.text, hasNumber, block);
    return { kind: 'topics', ...parts };
  }

  private remember(text: string, hasNumber: boolean, block: Block): void {
    if (hasNumber) this.seen.set(text, 'numbered');
    else if (block.passage.breaks.length > 0) this.seen.set(text, block);
  }

  /** Whether an entry stands here once more: numbers do not repeat, nor does what one block listed. */
  private isAgain(text: string, block: Block): boolean {
    const before = this.seen.get(text);
    return before === 'numbered' ? block.kind !== 'ordered-item' : before !== undefined && before !== block;
  }
}
