import { breakGreedily, breakLines } from './break-lines.js';
import type { BrokenLine } from './break-lines.js';
import { expansion, gap, gapStretch, measure } from './measures.js';
import type { Measures } from './measures.js';
import type { Piece } from './pieces.js';

/** A stretch of a line: a piece or a part of one, at its place. */
export interface Placed {
  piece: Piece;
  /** The text, where only a part of the piece stands here. */
  text: string;
  whole: boolean;
  /** From the line's start, points. */
  x: number;
  /** Gap that follows it on this line, points; `trailing` where it ends the line. */
  gap: number;
  trailing: boolean;
  /** Ends in a hyphen that is not the text's. */
  hyphen: boolean;
}

export interface SetLine {
  placed: Placed[];
  /** From the start of the first to the end of the last, points. */
  width: number;
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

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Makes pieces that are wider than any line breakable between characters. */
function divisible(pieces: readonly Piece[], width: number): readonly Piece[] {
  if (pieces.every((piece) => piece.width <= width)) return pieces;
  return pieces.flatMap((piece) => {
    if (piece.width <= width) return [piece];
    const parts = [...segmenter.segment(piece.text)].map(({ segment }) => segment);
    return parts.map((text, index): Piece => {
      const shaped = piece.setting.face.shape(text, piece.setting.features);
      const last = index === parts.length - 1;
      return {
        ...piece,
        text,
        shaped,
        width: (shaped.width * piece.setting.size) / 1000 + shaped.glyphs.length * piece.setting.tracking,
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
  const widthOf = (line: number): number => (line === 0 ? width - firstLine : width);
  const broken = justify
    ? breakLines(m, widthOf)
    : balance
      ? balanced(m, widthOf)
      : breakGreedily(m, widthOf);
  return broken.map((line, index) => place(line, m, pieces, widthOf(index), justify));
}

function place(
  line: BrokenLine,
  m: Measures,
  pieces: readonly Piece[],
  width: number,
  justify: boolean,
): SetLine {
  const placed: Placed[] = [];
  let first = line.from < 0 ? 0 : (m.piece[line.from] ?? 0);
  let offset = line.from < 0 ? 0 : (m.offset[line.from] ?? 0);
  if (offset >= (pieces[first]?.text.length ?? 0) && line.from >= 0) {
    first += 1;
    offset = 0;
  }
  const final = m.piece[line.to] ?? 0;
  const end = m.offset[line.to] ?? 0;
  for (let index = first; index <= final; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    const from = index === first ? offset : 0;
    const to = index === final ? end : piece.text.length;
    placed.push({
      piece,
      text: piece.text.slice(from, to),
      whole: from === 0 && to === piece.text.length,
      x: 0,
      gap: to === piece.text.length ? piece.space : 0,
      trailing: index === final,
      hyphen: index === final && m.hyphen[line.to] === true,
    });
  }
  return justifyLine(placed, width, justify && !line.last, line.last);
}

/** Width of what stands here at its natural size, and the hyphen's beside it, points. */
const widthOfPlaced = ({ piece, text, whole, hyphen }: Placed): number => {
  const { face, features, size, tracking } = piece.setting;
  const shaped = whole ? piece.shaped : face.shape(text, features);
  const own = whole ? piece.width : (shaped.width * size) / 1000 + shaped.glyphs.length * tracking;
  return own + (hyphen ? (face.hyphen.width * size) / 1000 + tracking : 0);
};

/** Shares what is left of the measure between gaps and letters, in proportion to how far each may give, and puts each stretch at its x. */
function justifyLine(placed: Placed[], width: number, justify: boolean, last: boolean): SetLine {
  const widths = placed.map(widthOfPlaced);
  const text = widths.reduce((sum, own) => sum + own, 0);
  const gaps = placed.filter(({ trailing, gap: own }) => !trailing && own > 0);
  const natural = text + gaps.reduce((sum, { gap: own }) => sum + own, 0);
  const slack = width - natural;
  const give = ({ piece }: Placed): number => (slack > 0 ? gapStretch(piece) : gap.shrink * piece.space);
  const pliable = gaps.reduce((sum, part) => sum + give(part), 0) + expansion * text;
  const ratio = pliable > 0 ? slack / pliable : 0;
  // A line too loose to be justified within its limits stays ragged: an uneven edge is seen less than a river.
  const justified = (justify && ratio <= 1.001) || slack < 0;
  const share = justified ? Math.max(-1, ratio) : 0;
  const scale = 1 + expansion * share;
  let x = 0;
  let widestGap = 0;
  for (const [index, part] of placed.entries()) {
    part.x = x;
    const inner = !part.trailing && part.gap > 0;
    if (inner) part.gap += give(part) * share;
    x += (widths[index] ?? 0) * scale + (part.trailing ? 0 : part.gap);
    if (inner) widestGap = Math.max(widestGap, part.gap / part.piece.setting.size);
  }
  const ragged = justify && !justified;
  return { placed, width: x, scale, widestGap, over: Math.max(0, x - width - 0.01), ragged, last };
}
