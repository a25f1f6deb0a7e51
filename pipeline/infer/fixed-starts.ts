// Where topics start because someone said so: an author, a pin, or the publisher's index.
import type { Anchor, Evidence, Origin } from '../tree/index.js';
import type { NamedHeading } from './index-anchor.js';
import type { Analysis } from './analyse.js';
import type { Passage, Row } from './passages.js';
import type { ResolvedPin } from './pins.js';
import { namedHeading, slugOf } from './index-anchor.js';
import { headingIn } from './headings.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** A start that inference may not move. Without `named` the stretch bears no heading. In one that is `free` inference finds topics. */
export interface FixedStart {
  passage: number;
  named: NamedHeading | undefined;
  free: boolean;
  origin: Origin;
  evidence: Evidence[];
}

/** An anchor with the passage it stands before. */
interface PlacedAnchor {
  anchor: Anchor;
  passage: number;
}

/** Anchors with the passages that follow them; one after the last passage marks nothing, nor one that is listed. */
export const placedAnchors = ({ pieces, passages }: Row): PlacedAnchor[] => {
  let next = passages.length;
  const placed: PlacedAnchor[] = [];
  for (const piece of pieces.toReversed()) {
    if (piece.kind === 'block' && piece.passage !== undefined) next = piece.passage;
    if (piece.kind === 'anchor' && !piece.anchor.listed && next < passages.length)
      placed.push({ anchor: piece.anchor, passage: next });
  }
  return placed.reverse();
};

/**
 * Many publishers set the mark at the first words of the answer; the heading belongs before the question that is
 * answered, unless another topic starts in between.
 */
const atQuestion = (passage: number, passages: readonly Passage[], taken: ReadonlySet<number>): number => {
  const here = passages[passage];
  if (!here || here.role === 'question' || !here.opensTurn) return passage;
  let question = passage - 1;
  while (question > 0 && passages[question]?.opensTurn === false) question -= 1;
  if (passages[question]?.role !== 'question') return passage;
  for (let at = question; at < passage; at++) if (taken.has(at)) return passage;
  return question;
};

const join = (a: NamedHeading, b: NamedHeading): NamedHeading =>
  a.id === b.id
    ? a
    : {
        id: `${a.id}+${b.id}`,
        heading: `${a.heading}/${b.heading}`,
        codes: [
          ...a.codes,
          ...b.codes.filter(
            ({ code, scheme }) => !a.codes.some((c) => c.code === code && c.scheme === scheme),
          ),
        ],
        entries: [...a.entries, ...b.entries],
      };

/** Fewest marks at one place that make a list. */
const listed = 3;

/** Whether the marks are an index that gives order but no places: several, all at one place. */
const isHeap = (placed: readonly PlacedAnchor[]): boolean =>
  placed.length >= listed && placed.every(({ passage }) => passage === placed[0]?.passage);

/** Starts that the anchors of an author or publisher give, in order; anchors at one place make one heading. */
export function anchoredStarts({ language, ...row }: Analysis, taxonomy: Taxonomy): FixedStart[] {
  const starts = new Map<number, FixedStart>();
  const placed = placedAnchors(row);
  for (const { anchor, passage } of isHeap(placed) ? [] : placed) {
    const { origin, value, position } = anchor;
    const named = namedHeading(anchor, taxonomy, language);
    if (!named) continue;
    const at = origin === 'authored' ? passage : atQuestion(passage, row.passages, new Set(starts.keys()));
    const evidence: Evidence = {
      rule: `index:${origin}`,
      cue: value,
      score: 0,
      ...(position ? { position } : {}),
    };
    const known = starts.get(at);
    starts.set(at, {
      passage: at,
      named: known?.named ? join(known.named, named) : named,
      free: (known?.free ?? true) && taxonomy.sections.test(named.heading),
      origin: known?.origin === 'authored' ? 'authored' : origin,
      evidence: [...(known?.evidence ?? []), evidence],
    });
  }
  return [...starts.values()].sort((a, b) => a.passage - b.passage);
}

/** Headings of the publisher that a statement needs to end with the last of them: one alone may stand over all. */
const several = 2;

/**
 * Where all headings of the publisher stand in a statement before the first question, the last one ends there: what is
 * asked has none.
 */
export function endAtQuestions(starts: readonly FixedStart[], { passages }: Row): FixedStart[] {
  const asked = passages.findIndex(({ role, opensTurn }) => role === 'question' && opensTurn);
  const own = starts.filter(({ origin }) => origin === 'publisher');
  if (own.length < several || starts.some(({ passage }) => passage >= asked)) return [...starts];
  const evidence: Evidence[] = [{ rule: 'index:ended', cue: '', score: 0 }];
  return [...starts, { passage: asked, named: undefined, free: true, origin: 'publisher', evidence }];
}

/** Anchors whose order is known and whose places are not: a list before the speech, or marks in a heap. */
const unplaced = (row: Row): readonly Anchor[] => {
  const list = row.pieces.flatMap((piece) =>
    piece.kind === 'anchor' && piece.anchor.listed ? [piece.anchor] : [],
  );
  const placed = placedAnchors(row);
  return list.length > 0 || !isHeap(placed) ? list : placed.map(({ anchor }) => anchor);
};

/** The headings of an index that gives order but no places, each as if it started the transcript. */
export function indexList({ language, ...row }: Analysis, taxonomy: Taxonomy): FixedStart[] {
  return unplaced(row).flatMap((anchor): FixedStart[] => {
    const { origin, value, position } = anchor;
    const named = namedHeading(anchor, taxonomy, language);
    const evidence: Evidence = {
      rule: 'index:aligned',
      cue: value,
      score: 0,
      ...(position ? { position } : {}),
    };
    return named ? [{ passage: 0, named, free: false, origin, evidence: [evidence] }] : [];
  });
}

/** Starts that pins give. */
export function pinnedStarts(
  pins: readonly ResolvedPin[],
  taxonomy: Taxonomy,
  language: string,
): FixedStart[] {
  return pins.map(({ pin, passage, entry }): FixedStart => {
    const topic = entry === undefined ? undefined : taxonomy.entries[entry];
    const heading = pin.heading ?? (topic ? headingIn(topic.headings, language) : undefined);
    const named =
      heading === undefined
        ? undefined
        : {
            id: topic?.id ?? slugOf(heading),
            heading,
            codes: [...(topic?.codes ?? [])],
            entries: topic ? [topic] : [],
          };
    return {
      passage,
      named,
      free: named === undefined && pin.none !== true,
      origin: 'authored',
      evidence: [{ rule: 'pin', cue: pin.match ?? String(pin.at), score: 0 }],
    };
  });
}
