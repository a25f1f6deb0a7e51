import type { Point, Position } from 'unist';
import { respell } from '../respell/respell.js';
import type { Respelling } from '../respell/respell.js';
import type { RespellSettings } from '../respell/step.js';
import type { Run } from './block.js';

/** A respelling, or a character that has none, with its place in the source. */
interface Placed<Value> {
  value: Value;
  place?: Point;
}

/** What was done to the characters of a document. */
export interface Ledger {
  respellings: Placed<Respelling>[];
  unmapped: Placed<string>[];
  /** Words that had to be broken at the end of a line. */
  broken: Placed<string>[];
}

/** Which section is being set, of how many. */
export interface Counts {
  page: number;
  pages: number;
}

/** The place `offset` characters into a text that starts at `position`; a line end in the text is one in the source. */
function placeIn(text: string, offset: number, { start }: Position): Point {
  const before = text.slice(0, offset);
  const lines = before.split('\n').length - 1;
  return lines === 0
    ? { line: start.line, column: start.column + offset }
    : { line: start.line + lines, column: offset - before.lastIndexOf('\n') };
}

interface Piece {
  text: string;
  position?: Position | undefined;
}

const number = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The pieces of text of runs; a line end parts the lists. */
function piecesOf(runs: readonly Run[], { page, pages }: Counts, language: string): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const run of runs) {
    if (run.type === 'return') lines.push([]);
    else if (!run.sectioned || pages > 1) {
      const text =
        run.type === 'words'
          ? run.upper
            ? run.text.toLocaleUpperCase(language)
            : run.text
          : number(run.of === 'page' ? page : pages, run.digits);
      lines.at(-1)?.push(run.type === 'words' ? { text, position: run.position } : { text });
    }
  }
  return lines;
}

/**
 * The texts of runs in the character set, one for each line that the document asks for. What was respelled, and what
 * could not be, is entered in the ledger.
 */
export function spell(
  runs: readonly Run[],
  { counts, settings, ledger }: { counts: Counts; settings: RespellSettings; ledger: Ledger },
): string[] {
  return piecesOf(runs, counts, settings.language).map((pieces) => {
    const { text, respellings, unmapped } = respell(pieces.map((piece) => piece.text).join(''), settings);
    const locate = locator(pieces);
    for (const value of respellings) ledger.respellings.push({ value, ...locate(value.at) });
    for (const { character, at } of unmapped) ledger.unmapped.push({ value: character, ...locate(at) });
    return text;
  });
}

/** Finds places of ascending offsets in joined pieces. */
function locator(pieces: readonly Piece[]): (at: number) => { place?: Point } {
  let index = 0;
  let start = 0;
  return (at) => {
    for (let piece = pieces[index]; piece && at >= start + piece.text.length && index < pieces.length - 1;) {
      start += piece.text.length;
      piece = pieces[++index];
    }
    const { text = '', position } = pieces[index] ?? {};
    return position ? { place: placeIn(text, at - start, position) } : {};
  };
}
