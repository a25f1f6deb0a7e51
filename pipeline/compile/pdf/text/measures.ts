import type { Piece } from './pieces.js';

/** Sums of widths up to a place, in points: as they stand, and how far the gaps so far may give. */
interface Sums {
  width: Float64Array;
  stretch: Float64Array;
  shrink: Float64Array;
}

/**
 * What breaking needs to know of a paragraph: its candidates, places where a line may end. The rows are used again for the next
 * paragraph, and are longer than `count`.
 */
export interface Measures {
  /** Number of candidates. */
  count: number;
  /** Sums at each candidate, as the end of a line. */
  ends: Sums;
  /** Sums at each candidate, as the start of the next line. */
  starts: Sums;
  /** Sums at the start of the paragraph: one entry of noughts. */
  origin: Sums;
  /** What ending there adds: the hyphen's width. */
  extra: Float64Array;
  /** 1 where the line ends in a hyphen that is not the text's; where it must end. */
  hyphen: Uint8Array;
  forced: Uint8Array;
  penalty: Float64Array;
  /** Where each candidate is. */
  piece: Int32Array;
  offset: Int32Array;
}

/** A gap of justified text, as shares of the type size: never wider than `widest`; shrunk by at most `shrink` of itself. */
export const gap = { widest: 0.33, shrink: 0.26 };

/** How far letters themselves may be widened or narrowed, as a share of their width: less than is seen (Thành 2000). */
export const expansion = 0.02;

/** How far the gap after a piece may grow, points. */
export const gapStretch = ({ space, setting: { size } }: Piece): number =>
  Math.max(0.02 * size, gap.widest * size - space);

const sums = (size: number): Sums => ({
  width: new Float64Array(size),
  stretch: new Float64Array(size),
  shrink: new Float64Array(size),
});

const rows = (size: number): Measures => ({
  count: 0,
  ends: sums(size),
  starts: sums(size),
  origin: sums(1),
  extra: new Float64Array(size),
  hyphen: new Uint8Array(size),
  forced: new Uint8Array(size),
  penalty: new Float64Array(size),
  piece: new Int32Array(size),
  offset: new Int32Array(size),
});

let used = rows(1024);

/** Rows for a paragraph of as many candidates as `pieces` may have. */
function rowsFor(pieces: readonly Piece[]): Measures {
  let most = pieces.length;
  for (const { points } of pieces) most += points.length;
  if (most > used.extra.length) used = rows(2 * most);
  used.count = 0;
  return used;
}

/** UTF-16 units of what a glyph stands for. */
function unitsOf(codePoints: readonly number[]): number {
  let units = 0;
  for (const codePoint of codePoints) units += codePoint > 0xffff ? 2 : 1;
  return units;
}

/** Width of the first `offset` UTF-16 units of a piece, from its glyphs. */
export function widthBefore({ shaped, setting, text, width }: Piece, offset: number): number {
  if (offset >= text.length) return width;
  const { codePoints, advances } = shaped;
  let units = 0;
  let sum = 0;
  for (let index = 0; index < codePoints.length; index++) {
    const length = unitsOf(codePoints[index] ?? []);
    const advance = ((advances[index] ?? 0) * setting.size) / 1000 + setting.tracking;
    if (units + length > offset) return sum + (advance * (offset - units)) / length;
    units += length;
    sum += advance;
  }
  return sum;
}

// Not inside `measure`: a number that a function within another changes has a place of its own on the heap each time.
function record(to: Sums, at: number, width: number, stretch: number, shrink: number): void {
  to.width[at] = width;
  to.stretch[at] = stretch;
  to.shrink[at] = shrink;
}

function add(
  m: Measures,
  piece: number,
  offset: number,
  hyphen: number,
  forced: boolean,
  penalty: number,
): void {
  m.extra[m.count] = hyphen;
  m.hyphen[m.count] = hyphen > 0 ? 1 : 0;
  m.forced[m.count] = forced ? 1 : 0;
  m.penalty[m.count] = penalty;
  m.piece[m.count] = piece;
  m.offset[m.count] = offset;
  m.count += 1;
}

/** Measures the pieces of a paragraph. What is given is good until the next paragraph is measured. */
export function measure(pieces: readonly Piece[]): Measures {
  const m = rowsFor(pieces);
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    const { size, face, tracking } = piece.setting;
    for (const point of piece.points) {
      const before = widthBefore(piece, point);
      record(m.ends, m.count, width + before, stretch + expansion * before, shrink + expansion * before);
      record(m.starts, m.count, width + before, stretch + expansion * before, shrink + expansion * before);
      add(m, index, point, (face.hyphen.width * size) / 1000 + tracking, false, 0);
    }
    width += piece.width;
    stretch += expansion * piece.width;
    shrink += expansion * piece.width;
    const last = index === pieces.length - 1;
    const ends = piece.after !== 'joined' || last;
    if (ends) record(m.ends, m.count, width, stretch, shrink);
    if (piece.space > 0) {
      width += piece.space;
      stretch += gapStretch(piece);
      shrink += gap.shrink * piece.space;
    }
    if (!ends) continue;
    record(m.starts, m.count, width, stretch, shrink);
    add(m, index, piece.text.length, 0, piece.after === 'forced', piece.space > 0 || last ? 0 : 30);
  }
  return m;
}
