import type { Owner } from '../pdfmake/leaf.js';
import type { Piece, Setting } from '../text/pieces.js';

/** A part of a line that leads somewhere: where it stands, for its link. */
export interface LinkArea {
  owner: Owner;
  text: string;
  x: number;
  width: number;
}

/** What the stretches of a line have in common. */
export interface LineStyle {
  /** Who owns each run, or all of them; nobody, where the line only repeats. */
  owners: readonly Owner[] | Owner | undefined;
  /** Colour of each run; the first stands in. */
  colours: readonly string[];
  x: number;
  /** The base line, down from the top of the page. */
  y: number;
  /** How much wider than drawn letters are set. */
  scale?: number;
}

/** Who owns a piece. */
export const ownerOf = ({ run }: Piece, owners: LineStyle['owners']): Owner | undefined =>
  Array.isArray(owners) ? (owners as readonly Owner[])[run] : (owners as Owner | undefined);

/** A part of a line that another line goes through. */
export interface Strike {
  owner: Owner;
  setting: Setting;
  colour: string;
  x: number;
  width: number;
}

/** Adds a stretch to those that are struck out; neighbours of one owner are one, the space between them too. */
export function addStrike(strikes: Strike[], strike: Omit<Strike, 'owner'>, owner: Owner): void {
  const last = strikes.at(-1);
  if (last?.owner === owner) {
    const left = Math.min(last.x, strike.x);
    last.width = Math.max(last.x + last.width, strike.x + strike.width) - left;
    last.x = left;
  } else strikes.push({ ...strike, owner });
}

/** Adds a stretch to the areas that lead somewhere; what goes on from the last one makes that wider. */
export function addArea(areas: LinkArea[], owner: Owner, text: string, x: number, width: number): void {
  const last = areas.at(-1);
  if (last?.owner === owner) {
    const left = Math.min(last.x, x);
    last.width = Math.max(last.x + last.width, x + width) - left;
    last.x = left;
    last.text += ` ${text}`;
  } else areas.push({ owner, text, x, width });
}
