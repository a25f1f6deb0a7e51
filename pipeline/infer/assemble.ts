// Puts topics around the pieces of a transcript. Nothing is moved: a topic is a stretch of what was there.
import type { Incident, Topic, Transcript, TranscriptContent, Utterance } from '../tree/index.js';
import type { Piece } from './passages.js';

/** A topic that starts at a passage; without `topic` it is a stretch without a heading. */
export interface Start {
  passage: number;
  topic: Omit<Topic, 'type' | 'children'> | undefined;
}

type Spoken = Utterance | Incident;

/** Blocks of one turn in one stretch, as one part of it. */
const partOf = (
  utterance: Utterance,
  children: Utterance['children'],
  first: boolean,
  last: boolean,
): Utterance => {
  const part = first && last ? 'whole' : first ? 'first' : last ? 'last' : 'middle';
  const { label, position, ...rest } = utterance;
  return {
    ...rest,
    ...(first && label ? { label } : {}),
    ...(first && last && position ? { position } : partPosition(utterance, children)),
    part,
    children,
  };
};

const partPosition = (utterance: Utterance, children: Utterance['children']): Pick<Utterance, 'position'> => {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  if (children.length === utterance.children.length && utterance.position)
    return { position: utterance.position };
  return start && end ? { position: { start, end } } : {};
};

/** Pieces of each stretch, parted where a start is. What stands between turns stays with what came before it. */
const stretches = (pieces: readonly Piece[], starts: readonly Start[]): Piece[][] => {
  const at = new Set(starts.map(({ passage }) => passage));
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'block' && piece.passage !== undefined && at.has(piece.passage)) groups.push([]);
    groups.at(-1)?.push(piece);
  }
  return groups;
};

/** Turns the pieces of a stretch into utterances (or parts) and incidents. `seen` tells which turns began before. */
const spokenOf = (
  pieces: readonly Piece[],
  lastOf: ReadonlyMap<number, Piece>,
  seen: Set<number>,
): Spoken[] => {
  const spoken: Spoken[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (piece?.kind === 'node') spoken.push(piece.node);
    if (piece?.kind !== 'block') {
      at += 1;
      continue;
    }
    const run: Utterance['children'] = [];
    let last: Piece = piece;
    for (let next = pieces[at]; next?.kind === 'block' && next.turn === piece.turn; next = pieces[at]) {
      run.push(next.child);
      last = next;
      at += 1;
    }
    spoken.push(partOf(piece.utterance, run, !seen.has(piece.turn), lastOf.get(piece.turn) === last));
    seen.add(piece.turn);
  }
  return spoken;
};

/** The transcript with its topics. Before the first start nothing has a heading. */
export function assemble(
  transcript: Transcript,
  pieces: readonly Piece[],
  starts: readonly Start[],
): Transcript {
  const lastOf = new Map<number, Piece>();
  for (const piece of pieces) if (piece.kind === 'block') lastOf.set(piece.turn, piece);
  const seen = new Set<number>();
  const children = stretches(pieces, starts).flatMap((group, at): TranscriptContent[] => {
    const spoken = spokenOf(group, lastOf, seen);
    const topic = starts[at - 1]?.topic;
    return topic ? [{ type: 'topic', ...topic, ...positionAround(spoken), children: spoken }] : spoken;
  });
  return { ...transcript, children };
}

const positionAround = (nodes: readonly Spoken[]): Pick<Topic, 'position'> => {
  const start = nodes.find(({ position }) => position)?.position?.start;
  const end = nodes.findLast(({ position }) => position)?.position?.end;
  return start && end ? { position: { start, end } } : {};
};
