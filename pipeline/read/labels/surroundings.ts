import type { Block } from '../page/block.js';
import type { Located } from './candidate.js';

const ended = /[.!?…:;"”»)\]*]\s*$/;

/** What stands right before and after a candidate, in its block and in the blocks beside it. */
export class Surroundings {
  private readonly blocks: readonly Block[];

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  /** A full stop and a dash follow: `P.-`, `Portavoz.-`. */
  isDotDash({ form, block, to }: Located): boolean {
    return form === 'dash' && /^\.\s?[-–—−]/.test(this.blocks[block]?.passage.text.slice(to, to + 3) ?? '');
  }

  /** A sentence goes on in the next line: `Vorsitzende Buschow`, then `eröffnet die Pressekonferenz`. */
  goesOn({ block, speech, bold }: Located): boolean {
    return !bold && /^ ?\p{Ll}/u.test(this.blocks[block]?.passage.text.slice(speech, speech + 2) ?? '');
  }

  /** Text in sentences follows the line. */
  isBeforeSentence({ block, speech }: Located): boolean {
    const { passage } = this.blocks[block] ?? {};
    const rest = passage?.text.slice(speech).trim() ?? '';
    const next = rest === '' ? (this.blocks[block + 1]?.passage.text ?? '') : rest;
    return /^["«“„([]?[\p{Lu}\p{N}]/u.test(next) && ended.test(next);
  }

  /** Inside its block: what stands before it ends a sentence. */
  isAfterSentence({ block, from }: Located): boolean {
    const { text = '' } = this.blocks[block]?.passage ?? {};
    return ended.test(text.slice(Math.max(0, from - 12), from));
  }

  /** A running head of a printed page: the sentence goes on after it. */
  isPageHead({ block, whole }: Located): boolean {
    const before = this.blocks[block - 1]?.passage.text ?? '';
    const after = this.blocks[block + 1]?.passage.text ?? '';
    return whole && before.length > 40 && !ended.test(before) && /^[\p{Ll}\d]/u.test(after);
  }
}
