import type { DraftStripped } from '../draft/draft.js';
import type { Block } from './block.js';
import { Passage } from './passage.js';

const clock = String.raw`(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
/** Where recordings put their times: before a line, after a name and its colon or bracket, or at the end of a line with a name alone. */
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`^()[[(<]?(${clock})[\])>]?(?:\s*[-–—|])?\s+(?![AaPp]\.? ?[Mm]\b|Uhr\b)(?=\p{L})`,
    'u',
  ),
  new RegExp(
    String.raw`^((?:(?:Mr|Mrs|Ms|Dr|St|Sen|Gen|Hon)\. )?[^:.?!()[\]]{2,60}?:?)\s*[[(](${clock})[\])](?=\s*:|$| )`,
    'u',
  ),
  new RegExp(String.raw`^(\[?\p{L}[^:.?!]{1,60}?\]?):?\s+(${clock})$`, 'u'),
];

const seconds = (time: string): number =>
  time
    .replace(/[.,]\d+$/, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);

/** A time at the label of a turn: its place in the line, and whether a name alone is left of the line. */
interface Stamp {
  from: number;
  to: number;
  seconds: number;
  isAlone: boolean;
}

function stampOf(line: Passage, form: RegExp): Stamp | undefined {
  const found = form.exec(line.text.slice(0, 160));
  const [all, name, time] = found ?? [];
  if (all === undefined || name === undefined || time === undefined) return undefined;
  // `Committee met at 09:00`: the time of day in a line of the minutes.
  if (timeOfDay.test(name)) return undefined;
  const rest = line.text.slice(all.length).replace(/^\s*:?\s*/, '');
  return { from: name.length, to: all.length, seconds: seconds(time), isAlone: name !== '' && rest === '' };
}

const timeOfDay = /(?:^|\s)(?:at|to|from|until|till|um|bis|à|a|alle|dalle|las|в|до|о|o|kl\.?)$/iu;

/** Fewest times that are a habit of the page. */
const few = 2;

/** Times rise from line to line, but for a few of several hours or parts. */
function isRising(stamps: readonly Stamp[]): boolean {
  const falls = stamps.filter(({ seconds: at }, index) => at < (stamps[index - 1]?.seconds ?? 0)).length;
  return stamps.length >= few && falls * 10 <= stamps.length;
}

/** The form in which most of a page's labels bear the time of a recording; undefined where its lines bear none, or not in order. */
function habitOf(blocks: readonly Block[]): RegExp | undefined {
  const lines = blocks.flatMap(({ passage }) => passage.inLines());
  const found = forms.map((form) => ({
    form,
    stamps: lines.flatMap((line) => stampOf(line, form) ?? []),
  }));
  const [best] = found
    .filter(({ stamps }) => isRising(stamps) && stamps.length * 12 >= blocks.length)
    .sort((a, b) => b.stamps.length - a.stamps.length);
  return best?.form;
}

/** Behind the time nothing but a name stands, speech below it: `0:14 - Tom Okafor (Embassy)`. */
function isNameLine(line: Passage | undefined, stamp: Stamp | undefined): boolean {
  const rest = stamp?.from === 0 ? (line?.text.slice(stamp.to).trim() ?? '') : '';
  return /^\p{Lu}[^.?!:;]{1,60}$/u.test(rest) && rest.split(' ').length <= 7;
}

/** Whether nearly all times of the page stand before a name alone. */
function hasNamesAlone(blocks: readonly Block[], form: RegExp): boolean {
  let [names, all] = [0, 0];
  for (const { passage } of blocks) {
    for (const line of passage.inLines()) {
      const stamp = stampOf(line, form);
      if (stamp) all++;
      if (isNameLine(line, stamp)) names++;
    }
  }
  return names >= few && names >= all * 0.8;
}

/**
 * Takes out the times that a recording's transcript bears at its labels (`[00:03] Jane Roe: …`, `Jane Roe (00:03):`, `Jane Roe  0:03`):
 * they rise from line to line. A line of which a name alone is left begins a block that is marked as `timed`.
 */
export function stripTimeStamps(blocks: readonly Block[]): { blocks: Block[]; stripped: DraftStripped[] } {
  const form = habitOf(blocks);
  if (!form) return { blocks: [...blocks], stripped: [] };
  const namesAlone = hasNamesAlone(blocks, form);
  const stripped: DraftStripped[] = [];
  const kept: Block[] = [];
  for (const block of blocks) {
    let open: { lines: Passage[]; timed: boolean; stamped?: true } = { lines: [], timed: false };
    const close = (): void => {
      if (open.lines.some(({ length }) => length > 0))
        kept.push({
          ...block,
          passage: Passage.join(open.lines),
          ...(open.timed ? { timed: true } : {}),
          ...(open.stamped ? { stamped: true } : {}),
        });
    };
    const lines = block.passage.inLines();
    const stamps = lines.map((line) => stampOf(line, form));
    const isLabel = (index: number): boolean => namesAlone && isNameLine(lines[index], stamps[index]);
    if (stamps.every((stamp) => stamp === undefined)) {
      kept.push(block);
      continue;
    }
    lines.forEach((line, index) => {
      const stamp = stamps[index];
      if (!stamp) {
        open.lines.push(line);
        return;
      }
      close();
      const time = line.slice(stamp.from, stamp.to);
      stripped.push({ rule: 'time-stamp', value: time.text, ...time.span() });
      const parts = [line.slice(0, stamp.from), line.slice(stamp.to)].filter(({ length }) => length > 0);
      open = {
        lines: parts.length > 0 ? [Passage.join(parts, false)] : [],
        timed: stamp.isAlone || isLabel(index),
        stamped: true,
      };
    });
    close();
  }
  return { blocks: kept, stripped };
}
