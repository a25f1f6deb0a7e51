// What every reader gives before it becomes a tree: plain lists with offsets. `assemble` makes the Transcript of it.
import type { EventRecord, Fidelity, Origin, Role, ZonedInstant } from '../../tree/index.js';

/** A stretch of the decoded source, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of text with one look. Adjoining runs are one stretch of text: any space between them is inside one of them. */
export interface Run extends Span {
  value: string;
  bold?: true;
  italic?: true;
  struck?: true;
  href?: string;
  /** Not speech: `(Laughter.)` in mid-sentence. */
  incident?: true;
}

export interface DraftParagraph {
  kind: 'paragraph';
  runs: Run[];
  /** How the paragraph stands in its turn: in a quotation, or as an item of a list. */
  within?: 'blockquote' | 'list' | 'ordered-list';
}

export interface DraftIncident extends Span {
  kind: 'incident';
  value: string;
}

/** A heading or index mark. A mark that is not visible text (`<a id>`) has an empty span, at the text it stands before. */
export interface DraftAnchor extends Span {
  kind: 'anchor';
  value: string;
  origin: Exclude<Origin, 'inferred'>;
  /** An entry of a list of topics before the speech. */
  listed?: true;
}

/** A speaker as the label gives them. Persons with the same `key` are one participant; absent, the name decides. */
export interface Person {
  key?: string;
  name: string;
  office?: string;
  outlet?: string;
}

export interface DraftTurn {
  kind: 'turn';
  /** The label as printed, without its closing colon. */
  label?: Span & { value: string };
  /** Absent where nobody is named (`QUESTION`). */
  person?: Person;
  /** Absent: worked out from labels and neighbours. */
  role?: Role;
  via?: 'interpreter';
  content: (DraftParagraph | DraftIncident | DraftAnchor)[];
}

/** Page furniture or masthead that is not speech, as data of the transcript it stands in `meta.source.stripped`. */
export interface DraftStripped extends Span {
  rule: string;
  value: string;
}

export interface DraftMeta {
  title?: string;
  event?: EventRecord;
  /** BCP 47; absent: recognised from the words. */
  language?: string;
  fidelity?: Fidelity;
  publisher?: { id: string; name?: string };
  url?: string;
  documentNumber?: string;
  published?: ZonedInstant;
  languages?: string[];
}

export interface Draft {
  meta: DraftMeta;
  children: (DraftTurn | DraftIncident | DraftAnchor)[];
  stripped: DraftStripped[];
}
