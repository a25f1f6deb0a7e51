import { widthOf } from '../text/words.js';
import { ordered } from '../text/direction.js';
import type { Ordered } from '../text/direction.js';
import type { Placed } from '../text/set-lines.js';
import { addArea, addStrike, ownerOf } from './line-style.js';
import type { LineStyle, LinkArea, Strike } from './line-style.js';
import type { Painter } from './painter.js';

function show(painter: Painter, part: Ordered, { colours, x, y, scale = 1 }: LineStyle): void {
  const { piece, shaped, gap, gapX, hyphen } = part;
  const { setting } = piece;
  const colour = colours[piece.run] ?? colours[0] ?? '#000000';
  const font = painter.font(setting.face);
  if ((piece.level ?? 0) % 2 === 1) painter.showReversed(setting, colour, x + part.x, y, shaped, scale);
  else if (shaped.offsets) painter.showDisplaced(setting, colour, x + part.x, y, shaped);
  else {
    const end = hyphen ? font.encodeHyphen() : '';
    painter.show(setting, colour, x + part.x, y, font.encode(shaped) + end, scale);
  }
  // A line's last gap is not seen: it stands after the end, in whichever direction that is.
  if (gap > 0 && piece.space > 0) {
    const width = widthOf(shaped, setting) * scale;
    const after = (piece.level ?? 0) % 2 === 1 ? part.x - gap : part.x + width;
    painter.show(setting, colour, x + (part.trailing ? after : gapX), y, font.encodeSpace(), scale);
  }
}

/**
 * Writes the stretches of a line of which some are read from right to left: each at the place where it is seen, but one
 * after another, down to the glyphs, as they are read, so that readers that know nothing of directions read them right.
 */
export function paintOrdered(painter: Painter, placed: readonly Placed[], style: LineStyle): LinkArea[] {
  const { owners, colours, x, y, scale = 1 } = style;
  const areas: LinkArea[] = [];
  const strikes: Strike[] = [];
  for (const part of ordered(placed, scale)) {
    const owner = ownerOf(part.piece, owners);
    painter.own(owner?.element);
    show(painter, part, style);
    const width = widthOf(part.shaped, part.piece.setting) * scale;
    const { setting, run } = part.piece;
    const colour = colours[run] ?? colours[0] ?? '#000000';
    if (owner?.struck) addStrike(strikes, { setting, colour, x: x + part.x, width }, owner);
    if (owner?.link !== undefined) addArea(areas, owner, part.text, x + part.x, width);
  }
  for (const strike of strikes) painter.strike(strike, y);
  return areas;
}
