import type { Role } from '../../tree/index.js';
import type { DraftStripped } from '../draft/draft.js';
import type { Block } from '../page/block.js';
import { styledQuestions } from './styled-questions.js';
import type { Unlabelled } from './unlabelled-turns.js';

const dash = /^(?:[–—]\s?|-\s)(?=["«“„(¿¡]?[\p{L}\p{N}])/u;
const asks = (block: Block | undefined): boolean =>
  block !== undefined && /[?？؟](?:["'’”»)]|\s*\([^()]*\))*$/u.test(block.passage.text);

const isDashed = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.field === undefined && dash.test(block.passage.text);

/** Blocks cut at the lines inside them that begin with a dash. */
const cutAtDashes = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    const { passage, kind } = block;
    const cuts = passage.breaks.filter((at) => dash.test(passage.text.slice(at, at + 8)));
    if (kind !== 'paragraph' || cuts.length === 0) return [block];
    return passage.cutAt(cuts).map((part) => ({ ...block, passage: part }));
  });

const share = (items: readonly number[], holds: (index: number) => boolean): number =>
  items.filter(holds).length / Math.max(1, items.length);

/** Both ask and answer begin with a dash: every second of them asks. */
function alternating(blocks: readonly Block[], dashed: readonly number[]): Map<number, Role> | undefined {
  const every = (rest: number): number[] => dashed.filter((_, index) => index % 2 === rest);
  const asking = (index: number): boolean => asks(blocks[index]);
  const isTalk = dashed.length >= 4 && share(every(0), asking) >= 0.5 && share(every(1), asking) <= 0.25;
  if (!isTalk) return undefined;
  return new Map(dashed.map((index, nth) => [index, nth % 2 === 0 ? 'question' : 'answer']));
}

/** Only what is asked begins with a dash, and what follows is the answer. */
function askedSide(blocks: readonly Block[], dashed: readonly number[]): Map<number, Role> | undefined {
  const isPlain = (index: number): boolean => blocks[index]?.kind === 'paragraph' && !isDashed(blocks[index]);
  if (share(dashed, (index) => isPlain(index + 1)) < 0.8) return undefined;
  const turns = new Map<number, Role>();
  for (const index of dashed) {
    turns.set(index, 'question');
    if (isPlain(index + 1)) turns.set(index + 1, 'answer');
  }
  return turns;
}

/** Only what is answered begins with a dash, and what stands before is the question. */
function answeringSide(blocks: readonly Block[], dashed: readonly number[]): Map<number, Role> | undefined {
  const styled = styledQuestions(blocks);
  const isAsked = (index: number): boolean =>
    !isDashed(blocks[index - 1]) && (styled.has(index - 1) || asks(blocks[index - 1]));
  if (share(dashed, isAsked) < 0.7 || share(dashed, (index) => asks(blocks[index])) > 0.3) return undefined;
  const turns = new Map<number, Role>();
  for (const index of dashed) {
    if (isAsked(index)) turns.set(index - 1, 'question');
    turns.set(index, 'answer');
  }
  return turns;
}

function turnsOf(blocks: readonly Block[], dashed: readonly number[]): Map<number, Role> | undefined {
  const both = alternating(blocks, dashed);
  if (both) return both;
  const isAsking = share(dashed, (index) => asks(blocks[index])) >= 0.6;
  return isAsking ? askedSide(blocks, dashed) : answeringSide(blocks, dashed);
}

/**
 * The turns of a dialogue whose speakers are told apart by dashes, as papers print it: both sides, or one of them. The dashes are taken
 * out. Undefined where dashes are rare, or stand for something else.
 */
export function dashedTurns(all: readonly Block[]): Unlabelled | undefined {
  const blocks = cutAtDashes(all);
  const dashed = blocks.flatMap((block, index) => (isDashed(block) ? [index] : []));
  if (dashed.length < 3) return undefined;
  const turns = turnsOf(blocks, dashed);
  if (!turns) return undefined;
  const stripped: DraftStripped[] = [];
  const kept = blocks.map((block, index): Block => {
    if (!turns.has(index) || !isDashed(block)) return block;
    const size = dash.exec(block.passage.text)?.[0].length ?? 0;
    const mark = block.passage.slice(0, size);
    stripped.push({ rule: 'change-of-speaker', value: mark.text, ...mark.span() });
    return { ...block, passage: block.passage.slice(size) };
  });
  const asking = new Set([...turns].filter(([, role]) => role === 'question').map(([index]) => index));
  return { blocks: kept, turns: new Map([...turns].sort(([a], [b]) => a - b)), asking, stripped };
}
