import type { Block } from '../page/block.js';
import { linesOf } from './contents-reader.js';
import { datesIn } from './dates.js';
import { isLetterhead, isTitle } from './line-kinds.js';

/** The first line that is neither a date nor a language bar nor a field. */
export const firstLine = (blocks: readonly Block[], head: RegExp | undefined): string | undefined =>
  blocks
    .slice(0, 4)
    .flatMap(linesOf)
    .map(({ text }) => text)
    .find(
      (text) =>
        isTitle(text) &&
        !isLetterhead(text) &&
        text.length <= 300 &&
        head?.test(text) !== true &&
        (datesIn(text)[0]?.length ?? 0) < text.length * 0.5,
    );
