import { isIncident, runsOf } from '../turns/incidents.js';
import { settled } from '../page/settled.js';
import type { Role } from '../../tree/index.js';
import type { Passage } from '../page/passage.js';
import type { Draft, DraftAnchor, DraftMeta, DraftParagraph, DraftTurn, Person, Run, Span } from './draft.js';

/** How a turn opens. */
export interface Opening {
  label?: Span & { value: string };
  person?: Person;
  role?: Role;
  via?: 'interpreter';
}

/** Gathers a draft in the order of the source, for carriers that say of each piece what it is. */
export interface DraftBuilder {
  /** Opens a turn: what follows is its. */
  turn(opening: Opening): void;
  /** A paragraph of the open turn, or of nobody where none is open. Empty ones are nothing. */
  paragraph(runs: Run[], within?: DraftParagraph['within']): void;
  /** A paragraph as captions and meeting notes have it: speech, with stage directions in brackets, or one of these alone. */
  speech(passage: Passage, within?: DraftParagraph['within']): void;
  incident(passage: Passage): void;
  anchor(anchor: Omit<DraftAnchor, 'kind'>): void;
  /** What is neither speech nor mark, with the rule by which it is left out. */
  strip(rule: string, passage: Passage): void;
  /** Opens the last turn once more, with the incidents after it as part of it; false where something else came after. */
  resume(): boolean;
  /** Ends the open turn: what follows is nobody's until the next opens. */
  close(): void;
  /** Whether a turn is open. */
  isOpen(): boolean;
  draft(meta: DraftMeta): Draft;
}

const isBlank = ({ value }: Run): boolean => value.trim() === '';

/** An empty draft. */
export function draftBuilder(): DraftBuilder {
  const draft: Draft = { meta: {}, children: [], stripped: [] };
  let open: DraftTurn | undefined;
  const end = (): void => {
    if (open) open.content = settled(open.content);
    open = undefined;
  };
  const begin = (opening: Opening): DraftTurn => {
    end();
    const turn: DraftTurn = { kind: 'turn', ...opening, content: [] };
    draft.children.push(turn);
    open = turn;
    return turn;
  };
  const paragraph: DraftBuilder['paragraph'] = (runs, within) => {
    if (runs.every(isBlank)) return;
    const { content } = open ?? begin({});
    content.push({ kind: 'paragraph', runs, ...(within === undefined ? {} : { within }) });
  };
  const incident: DraftBuilder['incident'] = (passage) => {
    if (passage.length === 0) return;
    (open?.content ?? draft.children).push({ kind: 'incident', value: passage.text, ...passage.span() });
  };
  return {
    turn(opening) {
      begin(opening);
    },
    paragraph,
    incident,
    speech(passage, within) {
      if (isIncident(passage.text)) incident(passage);
      else paragraph(runsOf(passage), within);
    },
    anchor(anchor) {
      (open?.content ?? draft.children).push({ kind: 'anchor', ...anchor });
    },
    strip(rule, passage) {
      if (passage.length > 0) draft.stripped.push({ rule, value: passage.text, ...passage.span() });
    },
    resume() {
      const at = draft.children.findLastIndex(({ kind }) => kind !== 'incident');
      const turn = draft.children[at];
      if (turn?.kind !== 'turn') return false;
      const between = draft.children.splice(at + 1).filter((child) => child.kind === 'incident');
      open = { ...turn, content: [...turn.content, ...between] };
      draft.children[at] = open;
      return true;
    },
    close: end,
    isOpen: () => open !== undefined,
    draft: (meta) => ({ ...draft, meta }),
  };
}
