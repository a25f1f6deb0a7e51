import { breakGreedily, breakLines } from './break-lines.js';
import type { BrokenLine } from './break-lines.js';
import { expansion, gap, gapStretch, measure } from './measures.js';
import type { Measures } from './measures.js';
import { widthOf } from './words.js';
import type { Shaped } from './face.js';
import type { Piece } from './pieces.js';

/** A stretch of a line: a piece or a part of one, at its place. */
export interface Placed {
  piece: Piece;
  /** The text and its shape, where only a part of the piece stands here. */
  text: string;
  shaped: Shaped;
  /** From the line's start, points. */
  x: number;
  /** Gap that follows it on this line, points; `trailing` where it ends the line. */
  gap: number;
  trailing: boolean;
  /** Ends in a hyphen that is not the text's. */
  hyphen: boolean;
}

/** A line of a paragraph: which pieces stand in it, and how they are spaced. Where each stands is worked out when it is asked for. */
export interface SetLine {
  pieces: readonly Piece[];
  /** First piece and the offset in it; last piece and the offset where the line ends in it. */
  first: number;
  from: number;
  final: number;
  to: number;
  /** Ends in a hyphen that is not the text's. */
  hyphen: boolean;
  /** From the start of the first to the end of the last, points. */
  width: number;
  /** How far gaps and letters give: 1 the widest, -1 the narrowest. */
  share: number;
  /** How much wider than drawn the letters are set. */
  scale: number;
  /** Widest gap between words, as a share of the type size. */
  widestGap: number;
  /** Points by which it passes its measure. */
  over: number;
  /** Meant to be justified, but too loose. */
  ragged: boolean;
  last: boolean;
}

export interface Measure {
  /** Points. */
  width: number;
  /** Indent of the first line. */
  firstLine: number;
  justify: boolean;
  /** Even out the lengths of the lines: for headings. */
  balance: boolean;
}

// Made for the first piece that is wider than a line: the platform takes 8 ms over it.
let segmenter: Intl.Segmenter | undefined;

/** Makes pieces that are wider than any line breakable between characters. */
function divisible(pieces: readonly Piece[], width: number): readonly Piece[] {
  if (pieces.every((piece) => piece.width <= width)) return pieces;
  const letters = (segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' }));
  return pieces.flatMap((piece) => {
    if (piece.width <= width) return [piece];
    const parts = [...letters.segment(piece.text)].map(({ segment }) => segment);
    return parts.map((text, index): Piece => {
      const shaped = piece.setting.face.shape(text, piece.setting.features);
      const last = index === parts.length - 1;
      return {
        ...piece,
        text,
        shaped,
        width: widthOf(shaped, piece.setting),
        space: last ? piece.space : 0,
        after: last ? piece.after : 'break',
        points: [],
      };
    });
  });
}

/** The narrowest measure that needs no more lines than `lines`. */
function balanced(m: Measures, widthOf: (line: number) => number): BrokenLine[] {
  const full = breakGreedily(m, widthOf);
  if (full.length < 2) return full;
  let low = 0.3;
  let high = 1;
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    if (breakGreedily(m, (line) => widthOf(line) * middle).length > full.length) low = middle;
    else high = middle;
  }
  return breakGreedily(m, (line) => widthOf(line) * high);
}

/** Sets a paragraph's pieces in lines of the measure given. */
export function setLines(
  source: readonly Piece[],
  { width, firstLine, justify, balance }: Measure,
): SetLine[] {
  const pieces = divisible(source, width - Math.max(0, firstLine));
  const m = measure(pieces);
  const measureOf = (line: number): number => (line === 0 ? width - firstLine : width);
  const broken = justify
    ? breakLines(m, measureOf)
    : balance
      ? balanced(m, measureOf)
      : breakGreedily(m, measureOf);
  return broken.map((line, index) => spaced(line, m, pieces, measureOf(index), justify));
}

/** Widest gap of text set at its natural spaces or stretched by `share`. */
function widest(pieces: readonly Piece[], first: number, final: number, share: number): number {
  let found = 0;
  for (let index = first; index < final; index++) {
    const piece = pieces[index];
    if (piece && piece.space > 0) found = Math.max(found, gapOf(piece, share) / piece.setting.size);
  }
  return found;
}

const gapOf = (piece: Piece, share: number): number =>
  piece.space + share * (share > 0 ? gapStretch(piece) : gap.shrink * piece.space);

/** The piece a line starts with, and where in it: after the piece the last line ended with, or in it where that was divided. */
function startOf(from: number, m: Measures, pieces: readonly Piece[]): { first: number; offset: number } {
  if (from < 0) return { first: 0, offset: 0 };
  const first = m.piece[from] ?? 0;
  const offset = m.offset[from] ?? 0;
  return offset >= (pieces[first]?.text.length ?? 0) ? { first: first + 1, offset: 0 } : { first, offset };
}

/** Shares what is left of the measure between gaps and letters, in proportion to how far each may give. */
function spaced(
  { from, to, last }: BrokenLine,
  m: Measures,
  pieces: readonly Piece[],
  width: number,
  justify: boolean,
): SetLine {
  const begin = from < 0 ? m.origin : m.starts;
  const at = Math.max(0, from);
  const between = (sum: 'width' | 'stretch' | 'shrink'): number =>
    (m.ends[sum][to] ?? 0) - (begin[sum][at] ?? 0);
  const natural = between('width') + (m.extra[to] ?? 0);
  const slack = width - natural;
  const give = between(slack > 0 ? 'stretch' : 'shrink');
  const ratio = give > 0 ? slack / give : 0;
  // A line too loose to be justified within its limits stays ragged: an uneven edge is seen less than a river.
  const justified = (justify && !last && ratio <= 1.001) || slack < 0;
  const share = justified ? Math.max(-1, ratio) : 0;
  const { first, offset } = startOf(from, m, pieces);
  const final = m.piece[to] ?? 0;
  const set = natural + share * give;
  return {
    pieces,
    first,
    from: offset,
    final,
    to: m.offset[to] ?? 0,
    hyphen: m.hyphen[to] === 1,
    width: set,
    share,
    scale: 1 + expansion * share,
    widestGap: widest(pieces, first, final, share),
    over: Math.max(0, set - width - 0.01),
    ragged: justify && !last && !justified,
    last,
  };
}

/** Told of a stretch of a line, as `Placed` has it. */
export type Place = (
  piece: Piece,
  text: string,
  shaped: Shaped,
  x: number,
  gap: number,
  trailing: boolean,
  hyphen: boolean,
) => void;

/** Tells `place` of every stretch of a line, in order. */
export function eachPlaced(line: SetLine, place: Place): void {
  const { pieces, first, from, final, to, hyphen, share, scale } = line;
  let x = 0;
  for (let index = first; index <= final; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    const start = index === first ? from : 0;
    const end = index === final ? to : piece.text.length;
    const whole = start === 0 && end === piece.text.length;
    const trailing = index === final;
    const text = whole ? piece.text : piece.text.slice(start, end);
    const shaped = whole ? piece.shaped : piece.setting.face.shape(text, piece.setting.features);
    const own =
      end < piece.text.length || piece.space === 0 ? 0 : trailing ? piece.space : gapOf(piece, share);
    place(piece, text, shaped, x, own, trailing, trailing && hyphen);
    x += widthOf(shaped, piece.setting) * scale + own;
  }
}

/** Every stretch of a line with its place. */
export function placedOf(line: SetLine): Placed[] {
  const placed: Placed[] = [];
  eachPlaced(line, (piece, text, shaped, x, gap, trailing, hyphen) => {
    placed.push({ piece, shaped, text, x, gap, trailing, hyphen });
  });
  return placed;
}
