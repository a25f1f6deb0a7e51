// What a taxonomy is once compiled: entries with their cues, and indexes to find cues in text.
import type { Code } from '../../tree/index.js';
import type { CueIndex } from './cue-index.js';
import type { DiscourseCue } from './discourse.js';

/** `place`: a country or territory; `region`: several; the rest as their names say. */
export type TopicKind = 'place' | 'region' | 'organisation' | 'agreement' | 'theme';

/** A word or phrase that shows a topic. Weights are integers, in hundredths: 100 is the name of a country. */
export interface Cue {
  text: string;
  weight: number;
  /** An aspect of the topic that this cue shows (`jerusalem`), named in the heading when it leads. */
  aspect?: string;
}

export interface Member {
  id: string;
  /** Share of the member's own evidence, hundredths. */
  share: number;
}

/** A topic of the taxonomy. */
export interface Entry {
  /** `place/SY`, `theme/arms-control`. */
  id: string;
  kind: TopicKind;
  /** Per language, BCP 47 primary subtag. */
  headings: Readonly<Record<string, string>>;
  codes: readonly Code[];
  members: readonly Member[];
  aspects: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A matter of the speakers' own country: a country named in passing does not become its heading. */
  home: boolean;
  /** How many hits a heading needs at least. */
  needs: number;
}

/** A topic with the words that show it. */
export interface CuedEntry extends Entry {
  /** Per language; `any` holds for all. */
  cues: Readonly<Record<string, readonly Cue[]>>;
}

/** What stands right before a noun phrase, and right after one in small letters; without `after` only names are told. */
export interface PhraseFrame {
  before: RegExp;
  after: RegExp | undefined;
}

/** The taxonomy, compiled for matching. Opaque outside this room, except for its revision. */
export interface Taxonomy {
  /** Identity of what it was compiled from: part of the cache key. */
  revision: string;
  entries: readonly Entry[];
  /** Index of an entry by its id. */
  byId: ReadonlyMap<string, number>;
  /** The entries with their cues: for those who look at the taxonomy itself. */
  cued: () => readonly CuedEntry[];
  /** What a publisher's anchor means, by its letters in lower case. */
  aliases: () => ReadonlyMap<string, readonly number[]>;
  /** Countries (entry indexes) of a publisher's own speakers, by publisher id. */
  own: ReadonlyMap<string, readonly number[]>;
  discourse: readonly DiscourseCue[];
  /** Finds headings that name a part of the talk and no topic: `Questions and Answers`. */
  sections: RegExp;
  /** Words too plain to head a passage, in small letters, by language. */
  plain: (language: string) => ReadonlySet<string> | undefined;
  /** What shows by its place that words of the text are one noun phrase, by language. */
  frame: (language: string) => PhraseFrame | undefined;
  /** The cue index of a language; compiled when it is first asked for. */
  cuesOf: (language: string) => CueIndex;
}
