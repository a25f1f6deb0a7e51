// The turns of a transcript in the terms of the gold: where each begins, its first words, who, in what role.
import type { Node, Parent } from 'unist';
import type { Incident, Participant, Role, Transcript, Utterance } from '../../pipeline/index.js';

export interface FoundTurn {
  /** UTF-16 offset of the first spoken paragraph, or of the first incident in a turn without words. */
  at: number | undefined;
  words: string[];
  participant: Participant | undefined;
  role: Role;
}

const isParent = (node: Node): node is Parent => 'children' in node;
const isUtterance = (node: Node): node is Utterance => node.type === 'utterance';
const isIncident = (node: Node): node is Incident => node.type === 'incident';

function* utterances(node: Node): Generator<Utterance> {
  if (isUtterance(node)) yield node;
  else if (isParent(node)) for (const child of node.children) yield* utterances(child);
}

const textOf = (node: Node): string => {
  if (isIncident(node)) return ' ';
  if (node.type === 'break') return ' ';
  if ('value' in node && typeof node.value === 'string') return node.value;
  return isParent(node) ? node.children.map(textOf).join('') : '';
};

/** Words of a text as they are compared: lower case, letters and digits alone, nothing that stands in brackets. */
export function wordsOf(text: string): string[] {
  const bare = text
    .replace(/\([^)]*(\)|$)|\[[^\]]*(\]|$)/gu, ' ')
    .normalize('NFKC')
    .toLowerCase();
  return bare
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

const startOf = (turn: Utterance): number | undefined => {
  const spoken = turn.children.find((child) => !isIncident(child) && wordsOf(textOf(child)).length > 0);
  return (spoken ?? turn.children[0])?.position?.start.offset;
};

/** The turns of `transcript`, in order; the parts of a turn that a topic divides count once. */
export function foundTurns(transcript: Transcript): FoundTurn[] {
  const people = new Map(transcript.meta.participants.map((person) => [person.id, person]));
  return [...utterances(transcript)]
    .filter(({ part }) => part === 'whole' || part === 'first')
    .map((turn) => ({
      at: startOf(turn),
      words: wordsOf(turn.children.map(textOf).join(' ')),
      participant: turn.speaker === undefined ? undefined : people.get(turn.speaker),
      role: turn.role,
    }));
}
