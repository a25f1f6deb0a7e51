import { toString } from 'mdast-util-to-string';
import type { Transcript } from '../../../tree/index.js';
import { speech } from '../speech.js';
import type { SpeechItem } from '../speech.js';

/** A paragraph of speech with its turn's label, where it is the first of one. */
export interface NumberedItem extends SpeechItem {
  number: number;
  /** Label and words, as they are compared. */
  plain: string;
}

const isNumbered = (item: SpeechItem): item is SpeechItem & { number: number } => item.number !== null;

/** The numbered paragraphs of a transcript in order. */
export const numberedItems = (items: readonly SpeechItem[]): NumberedItem[] =>
  items.filter(isNumbered).map((item) => ({ ...item, plain: plainOf(item) }));

/** Everything that is said in a transcript, and what is not speech, in order. */
export const itemsOf = (transcript: Transcript): SpeechItem[] =>
  speech(transcript).flatMap(({ items }) => items);

function plainOf({ label, text }: SpeechItem): string {
  const words = typeof text === 'string' ? text : text.map((node) => toString(node)).join('');
  return `${label === null ? '' : `${label}: `}${words}`.replace(/\s+/g, ' ').trim();
}
