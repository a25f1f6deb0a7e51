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

/** One entry of the list of turns. */
export interface Entry {
  speaker?: JsonString;
  text: JsonString;
  /** Whether the entry bears times: then it is a stretch of recording, and the next of the same speaker goes on. */
  timed: boolean;
}

const member = (node: JsonNode, keys: readonly string[]): JsonString | undefined => {
  if (node.kind !== 'object') return undefined;
  for (const key of keys) {
    const found = node.members.find(([name]) => name.toLowerCase() === key)?.[1];
    if (found?.kind === 'string') return found;
  }
  return undefined;
};

const entryOf = (node: JsonNode): Entry | undefined => {
  const text = member(node, textKeys);
  const speaker = member(node, speakerKeys);
  if (text === undefined || node.kind !== 'object') return undefined;
  const timed = node.members.some(
    ([key, { kind }]) => /^(?:start|begin|from)(?:_?time)?$/i.test(key) && kind === 'other',
  );
  return { text, timed, ...(speaker === undefined ? {} : { speaker }) };
};

/** Share of a list's items that must be turns, so that one odd entry does not hide the list. */
const enough = 0.8;

/** The first list, from the outside in, whose items are turns of named speakers; undefined where there is none. */
export function turnList(root: JsonNode): Entry[] | undefined {
  const queue: JsonNode[] = [root];
  for (const node of queue) {
    if (node.kind === 'object') queue.push(...node.members.map(([, value]) => value));
    if (node.kind !== 'array') continue;
    const entries = node.items.map(entryOf).filter((entry) => entry !== undefined);
    const named = entries.some(({ speaker }) => speaker !== undefined);
    if (named && entries.length >= node.items.length * enough) return entries;
    for (const item of node.items) queue.push(item);
  }
  return undefined;
}
