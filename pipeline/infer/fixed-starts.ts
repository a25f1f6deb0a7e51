// Where topics start because someone said so: an author, a pin, or the publisher's index.
import type { Anchor, Evidence, Origin } from '../tree/index.js';
import type { NamedHeading } from './index-anchor.js';
import type { Analysis } from './analyse.js';
import type { Passage, Row } from './passages.js';
import type { ResolvedPin } from './pins.js';
import { namedHeading, slugOf } from './index-anchor.js';
import { headingIn } from './headings.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** A start that inference may not move. Without `named` the stretch bears no heading, or (`free`) inference finds it. */
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

/** Anchors with the passages that follow them; one after the last passage marks nothing. */
export const placedAnchors = ({ pieces, passages }: Row): PlacedAnchor[] => {
  let next = passages.length;
  const placed: PlacedAnchor[] = [];
  for (const piece of pieces.toReversed()) {
    if (piece.kind === 'block' && piece.passage !== undefined) next = piece.passage;
    if (piece.kind === 'anchor' && next < passages.length)
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

/** Starts that the anchors of an author or publisher give, in order; anchors at one place make one heading. */
export function anchoredStarts({ language, ...row }: Analysis, taxonomy: Taxonomy): FixedStart[] {
  const starts = new Map<number, FixedStart>();
  for (const { anchor, passage } of placedAnchors(row)) {
    const { origin, value, position } = anchor;
    const named = namedHeading(value, origin, taxonomy, language);
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
      free: false,
      origin: known?.origin === 'authored' ? 'authored' : origin,
      evidence: [...(known?.evidence ?? []), evidence],
    });
  }
  return [...starts.values()].sort((a, b) => a.passage - b.passage);
}

/** Fewest headings that make a list. */
const listed = 3;

/** The headings of an index that gives order but no places: several marks of the publisher, all at one place. */
export function indexList({ language, ...row }: Analysis, taxonomy: Taxonomy): FixedStart[] {
  const placed = placedAnchors(row);
  const places = new Set(placed.map(({ passage }) => passage));
  if (placed.length < listed || places.size > 1) return [];
  return placed.flatMap(({ anchor, passage }): FixedStart[] => {
    const { origin, value, position } = anchor;
    const named = namedHeading(value, origin, taxonomy, language);
    const evidence: Evidence = {
      rule: 'index:aligned',
      cue: value,
      score: 0,
      ...(position ? { position } : {}),
    };
    return named ? [{ passage, named, free: false, origin, evidence: [evidence] }] : [];
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
