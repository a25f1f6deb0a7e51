import { isCapitals } from '../labels/name-shape.js';
import { isFirstPerson } from '../masthead/first-person.js';
import { tellsOfSitting } from '../masthead/proceedings.js';
import { datesIn } from '../masthead/dates.js';
import { namedIn } from '../masthead/people.js';
import { isPlace } from '../masthead/place.js';
import { plainTitle } from '../masthead/plain-title.js';
import type { Block } from '../page/block.js';
import { isIncident } from './incidents.js';
import { sectionHeadings } from './section-headings.js';
import { isShort, starsOf, unfinished } from './starred-lines.js';
import { isSpacedOut } from './wraps.js';

/** `Question No. 2—Finance`, `Item 5:`: a piece of the business of a house, by its number. */
const numberedItem =
  /^(?:(?:Starred |Supplementary )?Question|(?:Agenda )?[Ii]tem|Order|Motion|Clause|Amendment|Frage|Anfrage|Tagesordnungspunkt|Вопрос|Питання|Pregunta|Domanda|Pergunta)(?: No\.?| Nr\.?| №)? ?\d{1,4}(?![\d.,]\d)[^.?!]{0,90}$/u;

/** `Reuters: Secretary General, is it true?` */
const isAsked = /^[^:?]{1,40}: [^?]*\?$/u;

/** Stars are a mark of the heading, as in Markdown, and none of its words. */
const asHeading = (block: Block): Block => ({
  ...block,
  passage: block.passage.slice(starsOf(block.passage.text)),
  kind: 'heading',
  depth: 2,
});

/** Beside it, in the same row of a table, stands another cell: it heads a column or a row, and nothing that is said. */
const isBesideCell = (blocks: readonly Block[], at: number): boolean => {
  const cell = blocks[at]?.cell;
  return [blocks[at - 1], blocks[at + 1]].some(
    (other) =>
      cell !== undefined &&
      other?.cell?.table === cell.table &&
      other.cell.row === cell.row &&
      other.cell.column !== cell.column,
  );
};

/** A line by itself that is bold throughout, or (`bare`) that no sentence ends and a label follows. */
function looksLikeHeading(block: Block, next: Block | undefined, labelled: boolean, bare: boolean): boolean {
  const { text } = block.passage;
  if (bare && labelled && numberedItem.test(text)) return true;
  if (!isShort(text) || !/^[\p{Lu}\p{N}«“"]/u.test(text) || !unfinished.test(text)) return false;
  if (block.passage.isBold()) return next !== undefined;
  if (bare && text.endsWith('?')) return false;
  return bare && labelled && text.split(' ').length <= 9 && !isFirstPerson(text) && !isAsked.test(text);
}

/** A line of a typed page that is set in the middle, or in capitals where speech is in small letters. */
function isSetAsHeading({ passage, centred, field }: Block, next: Block | undefined): boolean {
  const { text } = passage;
  if (next === undefined || field !== undefined || text.length > 200 || isIncident(text)) return false;
  if (!/\p{L}.*\p{L}/u.test(text)) return false;
  if (centred === true && passage.breaks.length < 3) return !/[.,;:]$/.test(text) || isCapitals(text);
  return isCapitals(text) && text.includes(' ') && !/[!,;]$/.test(text);
}

/** What a page shows of its own headings: those its contents announce, and the levels that stand inside the speech. */
interface Outline {
  contents: ReadonlySet<string>;
  depths: ReadonlySet<number>;
  bare: boolean;
  /** Labels stand alone on their lines: a colon inside a line is a title's. */
  alone: boolean;
  sections: ReadonlySet<number>;
  starred: boolean;
  /** Lines set in the middle or in capitals are headings. */
  typed: boolean;
  /** Minutes tell of a sitting before the speech. */
  sits: boolean;
}

/** What the minutes tell of the sitting, or a line in brackets: a heading may stand above it. */
const isAside = ({ passage: { text }, kind }: Block): boolean =>
  kind === 'paragraph' && (tellsOfSitting(text) || isIncident(text));

/** A place, a person or a date of the masthead. */
const statesFact = (text: string): boolean =>
  isPlace(text) || namedIn(text) !== undefined || datesIn(text).length > 0;

/** The contents above have the title as well. */
function isListedAbove(blocks: readonly Block[], at: number): boolean {
  const title = plainTitle(blocks[at]?.passage.text ?? '');
  return blocks
    .slice(0, at)
    .some(({ passage }) => passage.inLines().some((line) => plainTitle(line.text).startsWith(title)));
}

/** Whether a block before the speech is the heading of its first part: announced and here once more, or like the headings further on. */
function opensPart(blocks: readonly Block[], at: number, start: number, outline: Outline): boolean {
  const block = blocks[at];
  if (!block || at < 1 || block.field !== undefined) return false;
  if (isAside(block)) return outline.bare && at > 1;
  if (outline.sections.has(at) || (outline.starred && starsOf(block.passage.text) > 0)) return true;
  if (outline.typed && block.centred && at === start - 1) return isSetAsHeading(block, blocks[at + 1]);
  const { text } = block.passage;
  if (outline.contents.has(plainTitle(text))) return isListedAbove(blocks, at);
  if (statesFact(text)) return false;
  if (block.kind === 'heading') return outline.depths.has(block.depth ?? 0) && block.depth !== 1;
  const isNext = outline.sits || blocks.slice(at + 1, start).every(isAside);
  return isNext && isTitleAbove(blocks, at, outline);
}

/** In plain text: a short line just before the speech, which states neither a number nor a field, or a line in capitals. */
function isTitleAbove(
  blocks: readonly Block[],
  at: number,
  { bare, contents, alone, typed }: Outline,
): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block) return false;
  if (typed && at > 1 && isSetAsHeading(block, next)) return true;
  return (
    bare &&
    contents.size === 0 &&
    block.kind === 'paragraph' &&
    looksLikeHeading(block, next, true, true) &&
    (numberedItem.test(block.passage.text) ||
      !(alone ? /\d|:$/ : /\d|:/).test(block.passage.text.replace(/^\d{1,2}[.)] /, '')))
  );
}

/** The titles, also without what brackets add: `Visit to Ukraine (12-13 November)`. */
const withoutNotes = (titles: ReadonlySet<string>): Set<string> =>
  new Set([...titles].flatMap((title) => [title, title.replace(/ \([^()]*\)$/, '')]));

/** Where turns stand on a page, and what its headings may look like. */
export interface Layout {
  /** Blocks that begin a turn. */
  labelled: ReadonlySet<number>;
  /** Where speech begins, and where the first turn does that has a label. */
  start: number;
  first: number;
  contents: ReadonlySet<string>;
  /** The page is plain text. */
  bare: boolean;
  /** Labels stand alone on their lines. */
  alone: boolean;
}

/**
 * The blocks with the publisher's headings marked as such: lines that the contents announce, lines in bold, and in plain
 * text (`bare`) short lines without a full stop that stand just before a label or head the sections before the first one.
 * `from` is where speech begins, its heading included.
 */
export function markHeadings(
  blocks: readonly Block[],
  { labelled, start, first, contents, bare, alone }: Layout,
): { blocks: Block[]; from: number } {
  const sections = bare && !isSpacedOut(blocks) ? sectionHeadings(blocks, start, first) : new Set<number>();
  const announced = withoutNotes(contents);
  // Where all is in capitals, as in captions, capitals are no heading.
  const typed =
    bare && blocks.filter(({ passage }) => isCapitals(passage.text)).length * 3 < blocks.length * 2;
  const starred = blocks.filter(({ passage }) => starsOf(passage.text) > 0).length >= 2;
  let found = 0;
  const marked = blocks.map((block, index): Block => {
    // A question that looks like a heading is speech.
    if (labelled.has(index) && block.kind === 'heading') return { ...block, kind: 'paragraph' };
    if (index < start || labelled.has(index) || block.kind !== 'paragraph' || block.field !== undefined)
      return block;
    if (isBesideCell(blocks, index)) return block;
    const isAnnounced = announced.has(plainTitle(block.passage.text));
    const before = blocks[index - 1]?.passage.text ?? '';
    const mayStand = bare && /[.!?…)”"»]$/.test(before);
    if (
      !isAnnounced &&
      !(starred && starsOf(block.passage.text) > 0) &&
      !sections.has(index) &&
      !(typed && isSetAsHeading(block, blocks[index + 1])) &&
      !looksLikeHeading(block, blocks[index + 1], labelled.has(index + 1), mayStand)
    )
      return block;
    found++;
    return asHeading(block);
  });
  const depths = new Set(
    blocks.slice(start).flatMap(({ kind, depth = 2 }) => (kind === 'heading' ? [depth] : [])),
  );
  const sits = bare && blocks.slice(Math.max(0, start - 12), start).some(isAside);
  const outline: Outline = { contents: announced, depths, bare, alone, sections, starred, typed, sits };
  const mayOpen = found > 0 || depths.size > 0 || sits;
  let from = start;
  while (mayOpen && start - from < 12 && opensPart(blocks, from - 1, start, outline)) from--;
  for (let index = from; index < start; index++) {
    const block = marked[index];
    if (block && !isAside(block)) marked[index] = asHeading(block);
  }
  return { blocks: marked, from };
}
