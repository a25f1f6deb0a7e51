import type { Located } from '../labels/candidate.js';
import { isFullName } from '../labels/label-person.js';
import { isOffice } from '../masthead/people.js';
import type { Block } from './block.js';
import type { CompiledRule } from './profile.js';

const mostLines = 8;
const longest = 120;

interface Line {
  block: number;
  /** Where the line begins in its block. */
  from: number;
  text: string;
}

/** The last lines of the page, the last one first. */
function lastLines(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (let block = blocks.length - 1; block >= 0 && lines.length < mostLines; block--) {
    const { passage } = blocks[block] ?? {};
    if (!passage || passage.length === 0) continue;
    for (const { from, to } of passage.lines().reverse())
      lines.push({ block, from, text: passage.text.slice(from, to) });
  }
  return lines.slice(0, mostLines);
}

const isSentence = (text: string): boolean => text.length > longest || /[.!?…][”"’»)\]]*$/u.test(text);

/** A line of a letterhead: its words of four letters and more in capitals or capitalised. */
const isLetterhead = (text: string): boolean =>
  text.includes(' ') && text.split(/[ :]+/).every((word) => !/^\p{Ll}[\p{L}’'-]{3,}$/u.test(word));

/** Where turns begin. A label that stands nowhere else, with but a name after it, begins none: `PRESS OFFICER: Jane Doe`. */
function turnStarts(blocks: readonly Block[], labels: readonly Located[]): Set<string> {
  const times = new Map<string, number>();
  for (const { key } of labels) times.set(key, (times.get(key) ?? 0) + 1);
  const names = ({ block, speech, core, key, kind }: Located): boolean => {
    const { text = '', breaks = [] } = blocks[block]?.passage ?? {};
    const line = text.slice(
      speech,
      breaks.find((at) => at > speech),
    );
    return kind === undefined && isOffice(core) && times.get(key) === 1 && isFullName(line.trim());
  };
  return new Set(labels.filter((label) => !names(label)).map(({ block, from }) => `${block} ${from}`));
}

/**
 * Where the page closes with whom to call: the last lines, none of them a sentence or a turn, from the first of a letterhead
 * to the end, if one matches the rule's `closing`. Nothing where the page ends otherwise, or where nobody spoke before.
 */
export function closingLines(
  blocks: readonly Block[],
  rules: readonly CompiledRule[],
  labels: readonly Located[],
): { rule: CompiledRule; block: number; from: number } | undefined {
  const turns = turnStarts(blocks, labels);
  const lines: Line[] = [];
  for (const line of lastLines(blocks)) {
    if (turns.has(`${line.block} ${line.from}`) || isSentence(line.text)) break;
    if (!isLetterhead(line.text) && !rules.some(({ closing }) => closing?.test(line.text))) break;
    lines.push(line);
  }
  const rule = rules.find(({ closing }) => closing && lines.some(({ text }) => closing.test(text)));
  const first = lines.at(-1);
  return rule && first && labels.some(({ block }) => block <= first.block)
    ? { rule, block: first.block, from: first.from }
    : undefined;
}
