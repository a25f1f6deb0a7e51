import type { BlockContent, ListItem, Paragraph } from 'mdast';
import type { Anchor, Incident, UtteranceContent } from '../../tree/index.js';
import type { DraftAnchor, DraftIncident, DraftParagraph, DraftTurn } from './draft.js';
import { phrasing } from './phrasing.js';
import type { Places } from './places.js';

/** An incident with its place. */
export const incidentNode = ({ value, start, end }: DraftIncident, places: Places): Incident => ({
  type: 'incident',
  value,
  position: places.position({ start, end }),
});

/** An anchor with its place. */
export const anchorNode = ({ value, origin, listed, start, end }: DraftAnchor, places: Places): Anchor => ({
  type: 'anchor',
  value,
  origin,
  ...(listed && { listed }),
  position: places.position({ start, end }),
});

const paragraphNode = ({ runs }: DraftParagraph, places: Places): Paragraph => {
  const children = phrasing(runs, places);
  const [only] = children;
  // The whole paragraph in one look: its place is that of its text.
  const position =
    (children.length === 1 ? only?.position : undefined) ??
    places.position({ start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 });
  return { type: 'paragraph', children, position };
};

const spanOf = (blocks: readonly Paragraph[]): Pick<Paragraph, 'position'> => {
  const [start, end] = [blocks[0]?.position?.start, blocks.at(-1)?.position?.end];
  return start && end ? { position: { start, end } } : {};
};

const item = (paragraph: Paragraph): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph],
  ...spanOf([paragraph]),
});

const group = (within: DraftParagraph['within'], paragraphs: Paragraph[]): (BlockContent | Paragraph)[] => {
  if (within === undefined) return paragraphs;
  if (within === 'blockquote') return [{ type: 'blockquote', children: paragraphs, ...spanOf(paragraphs) }];
  const ordered = within === 'ordered-list';
  return [{ type: 'list', ordered, spread: false, children: paragraphs.map(item), ...spanOf(paragraphs) }];
};

/** What stands in a turn as mdast blocks: neighbours in one quotation or list share it. Anchors divide the turn. */
export function turnContent(turn: DraftTurn, places: Places): (UtteranceContent | Anchor)[] {
  const out: (UtteranceContent | Anchor)[] = [];
  let open: Paragraph[] = [];
  let within: DraftParagraph['within'];
  const close = (): void => {
    // Numbers are given once the whole tree stands.
    for (const one of group(within, open) as UtteranceContent[]) out.push(one);
    open = [];
  };
  for (const piece of turn.content) {
    if (piece.kind !== 'paragraph' || piece.within !== within) close();
    within = piece.kind === 'paragraph' ? piece.within : undefined;
    if (piece.kind === 'paragraph') open.push(paragraphNode(piece, places));
    else out.push(piece.kind === 'anchor' ? anchorNode(piece, places) : incidentNode(piece, places));
  }
  close();
  return out;
}
