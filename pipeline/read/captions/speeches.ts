import type { Passage } from '../page/passage.js';
import type { Span } from '../draft/draft.js';
import type { CueFile } from './cues.js';
import { piecesOf } from './payload.js';
import type { Piece, Voice } from './payload.js';

/** A stretch of speech between two marks of the captions: one line of one cue, or less. */
export interface Speech {
  passage: Passage;
  voice?: Voice;
  /** Another speaker begins here: by `>>`, or by a dash where a caption shows two people. */
  change: boolean;
  /** Milliseconds of silence before the cue; 0 inside a cue. */
  silence: number;
  opensLine: boolean;
  /** It is the first of its cue. */
  opensCue: boolean;
}

/** What marks a change of speaker, with the place of the mark. */
interface ChangeMark extends Span {
  value: string;
}

const chevrons = /^(?:>>+|＞＞+|»)\s*/;
const dash = /^[-–—](?:\s+|$)/;

/** Whether captions show two people in one cue, each after a dash. */
const usesDashes = (cues: readonly Piece[][]): boolean =>
  cues.filter(
    (pieces) => pieces.filter(({ passage, opensLine }) => opensLine && dash.test(passage.text)).length > 1,
  ).length > 0;

/** Lines that roll up: a cue shows the last line of the cue before it once more, in most cues of the file. */
const repeats = (cues: readonly Piece[][]): Set<Piece> => {
  const repeated = new Set<Piece>();
  cues.forEach((pieces, index) => {
    const last = cues[index - 1]?.at(-1);
    const [first] = pieces;
    const isSame = first?.passage.text === last?.passage.text && first?.voice?.value === last?.voice?.value;
    if (first && last && isSame) repeated.add(first);
  });
  return repeated.size > cues.length * 0.3 ? repeated : new Set();
};

/** A piece cut before each mark inside it: `Will it open? >> Tonight.` */
function cutAtMarks(piece: Piece): Piece[] {
  const marks = [...piece.passage.text.matchAll(/(?<=\s)(?:>>+|＞＞+)(?=\s?\S)/gu)].map(({ index }) => index);
  if (marks.length === 0) return [piece];
  return piece.passage
    .cutAt(marks)
    .map((passage, index) => ({ ...piece, passage, opensLine: piece.opensLine && index === 0 }));
}

export interface Speeches {
  speeches: Speech[];
  marks: ChangeMark[];
  /** Lines shown a second time. */
  repeated: Passage[];
}

/** The speech of the cues in order, with where speakers change as far as the captions mark it. */
export function speechesOf(text: string, { cues }: CueFile): Speeches {
  const pieces = cues.map(({ lines }) => piecesOf(text, lines).flatMap(cutAtMarks));
  const again = repeats(pieces);
  const dashes = usesDashes(pieces);
  const result: Speeches = { speeches: [], marks: [], repeated: [] };
  let end = 0;
  let changed = false;
  cues.forEach(({ from, to }, index) => {
    let silence = Math.max(0, from - end);
    let opensCue = true;
    for (const piece of pieces[index] ?? []) {
      const { passage, voice, opensLine } = piece;
      if (again.has(piece)) {
        result.repeated.push(passage);
        continue;
      }
      const alone = passage.length === 1;
      const mark =
        chevrons.exec(passage.text) ?? ((dashes && opensLine) || alone ? dash.exec(passage.text) : null);
      const rest = mark ? passage.slice(mark[0].length) : passage;
      if (mark) result.marks.push({ value: mark[0].trim(), ...passage.slice(0, mark[0].length).span() });
      changed ||= mark !== null;
      // A mark that stands alone in its piece says so of the words that follow.
      if (rest.length === 0) continue;
      result.speeches.push({
        passage: rest,
        change: changed,
        silence,
        opensLine,
        opensCue,
        ...(voice ? { voice } : {}),
      });
      changed = false;
      opensCue = false;
      silence = 0;
    }
    end = Math.max(end, to);
  });
  return result;
}
