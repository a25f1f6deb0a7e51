import type { LaidLine } from '../pdfmake/leaf.js';
import type { LineStyle, LinkArea } from './line-style.js';
import { LineWriter } from './line-writer.js';
import { paintOrdered } from './paint-ordered.js';
import type { Piece, Setting } from '../text/pieces.js';
import { eachPlaced, placedOf } from '../text/set-lines.js';
import type { Placed, SetLine } from '../text/set-lines.js';
import type { Painter } from './painter.js';
import { moved } from './subset-font.js';

/** Height of the base line below a line's top. */
export function baseline(leading: number, setting: Setting): number {
  const { ascent, descent } = setting.face;
  return (leading - ((ascent + descent) * setting.size) / 1000) / 2 + (ascent * setting.size) / 1000;
}

/** Writes the stretches of a line at `x`, on the base line `y`. Gives the areas that lead somewhere. */
export function paintPlaced(painter: Painter, placed: readonly Placed[], style: LineStyle): LinkArea[] {
  if (placed.some(({ piece }) => piece.level !== undefined)) return paintOrdered(painter, placed, style);
  const writer = new LineWriter(painter, style);
  for (const { piece, text, shaped, x, gap, trailing, hyphen } of placed)
    writer.add(piece, text, shaped, x, gap, trailing, hyphen);
  return writer.end();
}

/** The same of a line as it was set. */
function paintSet(painter: Painter, set: SetLine, style: LineStyle): LinkArea[] {
  // Either every piece of a paragraph has a level, or none.
  if (set.pieces[set.first]?.level !== undefined) return paintOrdered(painter, placedOf(set), style);
  const writer = new LineWriter(painter, style);
  eachPlaced(set, writer.add);
  return writer.end();
}

/** A space after the last word, so that a reader does not join it to what stands beside it. */
function withSpaceAfter(placed: readonly Placed[]): Placed[] {
  return placed.map((part, index) => {
    if (index < placed.length - 1) return part;
    const { face, size } = part.piece.setting;
    const space = (face.space * size) / 1000;
    return { ...part, piece: { ...part.piece, space }, gap: space };
  });
}

/** Pieces in a row at their natural gaps. */
export function inARow(pieces: readonly Piece[]): { placed: Placed[]; width: number } {
  let x = 0;
  const placed = pieces.map((piece, index): Placed => {
    const trailing = index === pieces.length - 1;
    const part = {
      piece,
      text: piece.text,
      shaped: piece.shaped,
      x,
      gap: piece.space,
      trailing,
      hyphen: false,
    };
    x += piece.width + (trailing ? 0 : piece.space);
    return part;
  });
  return { placed, width: x };
}

/** How far from the left of its measure a line begins. */
function shiftOf({ leaf, set, index, measure }: LaidLine): number {
  const { block, leader, rightToLeft, mirrored } = leaf;
  const slack = measure - set.width;
  const firstLine = index === 0 ? block.firstLine : 0;
  if (block.align === 'center') return slack / 2;
  if (mirrored ? rightToLeft || block.align !== 'justify' : rightToLeft && !leader)
    return mirrored && block.align === 'right' ? 0 : slack - firstLine;
  return block.align === 'right' ? slack : firstLine;
}

/** Text on one line from `line`: its label, its words, its leader; or the stops of a running head. */
export function paintLine(painter: Painter, line: LaidLine, pageOf: (anchor: string) => number): LinkArea[] {
  const { leaf, set, index, count, measure } = line;
  const { block, owners, colours, label, leader, stops } = leaf;
  const setting = (set.pieces[set.first] ?? leaf.pieces[0])?.setting;
  if (!setting) return [];
  const y = line.y + baseline(block.leading, setting);
  if (stops) {
    for (const [stop, pieces] of stops.entries()) {
      const { placed, width } = inARow(pieces);
      paintPlaced(painter, placed, {
        owners: undefined,
        colours,
        x: line.x + ((measure - width) * stop) / 2,
        y,
      });
    }
    return [];
  }
  if (label && index === 0) {
    const { placed, width } = inARow(label.pieces);
    const gap = block.label?.gap ?? 0;
    const x = leaf.mirrored ? line.x + measure + gap : line.x - width - gap;
    paintPlaced(painter, withSpaceAfter(placed), { owners: label.owner, colours: label.colours, x, y });
  }
  const led = leader && index === count - 1;
  const style: LineStyle = {
    owners: leaf.artifact ? undefined : owners,
    colours,
    x: line.x + shiftOf(line),
    y,
    scale: set.scale,
  };
  const areas = led
    ? paintPlaced(painter, withSpaceAfter(placedOf(set)), style)
    : paintSet(painter, set, style);
  if (led) {
    const number = String(pageOf(leader.pageOf));
    const shaped = leader.piece.setting.face.shape(number, leader.piece.setting.features);
    const piece: Piece = {
      ...leader.piece,
      text: number,
      shaped,
      width: (shaped.width * leader.piece.setting.size) / 1000,
      space: 0,
    };
    const at = leaf.mirrored ? line.x : line.x + measure - piece.width;
    const [from, to] = leaf.mirrored
      ? [at + piece.width, line.x + measure - set.width]
      : [line.x + set.width, at];
    paintDots(painter, piece, from + 6, to - 6, y);
    areas.push(
      ...paintPlaced(painter, inARow([piece]).placed, {
        owners: leader.owner,
        colours: [leader.colour],
        x: at,
        y,
      }),
    );
  }
  return areas;
}

/** Dots from `from` to `to`, on a grid that is the same for every line of the page. */
function paintDots(painter: Painter, { setting }: Piece, from: number, to: number, y: number): void {
  const step = 5;
  const start = Math.ceil(from / step) * step;
  const count = Math.floor((to - start) / step);
  if (count < 3) return;
  const dot = setting.face.shape('.', '');
  const font = painter.font(setting.face);
  const move = moved(dot.width - (step * 1000) / setting.size);
  painter.own(undefined);
  painter.show(setting, '#9a9a9a', start, y, Array(count).fill(font.encode(dot)).join(move));
}
