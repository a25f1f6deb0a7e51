import type { Role } from '../../tree/index.js';
import type { DraftStripped } from '../draft/draft.js';
import type { Block } from '../page/block.js';
import { styledQuestions } from './styled-questions.js';
import type { Unlabelled } from './unlabelled-turns.js';

const dash = /^(?:[–—]\s?|-\s)(?=["«“„(¿¡]?[\p{L}\p{N}])/u;
const asks = ({ passage }: Block): boolean => /[?？؟](?:["'’”»)]|\s*\([^()]*\))*$/u.test(passage.text);
const holdsQuestion = ({ passage }: Block): boolean => /[?？؟]/u.test(passage.text);

const isDashed = ({ kind, field, passage }: Block): boolean =>
  kind === 'paragraph' && field === undefined && dash.test(passage.text);

/** Blocks cut at the lines inside them that begin with a dash. */
const cutAtDashes = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    const { passage, kind } = block;
    const cuts = passage.breaks.filter((at) => dash.test(passage.text.slice(at, at + 8)));
    if (kind !== 'paragraph' || cuts.length === 0) return [block];
    const starts = [0, ...cuts];
    return starts.map((from, index) => ({
      ...block,
      passage: passage.slice(from, starts[index + 1] ?? passage.length),
    }));
  });

const share = (items: readonly number[], holds: (index: number) => boolean): number =>
  items.filter(holds).length / Math.max(1, items.length);

/** Both ask and answer begin with a dash: every second of them asks. */
function alternating(blocks: readonly Block[], dashed: readonly number[]): Map<number, Role> | undefined {
  const every = (rest: number): number[] => dashed.filter((_, index) => index % 2 === rest);
  const at = (index: number): Block | undefined => blocks[index];
  const asking = (index: number): boolean =>
    holdsQuestion(at(index) ?? blockless) && asks(at(index) ?? blockless);
  const [odd, even] = [every(0), every(1)];
  const isTalk = dashed.length >= 4 && share(odd, asking) >= 0.5 && share(even, asking) <= 0.25;
  if (!isTalk) return undefined;
  return new Map(dashed.map((index, nth) => [index, nth % 2 === 0 ? 'question' : 'answer']));
}

/** Only what is asked, or only what is answered, begins with a dash. */
function oneSided(blocks: readonly Block[], dashed: readonly number[]): Map<number, Role> | undefined {
  const block = (index: number): Block => blocks[index] ?? blockless;
  const isPlain = (index: number): boolean =>
    blocks[index] !== undefined && block(index).kind === 'paragraph' && !isDashed(block(index));
  const turns = new Map<number, Role>();
  if (share(dashed, (index) => asks(block(index))) >= 0.6) {
    if (share(dashed, (index) => isPlain(index + 1)) < 0.8) return undefined;
    for (const index of dashed) {
      turns.set(index, 'question');
      if (isPlain(index + 1)) turns.set(index + 1, 'answer');
    }
    return turns;
  }
  const styled = styledQuestions(blocks);
  const isAsked = (index: number): boolean =>
    !isDashed(block(index - 1)) && (styled.has(index - 1) || asks(block(index - 1)));
  if (share(dashed, isAsked) < 0.7 || share(dashed, (index) => asks(block(index))) > 0.3) return undefined;
  for (const index of dashed) {
    if (isAsked(index)) turns.set(index - 1, 'question');
    turns.set(index, 'answer');
  }
  return turns;
}

const blockless = { kind: 'heading', passage: { text: '', breaks: [] } } as unknown as Block;

/**
 * The turns of a dialogue whose speakers are told apart by dashes, as papers print it: both sides, or one of them. The dashes are taken
 * out. Undefined where dashes are rare, or stand for something else.
 */
export function dashedTurns(all: readonly Block[]): Unlabelled | undefined {
  const blocks = cutAtDashes(all);
  const dashed = blocks.flatMap((block, index) => (isDashed(block) ? [index] : []));
  if (dashed.length < 3) return undefined;
  const turns = alternating(blocks, dashed) ?? oneSided(blocks, dashed);
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
