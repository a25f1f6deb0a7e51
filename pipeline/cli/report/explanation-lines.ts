import stringWidth from 'string-width';
import { boundaryTerm } from '../../infer/index.js';
import type { Explanation } from '../../infer/index.js';
import type { Evidence } from '../../tree/index.js';
import { onOutput as colours } from './colours.js';

/** How explanations are shown: columns of the terminal, and whether paragraphs stand whole or by their opening. */
export interface Shown {
  width: number;
  full: boolean;
}

/** Columns left of a paragraph's words, for its number. */
const margin = 7;

const weight = ({ score }: Evidence): string => (score === 0 ? '' : (score / 100).toFixed(2)).padStart(7);
const place = ({ position }: Evidence): string =>
  position ? colours.dim(`  ${position.start.line}:${position.start.column}`) : '';
const quoted = ({ cue }: Evidence): string => `“${cue.replace(/\s+/g, ' ').trim()}”`;

const span = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `p${numbers[0] ?? ''}` : `p${numbers[0] ?? ''}–p${numbers.at(-1) ?? ''}`;

const origins = { authored: 'given by its author', publisher: 'given by the publisher', inferred: 'found' };

function reasonLines({ boundary, words, runnerUp }: Explanation): string[] {
  const lines: string[] = [];
  if (boundary.length > 0) lines.push(colours.dim('  starts here'));
  for (const term of boundary) {
    const cue = term.cue === '' ? '' : ` ${quoted(term)}`;
    lines.push(`${weight(term)}  ${boundaryTerm(term)}${cue}${place(term)}`);
  }
  if (words.length > 0) lines.push(colours.dim('  headed so'));
  for (const word of words) lines.push(`${weight(word)}  ${quoted(word)}${place(word)}`);
  if (runnerUp) {
    const behind = (runnerUp.margin / 100).toFixed(2);
    lines.push(
      `${colours.dim('  nearly')}  ${runnerUp.heading}${runnerUp.margin > 0 ? `, behind by ${behind}` : ''}`,
    );
  }
  return lines;
}

/** Cuts words into lines of so many columns. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function paragraphLines(
  { number, label, words }: Explanation['text'][number],
  { width, full }: Shown,
): string[] {
  const head = label === undefined ? '' : `${label.replace(/\s*:?$/, '')}: `;
  const [first = '', ...rest] = wrap(head + words, Math.max(20, width - margin - 2));
  const cut = !full && rest.length > 0 ? `${first} …` : first;
  const shown = head !== '' && cut.startsWith(head) ? colours.bold(head) + cut.slice(head.length) : cut;
  const lines = [`${colours.dim(String(number).padStart(margin - 2))}  ${shown}`];
  return full ? [...lines, ...rest.map((line) => ' '.repeat(margin) + line)] : lines;
}

/** A topic as a terminal shows it: heading, facts, why it starts there and is called so, what nearly was, its paragraphs. */
export function explanationLines(explanation: Explanation, shown: Shown): string[] {
  const { heading, origin, paragraphs, codes, resumed, text } = explanation;
  const facts = [span(paragraphs), origin && origins[origin], resumed && 'resumed', ...codes];
  return [
    `${heading === undefined ? colours.dim('(no heading)') : colours.bold(colours.cyan(heading))}${colours.dim(`  ${facts.filter(Boolean).join(' · ')}`)}`,
    ...reasonLines(explanation),
    '',
    ...text.flatMap((each) => paragraphLines(each, shown)),
    '',
  ];
}
