import type { Position } from 'unist';
import type { Anchor, Participant, Role, Utterance, UtteranceContent } from '../../tree/index.js';
import type { DraftTurn } from './draft.js';
import type { Places } from './places.js';
import { turnContent } from './turn-content.js';

type Piece = UtteranceContent[] | Anchor;

/** Parts of a turn between the anchors that stand in it. An anchor before the first word stands before the turn. */
const divide = (content: readonly (UtteranceContent | Anchor)[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const node of content) {
    const last = pieces.at(-1);
    if (node.type === 'anchor') pieces.push(node);
    else if (Array.isArray(last)) last.push(node);
    else pieces.push([node]);
  }
  return pieces;
};

const partOf = (index: number, count: number): Utterance['part'] => {
  if (count <= 1) return 'whole';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'middle';
};

const spanOf = (
  children: readonly UtteranceContent[],
  start?: Position['start'],
): { position?: Position } => {
  const from = start ?? children[0]?.position?.start;
  const to = children.at(-1)?.position?.end ?? start;
  return from && to ? { position: { start: from, end: to } } : {};
};

/** A turn as utterances (parts where anchors divide it) and the anchors between them. */
export function utterances(
  turn: DraftTurn & { role: Role },
  speaker: Participant['id'] | undefined,
  places: Places,
): (Utterance | Anchor)[] {
  const pieces = divide(turnContent(turn, places));
  if (!pieces.some(Array.isArray)) pieces.push([]);
  const count = pieces.filter(Array.isArray).length;
  let index = 0;
  const label = turn.label && { value: turn.label.value, position: places.position(turn.label) };
  return pieces.map((piece) => {
    if (!Array.isArray(piece)) return piece;
    const part = partOf(index++, count);
    const opens = index === 1;
    return {
      type: 'utterance',
      ...(speaker === undefined ? {} : { speaker }),
      role: turn.role,
      ...(turn.via === undefined ? {} : { via: turn.via }),
      ...(label === undefined || !opens ? {} : { label }),
      part,
      children: piece,
      ...spanOf(piece, opens ? label?.position.start : undefined),
    };
  });
}
