import { eventKind } from '../masthead/event.js';
import { isExchange } from '../masthead/lead.js';
import type { Block } from '../page/block.js';

const asks = ({ passage }: Block): boolean => /[?？؟]["'’”»)]*$/u.test(passage.text);

/** Somebody is spoken to: in a question to a guest, hardly ever in one that a speaker puts to nobody. */
const spokenTo =
  /\b(?:you|your)\b|(?<!\p{L})(?:Sie|Ihnen|Ihre?[nmrs]?|[Vv]ous|[Vv]otre|[Vv]os|[Uu]sted(?:es)?|[Вв]ы|[Вв]ам|[Вв]ас|[Вв]аш\p{L}*|[Tt]u|[Ll]ei|[Ss]uoi?|[Vv]ocê|[Ss]enhora?)(?!\p{L})/u;

/** Longer than this, words are no question of an interview. */
const longest = 600;

/**
 * The questions of an interview that sets nothing apart: paragraphs that end in a question mark and alternate with text that does not.
 * Only on a page that calls itself a talk, with four or more of them, most of which speak to somebody; else what a speaker asks is rhetoric.
 */
export function plainQuestions(blocks: readonly Block[]): ReadonlySet<number> {
  const told = blocks.slice(0, 8).map(({ passage }) => passage.text.slice(0, 600));
  if (!told.some((text) => isExchange(text) || eventKind(text) === 'interview')) return new Set();
  const found = blocks.flatMap((block, index) =>
    block.kind === 'paragraph' && asks(block) && block.passage.length <= longest ? [index] : [],
  );
  const [first = 0, last = 0] = [found[0], found.at(-1)];
  const asking = new Set(found);
  const isAnswered = found.filter((index) => !asking.has(index + 1) && blocks[index + 1] !== undefined);
  const addressed = found.filter((index) => spokenTo.test(blocks[index]?.passage.text ?? ''));
  const isTalk =
    found.length >= 4 &&
    isAnswered.length >= found.length * 0.9 &&
    addressed.length * 2 >= found.length &&
    found.length * 5 >= last - first;
  return isTalk ? asking : new Set();
}
