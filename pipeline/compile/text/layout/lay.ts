import type { RespellSettings } from '../respell/step.js';
import type { Block, Line } from './block.js';
import { columnsOf } from './columns-of.js';
import { spell } from './spell.js';
import type { Counts, Ledger } from './spell.js';
import { glue, wrap } from './wrap.js';

/** What laying a block needs to know. */
export interface Laying {
  columns: number;
  counts: Counts;
  settings: RespellSettings;
  ledger: Ledger;
}

const spaces = (count: number): string => ' '.repeat(Math.max(0, count));

/** Set in by at most half the line, so that text always has room. */
const within = (indent: number, columns: number): number => Math.min(indent, Math.floor(columns / 2));

/** Cuts lines to `most`, with three full stops where words went; a short word (`on`, `of`) is no end and goes too. */
function cut(lines: string[], most: number | undefined, columns: number): string[] {
  if (most === undefined || lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const words = (kept.pop() ?? '').split(' ');
  const short = (): boolean => columnsOf(words.at(-1) ?? '') <= 3;
  while (words.length > 1 && (short() || columnsOf(`${words.join(' ')}...`) > columns)) words.pop();
  return [...kept, `${words.join(' ').replace(/[,;:. -]+$/, '')}...`];
}

function aligned(line: string, align: Block['align'], columns: number): string {
  const over = columns - columnsOf(line);
  if (align === 'left' || line === '') return line;
  return spaces(align === 'right' ? over : Math.floor(over / 2)) + line;
}

/** The label as it is printed, and the columns the lines under it hang by. */
function labelOf(block: Block, laying: Laying): { label: string; hang: number } {
  const label = spell(block.label, laying).join(' ').replaceAll(glue, ' ').trim();
  const hang = block.labelWidth;
  return {
    label: hang > columnsOf(label) ? label.padEnd(label.length + hang - columnsOf(label)) : label,
    hang,
  };
}

/** The lines of one block, without the space around it. */
export function lay(block: Block, laying: Laying): Line[] {
  const { columns, ledger } = laying;
  const indent = within(block.indent, columns - 1);
  const { label, hang } = labelOf(block, laying);
  const beside = label !== '' && columnsOf(label) <= columns / 2;
  const room = columns - indent;
  const rest = within(beside ? hang : Math.max(0, -block.firstLine), room - 1);
  const head = beside ? label + (label.endsWith(' ') ? '' : ' ') : spaces(within(block.firstLine, room - 1));
  const texts = spell(block.runs, laying);
  const lines: string[] = [];
  for (const [index, text] of texts.entries()) {
    const whole = index === 0 && label !== '' && !beside ? `${label} ${text}` : text;
    const opening = index === 0 ? columnsOf(head) : rest;
    const wrapped = wrap(whole, room - opening, room - rest);
    for (const value of wrapped.broken) {
      ledger.broken.push({
        value: value.replaceAll(glue, ' '),
        ...(block.place ? { place: block.place } : {}),
      });
    }
    lines.push(...wrapped.lines.map((line, at) => (at === 0 && index === 0 ? head : spaces(rest)) + line));
  }
  const set = cut(lines, block.most, room).map((line) => spaces(indent) + line.trimEnd());
  const [first, ...others] = framed(set, block, columns);
  return first ? [label === '' ? first : { ...first, label: label.trimEnd() }, ...others] : [];
}

/** The lines between two of the frame's character, as long as the longest of them. */
function framed(lines: readonly string[], block: Block, columns: number): Line[] {
  const { kind, align, frame, place } = block;
  const line = (text: string, of = kind): Line => ({
    kind: of,
    text: aligned(text, align, columns).trimEnd(),
    ...(place ? { place } : {}),
  });
  const set = lines.map((text) => line(text));
  if (!frame) return set;
  const rule = frame.charAt(0).repeat(Math.max(...lines.map(columnsOf)));
  return [line(rule, 'frame'), ...set, line(rule, 'frame')];
}
