// Why the topics of a transcript are as they are: what decided each, and what nearly was.
import type { Code, Evidence, Origin, Topic, Transcript } from '../tree/index.js';
import { isOfBoundary, spokenParagraphs } from '../tree/index.js';

/** A topic, or a stretch without a heading (`heading` absent), with its reasons. */
export interface Explanation {
  heading?: string;
  origin?: Origin;
  /** Numbers of its paragraphs. */
  paragraphs: number[];
  /** By scheme: `TAGS UP, RS`. */
  codes: string[];
  resumed: boolean;
  /** Why it starts where it does; scores in hundredths of a nat. */
  boundary: Evidence[];
  /** Which words show the topic; scores in hundredths of a country named once. */
  words: Evidence[];
  runnerUp?: Topic['runnerUp'];
  /** Its paragraphs, the label of a turn with its first. */
  text: { number: number; label?: string; words: string }[];
}

const textOf = (node: { children?: readonly unknown[]; value?: unknown }): string => {
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map((child) => textOf(child as typeof node)).join('');
};

const linesOf = (node: Transcript['children'][number]): Explanation['text'] => {
  const turns = node.type === 'topic' ? node.children : [node];
  return turns.flatMap((turn) => {
    const label = turn.type === 'utterance' ? turn.label?.value : undefined;
    return [...spokenParagraphs(turn)].map((paragraph, index) => ({
      number: paragraph.data.number,
      ...(index === 0 && label !== undefined ? { label } : {}),
      words: textOf(paragraph).replace(/\s+/g, ' ').trim(),
    }));
  });
};

const codesOf = (codes: readonly Code[]): string[] =>
  [...new Set(codes.map(({ scheme }) => scheme))].map((scheme) => {
    const own = codes.filter((each) => each.scheme === scheme).map(({ code }) => code);
    return `${scheme} ${[...new Set(own)].join(', ')}`;
  });

const explanationOf = (node: Transcript['children'][number]): Explanation => {
  const text = linesOf(node);
  const shared = { text, paragraphs: text.map(({ number }) => number) };
  if (node.type !== 'topic') return { ...shared, codes: [], resumed: false, boundary: [], words: [] };
  return {
    ...shared,
    heading: node.heading,
    origin: node.origin,
    codes: codesOf(node.codes),
    resumed: node.resumed ?? false,
    boundary: node.evidence.filter(isOfBoundary),
    words: node.evidence.filter((each) => !isOfBoundary(each)),
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
