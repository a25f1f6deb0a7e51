import type { JsonString } from '../json/json-passage.js';
import type { JsonNode } from '../json/parse-json.js';

/** Keys under which data sets and recognisers keep who speaks, and what was said, the more particular first. */
const speakerKeys = [
  'speaker',
  'speaker_name',
  'speakername',
  'speaker_label',
  'participant',
  'who',
  'author',
  'name',
  'role',
];
const textKeys = ['content', 'text', 'utterance', 'transcript', 'speech', 'sentence', 'body', 'caption'];
/** Keys of the parts of an entry whose text stands word by word or sentence by sentence, or among guesses, and of the text of one. */
const partKeys = ['elements', 'sentences', 'nbest', 'alternatives', 'words'];
const pieceKeys = ['punctuated_word', 'display', 'word', 'value', ...textKeys];

/** Who speaks: a name, or a number that a recogniser gave a voice. */
export type Speaker = JsonString | Extract<JsonNode, { kind: 'other' }>;

/** One entry of the list of turns. */
export interface Entry {
  speaker?: Speaker;
  /** The pieces of what was said, in order: one where the entry has its text in one string. */
  texts: readonly JsonString[];
  /** Whether the entry bears times: then it is a stretch of recording, and the next of the same speaker goes on. */
  timed: boolean;
}

const members = (node: JsonNode, keys: readonly string[]): JsonNode[] => {
  if (node.kind !== 'object') return [];
  return keys.flatMap((key) =>
    node.members.filter(([name]) => name.toLowerCase() === key).map(([, value]) => value),
  );
};

const stringIn = (node: JsonNode, keys: readonly string[]): JsonString | undefined =>
  members(node, keys).find((one): one is JsonString => one.kind === 'string');

/** What one part says; of guesses at the same words the first. */
const piecesOf = (node: JsonNode): JsonString[] => {
  const text = stringIn(node, pieceKeys);
  if (text) return [text];
  const [guesses] = members(node, ['alternatives', 'nbest']);
  const first = guesses?.kind === 'array' ? guesses.items[0] : undefined;
  return first ? piecesOf(first) : [];
};

function textsOf(node: JsonNode): readonly JsonString[] {
  const whole = stringIn(node, textKeys);
  if (whole) return [whole];
  for (const parts of members(node, partKeys)) {
    if (parts.kind !== 'array') continue;
    const isGuessed = parts.items.length > 0 && members(node, ['alternatives', 'nbest']).includes(parts);
    const pieces = isGuessed ? piecesOf(node) : parts.items.flatMap(piecesOf);
    if (pieces.length > 0) return pieces;
  }
  return piecesOf(node);
}

const clock = /^(?:PT[\d.HMS]+|[\d:.,]+)$/;
const isTime = (value: JsonNode): boolean =>
  value.kind === 'other' || (value.kind === 'string' && clock.test(value.value));

const speakerOf = (node: JsonNode): Speaker | undefined =>
  members(node, speakerKeys).find(
    (one): one is Speaker => one.kind === 'string' || (one.kind === 'other' && typeof one.value === 'number'),
  );

const entryOf = (node: JsonNode): Entry | undefined => {
  const texts = textsOf(node);
  if (texts.length === 0 || node.kind !== 'object') return undefined;
  const speaker = speakerOf(node);
  // A full stop that a recogniser lists by itself has no time of its own.
  const isSign = stringIn(node, ['type'])?.value === 'punctuation';
  const timed = node.members.some(
    ([key, value]) => /^(?:start|begin|from|offset)(?:_?time)?$/i.test(key) && isTime(value),
  );
  return { texts, timed: timed || isSign, ...(speaker === undefined ? {} : { speaker }) };
};

/** Share of a list's items that must be turns, so that one odd entry does not hide the list. */
const enough = 0.8;

const isOfWords = (entries: readonly Entry[]): boolean =>
  entries.every(({ texts: [first, second] }) => second === undefined && !/\S\s+\S/.test(first?.value ?? ''));

/**
 * The first list, from the outside in, whose items are turns of speakers; a list of single words only where there is none of
 * sentences, and one of timed stretches by nobody (Whisper) where there is neither. Undefined where there is none of these.
 */
export function turnList(root: JsonNode): Entry[] | undefined {
  const queue: JsonNode[] = [root];
  let ofWords: Entry[] | undefined;
  let unnamed: Entry[] | undefined;
  for (const node of queue) {
    if (node.kind === 'object') queue.push(...node.members.map(([, value]) => value));
    if (node.kind !== 'array') continue;
    const entries = node.items.map(entryOf).filter((entry) => entry !== undefined);
    const named = entries.some(({ speaker }) => speaker !== undefined);
    if (entries.length > 0 && entries.length >= node.items.length * enough) {
      if (named && !isOfWords(entries)) return entries;
      if (named) ofWords ??= entries;
      else if (entries.every(({ timed }) => timed) && !isOfWords(entries)) unnamed ??= entries;
    }
    for (const item of node.items) queue.push(item);
  }
  return ofWords ?? unnamed;
}
