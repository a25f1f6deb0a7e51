import type { Located } from '../labels/candidate.js';
import type { Block } from '../page/block.js';

const isItalic = ({ passage }: Block): boolean =>
  passage.length > 0 && passage.runs().every(({ italic, value }) => italic === true || value.trim() === '');

/** What an editor adds below the last turn says so itself. */
const noted =
  /^(?:N(?:OTE|ote)|EDITOR['’]?S? NOTE|Editor['’]s note|Note de la rédaction|Nota de la redacción|Anm(?:erkung)?\.? der Redaktion|От редакции|Примечание(?: редакции)?)\s?[:.]/u;

/** `* Not recorded.`, `Online by … https://…`: a footnote of the page, and where its text was taken from. */
const credited = /^[*†‡]{1,3} \p{Lu}.{0,160}$|^.{0,300}https?:\/\/\S+$/su;

/**
 * The blocks with which an editor closes a page: the last ones, set in italics where speech is not, called a note, or no more than a credit. They are nobody's
 * speech, whoever spoke last.
 */
export function closingNotes(
  blocks: readonly Block[],
  labels: readonly Located[],
  from: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const last = Math.max(from, ...labels.slice(-1).map(({ block }) => block));
  const speech = blocks.slice(from);
  const mayBeItalic = speech.filter(isItalic).length * 4 < speech.length;
  for (let index = blocks.length - 1; index > last; index--) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') break;
    const { text } = block.passage;
    if (!(mayBeItalic && isItalic(block)) && !noted.test(text) && !credited.test(text)) break;
    found.add(index);
  }
  return found;
}
