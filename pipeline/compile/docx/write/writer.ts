import type { ListPlace } from '../blocks.js';
import type { Setting } from '../flow/measured.js';
import type { StyleSheet } from './style-sheet.js';

/** A heading as the contents show it. */
export interface HeadingEntry {
  level: number;
  text: string;
  anchor: string;
}

/** What writing a block needs to know of the rest of the document. */
export interface Writer extends Setting {
  styles: StyleSheet;
  /** Bookmarks that exist: a link to any other is plain text. */
  anchors: ReadonlySet<string>;
  headings: readonly HeadingEntry[];
  /** The document is read from right to left as a whole. */
  mirrored: boolean;
  /** Whether tables bear an alternative text. */
  alternativeText: boolean;
  /** Id of a new bookmark, unique in the document. */
  bookmarkId(): number;
  /** Relationship id of an address outside. */
  externalLink(url: string): string | undefined;
  /** `w:numId` of a list. */
  listId(list: ListPlace): string;
  /** Page of a bookmark, as printed; empty where unknown. */
  pageOf(anchor: string): string;
  /** Pages of the document. */
  pages: number;
}
