import { message } from '../../diagnostics/index.js';
import type { Result } from '../../diagnostics/index.js';
import type { Transcript } from '../../tree/index.js';
import { assemble } from '../draft/assemble.js';
import type { Draft, DraftTurn } from '../draft/draft.js';
import type { Page } from '../page/block.js';
import type { Input, ReadOptions } from '../reader.js';

const labelled = /^(\p{Lu}[^:]{0,60}):\s/u;

/** The transcript of a page: masthead, furniture, turns. */
export function readPage(input: Input, reader: string, page: Page, options: ReadOptions): Result<Transcript> {
  const draft: Draft = { meta: {}, children: [], stripped: [] };
  let turn: DraftTurn | undefined;
  for (const { passage } of page.blocks) {
    const found = labelled.exec(passage.text);
    const value = found?.[1];
    if (found && value !== undefined) {
      const label = { value, ...passage.span(0, value.length) };
      const isQuestion = value === 'Question';
      turn = {
        kind: 'turn',
        label,
        content: [],
        ...(isQuestion ? { role: 'question' } : { person: { name: value } }),
      };
      draft.children.push(turn);
    }
    const speech = found ? passage.slice(found[0].length) : passage;
    if (turn) turn.content.push({ kind: 'paragraph', runs: speech.runs() });
    else draft.stripped.push({ rule: 'masthead', value: passage.text, ...passage.span() });
  }
  if (draft.children.length === 0) {
    return { messages: [message('no-speaker', 'no speaker was found', { file: input.path })] };
  }
  return { value: assemble(input, reader, draft, options), messages: [] };
}
