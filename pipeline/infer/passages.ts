// The transcript as a row of passages: the blocks of speech between which a topic may begin.
import { spokenParagraphs } from '../tree/index.js';
import type {
  Anchor,
  Incident,
  Role,
  Transcript,
  TranscriptContent,
  Utterance,
  UtteranceContent,
} from '../tree/index.js';
import { plainText } from './plain-text.js';
import type { PlainText } from './plain-text.js';
import { opening } from './opening.js';
import type { Opening } from './opening.js';
import { tokenise } from './taxonomy/tokenise.js';
import type { Token } from './taxonomy/tokenise.js';
import type { Hit } from './taxonomy/cue-index.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** A block of speech: what cannot be parted. */
export interface Passage {
  /** Numbers of its paragraphs: one, or more in a list or quotation. */
  numbers: readonly number[];
  text: PlainText;
  tokens: readonly Token[];
  hits: readonly Hit[];
  opening: Opening;
  role: Role;
  speaker: string | undefined;
  /** Which turn of the transcript it belongs to, from 0. */
  turn: number;
  opensTurn: boolean;
}

/** A piece of the transcript in order: a block of a turn, or a node that stands for itself (an incident, a turn without words). */
export type Piece =
  | {
      kind: 'block';
      utterance: Utterance;
      turn: number;
      child: UtteranceContent;
      passage: number | undefined;
    }
  | { kind: 'node'; node: Incident | Utterance }
  | { kind: 'anchor'; anchor: Anchor };

export interface Row {
  pieces: readonly Piece[];
  passages: readonly Passage[];
}

/** Parts of one utterance that a reader has cut at an anchor are one turn. */
const continues = ({ part }: Utterance): boolean => part === 'middle' || part === 'last';

/** Lays out the passages of a transcript. Topics that a transcript already has are taken apart. */
export function passagesOf(transcript: Transcript, taxonomy: Taxonomy): Row {
  const pieces: Piece[] = [];
  const passages: Passage[] = [];
  const language = transcript.meta.language.slice(0, 2).toLowerCase();
  const cues = taxonomy.cuesOf(language);
  let turn = -1;
  let opensTurn = false;

  const addBlock = (utterance: Utterance, child: UtteranceContent): void => {
    const numbers = [...spokenParagraphs(child)].map(({ data }) => data.number);
    if (numbers.length === 0) {
      pieces.push({ kind: 'block', utterance, turn, child, passage: undefined });
      return;
    }
    pieces.push({ kind: 'block', utterance, turn, child, passage: passages.length });
    const text = plainText(child);
    const tokens = tokenise(text.value);
    passages.push({
      numbers,
      text,
      tokens,
      hits: cues.find(tokens),
      opening: opening(text.value, language, taxonomy.discourse),
      role: utterance.role,
      speaker: utterance.speaker,
      turn,
      opensTurn,
    });
    opensTurn = false;
  };

  const addUtterance = (utterance: Utterance): void => {
    if (!continues(utterance) || turn < 0) {
      turn += 1;
      opensTurn = true;
    }
    if (utterance.children.length === 0) pieces.push({ kind: 'node', node: utterance });
    for (const child of utterance.children) addBlock(utterance, child);
  };

  const visit = (children: readonly TranscriptContent[]): void => {
    for (const node of children) {
      if (node.type === 'topic') visit(node.children);
      else if (node.type === 'utterance') addUtterance(node);
      else if (node.type === 'incident') pieces.push({ kind: 'node', node });
      else pieces.push({ kind: 'anchor', anchor: node });
    }
  };
  visit(transcript.children);
  return { pieces, passages };
}
