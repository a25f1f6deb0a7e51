// Why the topics of a transcript are as they are: what decided each, and what nearly was. As data, and as plain text.
import type { Evidence, Origin, Topic, Transcript } from '../tree/index.js';
import { spokenParagraphs } from '../tree/index.js';

/** A topic, or a stretch without a heading (`heading` absent), with its reasons. */
export interface Explanation {
  heading?: string;
  origin?: Origin;
  /** Numbers of its paragraphs. */
  paragraphs: number[];
  codes: string[];
  resumed: boolean;
  /** Why it starts where it does; scores in hundredths of a nat. */
  boundary: Evidence[];
  /** Which words show the topic; scores in hundredths of a country named once. */
  words: Evidence[];
  runnerUp?: Topic['runnerUp'];
  /** The first words of each paragraph. */
  text: { number: number; opening: string }[];
}

/** How much of a paragraph is shown, UTF-16 code units. */
const shown = 72;

const textOf = (node: { children?: readonly unknown[]; value?: unknown }): string => {
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map((child) => textOf(child as typeof node)).join('');
};

const openingOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= shown) return line;
  const cut = line.slice(0, shown);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), shown / 2))} …`;
};

const isBoundary = ({ rule }: Evidence): boolean => /^(?:boundary|index|pin)/.test(rule);

const explanationOf = (node: Transcript['children'][number]): Explanation => {
  const paragraphs = [...spokenParagraphs(node)];
  const shared = {
    paragraphs: paragraphs.map(({ data }) => data.number),
    text: paragraphs.map((paragraph) => ({
      number: paragraph.data.number,
      opening: openingOf(textOf(paragraph)),
    })),
  };
  if (node.type !== 'topic') return { ...shared, codes: [], resumed: false, boundary: [], words: [] };
  return {
    ...shared,
    heading: node.heading,
    origin: node.origin,
    codes: node.codes.map(({ scheme, code }) => `${scheme} ${code}`),
    resumed: node.resumed ?? false,
    boundary: node.evidence.filter(isBoundary),
    words: node.evidence.filter((each) => !isBoundary(each)),
    ...(node.runnerUp ? { runnerUp: node.runnerUp } : {}),
  };
};

/** Explains the topics of a transcript that `infer` has seen, in order. */
export function explainTopics({ children }: Transcript): Explanation[] {
  const explained: Explanation[] = [];
  for (const node of children) {
    const each = explanationOf(node);
    if (each.paragraphs.length === 0) continue;
    const last = explained.at(-1);
    if (last && last.heading === undefined && each.heading === undefined) {
      last.paragraphs.push(...each.paragraphs);
      last.text.push(...each.text);
    } else explained.push(each);
  }
  return explained;
}

const signed = (score: number): string => (score / 100).toFixed(2);
const placed = ({ position }: Evidence): string =>
  position ? ` at ${position.start.line}:${position.start.column}` : '';
const quoted = ({ cue }: Evidence): string => (cue === '' ? '' : ` “${cue.replace(/\s+/g, ' ').trim()}”`);

/** What a boundary term means, from its rule: `boundary:question:new-place`. */
const termOf = ({ rule }: Evidence): string =>
  rule
    .replace(/^boundary:/, '')
    .replace(/^index:(\w+)$/, 'the $1 index')
    .replace(':', ', ')
    .replaceAll('-', ' ');

const span = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `p${numbers[0] ?? ''}` : `p${numbers[0] ?? ''}–p${numbers.at(-1) ?? ''}`;

const linesOf = (each: Explanation): string[] => {
  const title = each.heading ?? '(no heading)';
  const facts = [
    span(each.paragraphs),
    each.origin,
    each.resumed ? 'resumed' : undefined,
    each.codes.join(', '),
  ];
  const lines = [title, `  ${facts.filter(Boolean).join(' · ')}`];
  if (each.boundary.length > 0) lines.push('  starts here because of');
  for (const term of each.boundary)
    lines.push(`    ${signed(term.score).padStart(6)}  ${termOf(term)}${quoted(term)}${placed(term)}`);
  if (each.words.length > 0) lines.push('  headed so because of');
  for (const word of each.words)
    lines.push(
      `    ${signed(word.score).padStart(6)} ${quoted(word)}  ${word.rule.replace('cue:', '')}${placed(word)}`,
    );
  if (each.runnerUp) {
    const { heading, score, margin } = each.runnerUp;
    lines.push(`  nearly ${heading}: ${signed(score)}, behind by ${signed(margin)}`);
  }
  return [
    ...lines,
    ...each.text.map(({ number, opening }) => `  ${`p${number}`.padStart(5)}  ${opening}`),
    '',
  ];
};

/** The explanations as text for a terminal: headings, why each, what nearly was, and how each paragraph opens. */
export const printExplanations = (explained: readonly Explanation[]): string =>
  explained.flatMap(linesOf).join('\n');
