// Accounts for every word: what is seen of the source is what the transcript holds and what it records as removed.
import type { Node, Parent } from 'unist';
import type { Transcript } from '../../pipeline/index.js';
import type { Visible } from './visible-text.js';

/** The words that do not add up; all empty where every word is accounted for. */
export interface Account {
  /** Seen in the source, in neither tree nor record, in the order of the source. */
  lost: string[];
  /** In the tree or the record more often than in the source. */
  invented: string[];
  /** The first words of the tree, or of the record, that do not follow in the order of the source. */
  disordered: string[];
  /** Words that are there letter for letter, but divided or joined otherwise than in the source. */
  redivided: string[];
}

const isParent = (node: Node): node is Parent => 'children' in node;

/** Letters and digits of each word, in lower case; invisible characters are no part of it, so that words are compared unharmed by them. */
function spokenWords(text: string): string[] {
  const visible = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');
  return visible
    .split(/\s+/u)
    .map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

interface Held {
  /** Labels, speech and incidents, in the order of the tree. */
  text: string;
  /** Headings and index marks: some are visible in the source and some (`<a id>`) are not. */
  marks: string;
}

const blocks = new Set([
  'paragraph',
  'utterance',
  'topic',
  'incident',
  'blockquote',
  'list',
  'listItem',
  'break',
  'heading',
  'table',
  'tableRow',
  'tableCell',
]);

function held(transcript: Transcript): Held {
  const [text, marks]: [string[], string[]] = [[], []];
  const visit = (node: Node, within?: string): void => {
    if (node.type === 'anchor' && 'value' in node) {
      marks.push(String(node.value));
      return;
    }
    // A glued word would be a fault of the reader, so only blocks part words here; an incident in mid-sentence is none.
    const parts = blocks.has(node.type) && !(within === 'paragraph' && node.type === 'incident');
    if (parts) text.push('\n');
    if (node.type === 'utterance') {
      const { label } = node as Node & { label?: { value: string } };
      if (label) text.push(label.value, '\n');
    }
    if ('value' in node) text.push(String(node.value));
    if (isParent(node)) for (const child of node.children) visit(child, node.type);
    if (parts) text.push('\n');
  };
  visit(transcript);
  return { text: text.join(''), marks: marks.join('\n') };
}

const count = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The words of `from` that remain when each of `taken` is struck out once. */
function without(from: readonly string[], taken: readonly string[]): string[] {
  const counts = count(taken);
  // From the end, so that what remains of a repeated word is its last place: the first is where it was heard.
  return from.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

/** The pieces of `word`, each of which `counts` still holds; undefined where it cannot be cut so, or only into itself. */
function piecesOf(word: string, counts: Map<string, number>): string[] | undefined {
  for (let cut = 1; cut < word.length; cut += 1) {
    const [head, rest] = [word.slice(0, cut), word.slice(cut)];
    const left = counts.get(head) ?? 0;
    if (left === 0) continue;
    if ((counts.get(rest) ?? 0) > (head === rest ? 1 : 0)) return [head, rest];
    const more = piecesOf(rest, new Map(counts).set(head, left - 1));
    if (more) return [head, ...more];
  }
  return undefined;
}

/** Strikes out words of `whole` that are words of `parts` joined, with those; gives the words struck. Longer words are left alone. */
function strikeJoined(whole: string[], parts: string[]): string[] {
  const counts = count(parts);
  const struck: string[] = [];
  const used: string[] = [];
  for (const word of whole.filter(({ length }) => length < 60)) {
    const pieces = piecesOf(word, counts);
    if (!pieces) continue;
    struck.push(word);
    used.push(...pieces);
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) - 1);
  }
  parts.splice(0, parts.length, ...without(parts, used));
  whole.splice(0, whole.length, ...without(whole, struck));
  return struck;
}

/** The first words of `part` that cannot be found in `whole` while keeping both orders. */
function outOfOrder(part: readonly string[], whole: readonly string[]): string[] {
  let place = 0;
  for (const [index, word] of part.entries()) {
    const found = whole.indexOf(word, place);
    if (found === -1) return part.slice(index, index + 8);
    place = found + 1;
  }
  return [];
}

/**
 * Compares the visible text of a source, by an extraction that owes nothing to the readers, with `transcript`:
 * the words of speech, labels, incidents and recorded furniture, as a multiset and in their order.
 */
export function accountForWords(visible: Visible, transcript: Transcript): Account {
  const seen = spokenWords(visible.must);
  const { text, marks } = held(transcript);
  const kept = spokenWords(text);
  const removed = transcript.meta.source.stripped.flatMap(({ value }) => spokenWords(value));
  const lost = without(without(seen, [...kept, ...removed]), spokenWords(marks));
  const invented = without(without([...kept, ...removed], seen), spokenWords(visible.may));
  const redivided = [...strikeJoined(lost, invented), ...strikeJoined(invented, lost)];
  const unlike = invented.length > 0 || redivided.length > 0;
  const due = without(removed, spokenWords(visible.may));
  const disordered = unlike ? [] : [...outOfOrder(kept, seen), ...outOfOrder(due, seen)];
  return { lost, invented, disordered, redivided };
}
