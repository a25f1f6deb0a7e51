import type { DraftStripped } from '../draft/draft.js';
import type { Role } from '../../tree/index.js';
import type { Block } from '../page/block.js';
import { dashedTurns } from './dashed-turns.js';
import { plainQuestions } from './plain-questions.js';
import { styledQuestions } from './styled-questions.js';

/** The turns of a page that labels nobody, as far as its form tells them. */
export interface Unlabelled {
  blocks: readonly Block[];
  /** Blocks that begin a turn, in order, and its role. */
  turns: ReadonlyMap<number, Role>;
  /** Every block of a question. */
  asking: ReadonlySet<number>;
  stripped: DraftStripped[];
}

/** Turns by the blocks that ask: a question from each run of them on, an answer from the next block that is no heading. */
export function turnsBetween(
  blocks: readonly Block[],
  asking: ReadonlySet<number>,
): ReadonlyMap<number, Role> {
  const turns = new Map<number, Role>();
  let asked = false;
  blocks.forEach(({ kind }, index) => {
    const asks = asking.has(index);
    if (kind === 'heading' && !asks) return;
    if (asks && !asked) turns.set(index, 'question');
    if (!asks && asked) turns.set(index, 'answer');
    asked = asks;
  });
  return turns;
}

/** Who asks and who answers on a page without labels: by dashes, by the look of the questions, or by questions that alternate with text. */
export function unlabelledTurns(blocks: readonly Block[]): Unlabelled {
  const dashed = dashedTurns(blocks);
  if (dashed) return dashed;
  const styled = styledQuestions(blocks);
  const asking = styled.size > 0 ? styled : plainQuestions(blocks);
  return { blocks, turns: turnsBetween(blocks, asking), asking, stripped: [] };
}
