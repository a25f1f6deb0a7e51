import type { Owner } from '../pdfmake/leaf.js';
import type { Piece, Setting } from '../text/pieces.js';
import type { Place } from '../text/set-lines.js';
import { addArea, addStrike, ownerOf } from './line-style.js';
import type { LineStyle, LinkArea, Strike } from './line-style.js';
import type { Painter } from './painter.js';
import { moved } from './subset-font.js';
import type { SubsetFont } from './subset-font.js';

/** Writes the stretches of a line: those that stand next to each other in one look and of one owner in one go. */
export class LineWriter {
  readonly areas: LinkArea[] = [];
  readonly #painter: Painter;
  readonly #style: LineStyle;
  readonly #scale: number;
  #strikes: Strike[] | undefined;
  #setting: Setting | undefined;
  #font: SubsetFont | undefined;
  #colour = '';
  #owner: Owner | undefined;
  #x = 0;
  #shown = '';

  constructor(painter: Painter, style: LineStyle) {
    this.#painter = painter;
    this.#style = style;
    this.#scale = style.scale ?? 1;
  }

  readonly add: Place = (piece, text, shaped, at, gap, trailing, hyphen) => {
    const { setting } = piece;
    const { owners, colours, x } = this.#style;
    const owner = ownerOf(piece, owners);
    const colour = colours[piece.run] ?? colours[0] ?? '#000000';
    const natural = advance(piece, shaped.width, shaped.glyphs.length);
    const width = natural * this.#scale;
    if (shaped.offsets) {
      // Marks off their base line are shown at once; what follows goes on after them.
      this.#flush();
      this.#painter.own(owner?.element);
      this.#painter.showDisplaced(setting, colour, x + at, this.#style.y, shaped);
      this.#begin(setting, colour, owner, x + at + natural);
    } else if (!this.#goesOn(setting, colour, owner)) this.#begin(setting, colour, owner, x + at);
    const font = this.#font ?? this.#painter.font(setting.face);
    if (!shaped.offsets) this.#shown += font.encode(shaped);
    if (hyphen) this.#shown += font.encodeHyphen();
    if (gap > 0 && piece.space > 0) {
      this.#shown += font.encodeSpace();
      if (!trailing) this.#shown += widening(gap / this.#scale, setting);
    }
    if (!owner) return;
    if (owner.struck) addStrike((this.#strikes ??= []), { setting, colour, x: x + at, width }, owner);
    if (owner.link !== undefined) addArea(this.areas, owner, text, x + at, width);
  };

  #goesOn({ face, size, tracking }: Setting, colour: string, owner: Owner | undefined): boolean {
    const now = this.#setting;
    return (
      now !== undefined &&
      this.#owner === owner &&
      this.#colour === colour &&
      now.face === face &&
      now.size === size &&
      now.tracking === tracking
    );
  }

  #begin(setting: Setting, colour: string, owner: Owner | undefined, x: number): void {
    this.#flush();
    this.#setting = setting;
    this.#font = this.#painter.font(setting.face);
    this.#colour = colour;
    this.#owner = owner;
    this.#x = x;
  }

  #flush(): void {
    if (!this.#setting) return;
    this.#painter.own(this.#owner?.element);
    this.#painter.show(this.#setting, this.#colour, this.#x, this.#style.y, this.#shown, this.#scale);
    this.#setting = undefined;
    this.#shown = '';
  }

  end(): LinkArea[] {
    this.#flush();
    for (const strike of this.#strikes ?? []) this.#painter.strike(strike, this.#style.y);
    return this.areas;
  }
}

const advance = ({ setting }: Piece, width: number, glyphs: number): number =>
  (width * setting.size) / 1000 + glyphs * setting.tracking;

/** The move that makes a space as wide as the gap. */
function widening(gap: number, { face, size, tracking }: Setting): string {
  const move = face.space - ((gap - tracking) * 1000) / size;
  return Math.abs(move) < 0.05 ? '' : moved(move);
}
