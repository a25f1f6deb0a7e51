import type { ListPlace } from '../blocks.js';
import type { Setting } from '../flow/measured.js';
import type { LaidOut } from '../lay-out.js';
import type { StyleSheet } from './style-sheet.js';
import type { Writer } from './writer.js';

/** What differs between a document of our own and one in a letterhead. */
export interface WriterSettings {
  styles: StyleSheet;
  /** The document is read from right to left as a whole. */
  mirrored: boolean;
  alternativeText: boolean;
  /** Largest bookmark id that is taken. */
  lastBookmark: number;
  /** `w:numId` of a list. */
  listId: (list: ListPlace) => string;
}

/** A writer of a laid-out document, and the addresses it has linked to, by relationship id. */
export function makeWriter(
  { headings, pagination }: LaidOut,
  setting: Setting,
  { styles, mirrored, alternativeText, lastBookmark, listId }: WriterSettings,
): { writer: Writer; links: Map<string, string> } {
  const links = new Map<string, string>();
  let bookmarks = lastBookmark;
  const writer: Writer = {
    ...setting,
    styles,
    headings,
    mirrored,
    alternativeText,
    listId,
    anchors: new Set(pagination.pageOf.keys()),
    pages: pagination.pages,
    bookmarkId: () => (bookmarks += 1),
    pageOf: (anchor) => String(pagination.pageOf.get(anchor) ?? ''),
    externalLink: (url) => {
      const id = `rIdlink${links.size + 1}`;
      links.set(id, url);
      return id;
    },
  };
  return { writer, links };
}
