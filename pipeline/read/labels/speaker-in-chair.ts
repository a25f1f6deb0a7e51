import type { Block } from '../page/block.js';
import type { Located } from './candidate.js';

/** How members turn to whoever is in the chair of a house. */
const addressed = /\b(?:Mr|Mrs|Ms|Madam|Mister)\.? (?:Deputy |Acting )?Speaker\b/u;
/** Longest part of a block that is searched, in characters. */
const reach = 2000;

/** `SPEAKER:` is whoever is in the chair, not somebody unknown, where those who speak turn to a speaker. */
export function speakerInChair(labels: readonly Located[], blocks: readonly Block[]): Located[] {
  const isWord = ({ key, kind }: Located): boolean => key === 'speaker' && kind === 'remark';
  if (!labels.some(isWord) || !blocks.some(({ passage }) => addressed.test(passage.text.slice(0, reach))))
    return [...labels];
  return labels.map((label) => {
    const named = { ...label };
    if (isWord(label)) delete named.kind;
    return named;
  });
}
