import type { Node } from 'unist';
import type { Transcript } from '../../../tree/index.js';
import { labelText } from '../../labels.js';
import type { Labels } from '../../labels.js';
import { printRanges, rangesOf } from '../ranges.js';
import { sourceView } from '../source.js';
import type { SourceView } from '../source.js';
import { align } from './align.js';
import type { Bead } from './align.js';
import { itemsOf, numberedItems } from './paragraphs.js';
import type { NumberedItem } from './paragraphs.js';
import type { SpeechItem } from '../speech.js';

/** The same remarks in another language. */
export interface Parallel {
  /** BCP 47. */
  language: string;
  /** Name of the language in the document's own, where labels.yaml has it, else its code. */
  languageName: string;
  title: string | null;
  source: SourceView;
  rows: ParallelRow[];
}

/** What answers some paragraphs of the transcript. */
export interface ParallelRow {
  /** Numbers of the transcript's paragraphs, `7` or `7–8`; empty where none answers. */
  paragraphs: string;
  items: { label: string | null; text: Node[] | string }[];
}

/** How seldom translators divide or join a paragraph, and leave one out or add one (nats). */
const seldom = { divided: 2.4, alone: 6 };

/** Variance of a translation's length for a character of the original (Gale and Church, 1993). */
const variance = 6.8;
/** Lengths alone never speak louder than this (nats). */
const loudest = 14;
/** Where one side begins a turn and the other does not, or a question answers an answer. */
const otherTurn = 6;

/** Characters that scripts without letters take for one of a text in letters. */
const dense: Readonly<Record<string, number>> = { zh: 0.35, yue: 0.35, ja: 0.45, ko: 0.5 };
/** A translation is shorter or longer than this only where it is of a part of the text. */
const usual = { least: 0.75, most: 1.35 };

/** Characters of the other text for one of ours, as far as the lengths of both can be believed. */
function ratioOf(own: number, other: number, languages: readonly [own: string, other: string]): number {
  const [from, to] = languages.map((language) => dense[language.split('-')[0] ?? ''] ?? 1);
  const expected = (to ?? 1) / (from ?? 1);
  const found = other / Math.max(1, own);
  return found < usual.least * expected || found > usual.most * expected ? expected : found;
}

/**
 * The paragraphs of a parallel text beside the numbers of those they answer: aligned by length, as Gale and Church do,
 * and by where turns begin. Nothing of the parallel text is left out, or moved.
 */
export function parallel(own: Transcript, other: Transcript, labels: Labels): Parallel {
  const items = itemsOf(other);
  const [left, right] = [numberedItems(itemsOf(own)), numberedItems(items)];
  const beads = align(
    left.length,
    right.length,
    costs(left, right, [own.meta.language, other.meta.language]),
  );
  const { language, title } = other.meta;
  const name = `language-${language.split('-')[0] ?? ''}`;
  return {
    language,
    languageName: labelText(labels, name, own.meta.language) ?? language,
    title: title ?? null,
    source: sourceView(other, labels),
    rows: rowsOf(beads, left, items),
  };
}

const lengths = (items: readonly NumberedItem[]): number[] => {
  const sums = [0];
  for (const { plain } of items) sums.push((sums.at(-1) ?? 0) + plain.length + 1);
  return sums;
};

function costs(
  left: readonly NumberedItem[],
  right: readonly NumberedItem[],
  languages: readonly [own: string, other: string],
): (bead: Bead) => number {
  const [ours, theirs] = [lengths(left), lengths(right)];
  const ratio = ratioOf(ours.at(-1) ?? 0, theirs.at(-1) ?? 0, languages);
  const span = (sums: readonly number[], from: number, count: number): number =>
    (sums[from + count] ?? 0) - (sums[from] ?? 0);
  return (bead) => {
    // That it is long tells nothing of a paragraph that has no other.
    if (bead.lefts === 0 || bead.rights === 0) return seldom.alone;
    const own = span(ours, bead.left, bead.lefts) * ratio;
    const other = span(theirs, bead.right, bead.rights);
    const spread = (own - other) ** 2 / (variance * ((own + other) / 2)) / 2;
    const [first, answer] = [left[bead.left], right[bead.right]];
    const turns = (first?.label === null) === (answer?.label === null) ? 0 : otherTurn;
    const roles = first?.role === answer?.role ? 0 : otherTurn / 2;
    const shape = bead.lefts + bead.rights > 2 ? seldom.divided : 0;
    return Math.min(spread, loudest) + shape + turns + roles;
  };
}

/** Rows of the beads that hold something; what has no number follows the paragraph it stands after. */
function rowsOf(
  beads: readonly Bead[],
  left: readonly NumberedItem[],
  items: readonly SpeechItem[],
): ParallelRow[] {
  const rows: ParallelRow[] = [];
  let next = 0;
  const take = (row: ParallelRow, until: (item: SpeechItem) => boolean): void => {
    for (let item = items[next]; item && !until(item); item = items[++next])
      row.items.push({ label: item.label, text: item.text });
  };
  const opening: ParallelRow = { paragraphs: '', items: [] };
  take(opening, ({ number }) => number !== null);
  if (opening.items.length > 0) rows.push(opening);
  for (const { left: from, lefts, rights } of beads) {
    if (rights === 0) continue;
    const numbers = left.slice(from, from + lefts).map(({ number }) => number);
    const row: ParallelRow = { paragraphs: printRanges(rangesOf(numbers)), items: [] };
    let open = rights;
    take(row, ({ number }) => number !== null && open-- === 0);
    rows.push(row);
  }
  return rows;
}
