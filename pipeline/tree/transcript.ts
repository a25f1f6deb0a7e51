// The tree left of the waist: what was said, by whom, where in the source. unist and mdast types.
import type { Literal, Parent, Position } from 'unist';
import type { BlockContent, Paragraph } from 'mdast';

declare module 'mdast' {
  interface ParagraphData {
    /** n of p1 … pN, on a paragraph of speech. */
    number?: number;
  }
  interface RootContentMap {
    anchor: Anchor;
    incident: Incident;
    topic: Topic;
    utterance: Utterance;
  }
  interface PhrasingContentMap {
    /** In mid-sentence: `We (laughter) went.` */
    incident: Incident;
  }
}

/** What its publisher did to the words; absent where that is not known. `verbatim`: as spoken; `edited`: cleaned by the publisher; `translated`; `machine`: recognised or translated by a machine. */
export type Fidelity = 'verbatim' | 'edited' | 'translated' | 'machine';

/** What the speaker of a turn does in the exchange. */
export type Role = 'question' | 'answer' | 'statement' | 'moderator';

/** Where a heading comes from, strongest first: its author, the publisher's own index, our inference. */
export type Origin = 'authored' | 'publisher' | 'inferred';

/** A code of a published scheme: TAGS (5 FAH-3) or ISO 3166-1 alpha-2. */
export interface Code {
  scheme: 'TAGS' | 'ISO3166';
  code: string;
}

/** An instant the source states. `local` is the wall clock of `zone`, `YYYY-MM-DDTHH:MM`; `instant` the same in UTC, ISO 8601 with `Z`. */
export interface ZonedInstant {
  instant: string;
  local: string;
  zone: string;
}

/** A person (or an anonymous official) who speaks. `id` is stable within a transcript; `labels` are the spellings met, in order of first use. */
export interface Participant {
  id: string;
  name: string;
  office?: string;
  outlet?: string;
  labels: string[];
}

/** A stretch of the source that is page furniture, not speech: removed from the tree, and accounted for here. */
export interface Stripped {
  /** Id of the rule that removed it, as in the publisher's data file. */
  rule: string;
  /** The visible text that went. */
  value: string;
  position: Position;
}

export interface SourceRecord {
  /**
   * Path with `/` separators, relative to the workspace; of a source outside it the name alone, so that no document
   * depends on the folder a command was run in.
   */
  path: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: string;
  /** Bytes of the source. */
  size: number;
  /** Name of the encoding the bytes were decoded with (WHATWG label). */
  encoding: string;
  /** Name of the reader that parsed it. */
  reader: string;
  /** Id of the publisher profile. */
  publisher?: string;
  /** The publisher's name, as a reader would write it. */
  publisherName?: string;
  url?: string;
  /** Place and number the publisher files it under. */
  documentNumber?: string;
  published?: ZonedInstant;
  /** Languages the publisher offers the page in, BCP 47 primary subtags, sorted. */
  languages: string[];
  stripped: Stripped[];
}

export interface EventRecord {
  kind?: 'answer' | 'press-conference' | 'statement' | 'interview' | 'briefing' | 'debate' | 'meeting';
  name?: string;
  place?: string;
  /** Calendar date of the event, `YYYY-MM-DD`. */
  date?: string;
}

/** What is known about the transcript; what is not known is absent, never guessed. */
export interface TranscriptMeta {
  title?: string;
  event: EventRecord;
  source: SourceRecord;
  /** Language of the text, BCP 47 (`en`, `ru`, `de`, `es`, `fr` …). */
  language: string;
  fidelity?: Fidelity;
  participants: Participant[];
}

/** A paragraph of speech. `data.number` is its n in p1 … pN: one number space for the whole transcript. */
export interface SpokenParagraph extends Paragraph {
  data: { number: number };
}

/** Something that is not speech: `(Laughter.)`, `[inaudible]`, `* * *`. `value` is the publisher's text, brackets included. */
export interface Incident extends Literal {
  type: 'incident';
  value: string;
  position?: Position;
}

/** The label as the publisher printed it (without the closing colon) with its place. */
export interface Label {
  value: string;
  position?: Position;
}

/** One turn of one speaker, or a part of one where a topic begins inside it. */
export interface Utterance extends Parent {
  type: 'utterance';
  /** Participant id; absent where the publisher names nobody (`QUESTION`). */
  speaker?: string;
  role: Role;
  /** Present where the words are an interpreter's. */
  via?: 'interpreter';
  /** Absent where the speech has no label of its own. */
  label?: Label;
  part: 'whole' | 'first' | 'middle' | 'last';
  children: UtteranceContent[];
}

/** Anything a turn may hold. Spoken paragraphs have numbers; other blocks (a list, a quotation) hold paragraphs that have. */
export type UtteranceContent = SpokenParagraph | Incident | Exclude<BlockContent, Paragraph>;

/** Why a topic starts here and bears this heading: which rule fired, on which words, where, with which weight. */
export interface Evidence {
  rule: string;
  cue: string;
  /** Integer, in hundredths of a nat, so that sums do not depend on the platform. */
  score: number;
  position?: Position;
}

/** A stretch of speech under one heading. A topic that comes back gets a node of its own with `resumed`. */
export interface Topic extends Parent {
  type: 'topic';
  /** Taxonomy id (`place/SY`), or a slug of the heading where the taxonomy has no entry. */
  id: string;
  heading: string;
  origin: Origin;
  codes: Code[];
  evidence: Evidence[];
  /** The heading that came second, with its score, and by how much it lost (hundredths of a nat). */
  runnerUp?: { heading: string; score: number; margin: number };
  resumed?: true;
  children: (Utterance | Incident)[];
}

/** A heading or index anchor the publisher or author gave, before `infer` turns it into a topic that starts there. */
export interface Anchor extends Literal {
  type: 'anchor';
  value: string;
  origin: 'authored' | 'publisher';
  /** An entry of a list that stands before the speech (`Subjects:`, a table of contents): its order is known, its place in the speech is not. */
  listed?: true;
  position?: Position;
}

export type TranscriptContent = Topic | Utterance | Incident | Anchor;

/** The root. Before `infer`: utterances, incidents and anchors in order of speech; after it: no anchors, and topics around what they hold. */
export interface Transcript extends Parent {
  type: 'transcript';
  meta: TranscriptMeta;
  children: TranscriptContent[];
}
