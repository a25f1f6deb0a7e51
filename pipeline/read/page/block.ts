import type { DraftStripped } from '../draft/draft.js';
import type { MastheadFields } from '../publisher.js';
import type { Passage } from './passage.js';

/** A block of a page, whatever the page was written in: the middle form that text, HTML and Markdown become. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'item' | 'ordered-item' | 'quote';
  passage: Passage;
  /** Of a heading, 1 the highest. */
  depth?: number;
  /** Its lines are set in the middle of a page of lines of one width. */
  centred?: true;
  /** Its first line is a name that bore the time of a recording: the label of a turn. */
  timed?: true;
  /** The cell of a table in which it stands: tables, rows and columns are numbered in the order of the page. */
  cell?: { table: number; row: number; column: number };
  /** The element of its page in which it stands, by name and classes: `div.primary-text`. */
  place?: string;
  /** Characters of it that stand in that element, where more follows in another. */
  lead?: number;
  /** It is the label of a turn, whose name has so many characters; what follows says more of the speaker. */
  speaker?: number;
  /** Its first line bore the time of a recording. */
  stamped?: true;
  /** How many links it holds that lead away, and how many letters of it are theirs. */
  links?: { count: number; letters: number };
  /** The fact of the masthead it states, where the publisher's profile says so. */
  field?: keyof MastheadFields;
}

/** What a front end gives: the blocks of the page in order, and the facts of its head that are no visible text. */
export interface Page {
  blocks: Block[];
  /** `title`, `canonical`, `published`, `language` …: as the page's metadata or front matter state them. */
  facts: ReadonlyMap<string, string>;
  /** Its text stands as it was typed, in lines of one width: the look of a line tells what it is. */
  typed?: true;
  /** Visible text that the front end itself took out: front matter, furniture known by its element. */
  stripped: DraftStripped[];
}
