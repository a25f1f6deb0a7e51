import type { Piece } from './pieces.js';

/** Sums of widths up to a place, in points: as they stand, and how far the gaps so far may give. */
interface Sums {
  width: number[];
  stretch: number[];
  shrink: number[];
}

/** What breaking needs to know of a paragraph: its candidates, places where a line may end. */
export interface Measures {
  /** Sums at each candidate, as the end of a line. */
  ends: Sums;
  /** Sums at each candidate, as the start of the next line. */
  starts: Sums;
  /** Sums at the start of the paragraph: one entry of noughts. */
  origin: Sums;
  /** What ending there adds: the hyphen's width. */
  extra: number[];
  hyphen: boolean[];
  penalty: number[];
  forced: boolean[];
  /** Where each candidate is. */
  piece: number[];
  offset: number[];
}

/** A gap of justified text, as shares of the type size: never wider than `widest`; shrunk by at most `shrink` of itself. */
export const gap = { widest: 0.33, shrink: 0.26 };

/** How far letters themselves may be widened or narrowed, as a share of their width: less than is seen (Thành 2000). */
export const expansion = 0.02;

/** How far the gap after a piece may grow, points. */
export const gapStretch = ({ space, setting: { size } }: Piece): number =>
  Math.max(0.02 * size, gap.widest * size - space);

const sums = (): Sums => ({ width: [], stretch: [], shrink: [] });

const emptyMeasures = (): Measures => ({
  ends: sums(),
  starts: sums(),
  origin: { width: [0], stretch: [0], shrink: [0] },
  extra: [],
  hyphen: [],
  penalty: [],
  forced: [],
  piece: [],
  offset: [],
});

/** Width of the first `offset` UTF-16 units of a piece, from its glyphs. */
export function widthBefore({ shaped, setting, text, width }: Piece, offset: number): number {
  if (offset >= text.length) return width;
  let units = 0;
  let sum = 0;
  for (const [index, codePoints] of shaped.codePoints.entries()) {
    const length = codePoints.reduce((total, codePoint) => total + (codePoint > 0xffff ? 2 : 1), 0);
    const advance = ((shaped.advances[index] ?? 0) * setting.size) / 1000 + setting.tracking;
    if (units + length > offset) return sum + (advance * (offset - units)) / length;
    units += length;
    sum += advance;
  }
  return sum;
}

/** Measures the pieces of a paragraph. */
export function measure(pieces: readonly Piece[]): Measures {
  const m = emptyMeasures();
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  const record = (to: Sums, extraWidth: number): void => {
    to.width.push(width + extraWidth);
    to.stretch.push(stretch + expansion * extraWidth);
    to.shrink.push(shrink + expansion * extraWidth);
  };
  for (const [index, piece] of pieces.entries()) {
    const { size, face, tracking } = piece.setting;
    for (const point of piece.points) {
      const before = widthBefore(piece, point);
      record(m.ends, before);
      record(m.starts, before);
      m.extra.push((face.hyphen.width * size) / 1000 + tracking);
      m.hyphen.push(true);
      m.penalty.push(0);
      m.forced.push(false);
      m.piece.push(index);
      m.offset.push(point);
    }
    width += piece.width;
    stretch += expansion * piece.width;
    shrink += expansion * piece.width;
    const last = index === pieces.length - 1;
    const ends = piece.after !== 'joined' || last;
    if (ends) record(m.ends, 0);
    if (piece.space > 0) {
      width += piece.space;
      stretch += gapStretch(piece);
      shrink += gap.shrink * piece.space;
    }
    if (!ends) continue;
    record(m.starts, 0);
    m.extra.push(0);
    m.hyphen.push(false);
    m.penalty.push(piece.space > 0 || last ? 0 : 30);
    m.forced.push(piece.after === 'forced');
    m.piece.push(index);
    m.offset.push(piece.text.length);
  }
  return m;
}
