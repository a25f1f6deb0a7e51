import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { Objects } from './structure-tree.js';

/** A heading that was set, and where. */
export interface Bookmark {
  level: number;
  title: string;
  page: Reference;
  /** Height above the foot of the page, points. */
  top: number;
}

interface Item {
  bookmark: Bookmark;
  children: Item[];
}

/** Bookmarks as a tree: a deeper level stands under the last shallower one. */
function nest(bookmarks: readonly Bookmark[]): Item[] {
  const roots: Item[] = [];
  const open: Item[] = [];
  for (const bookmark of bookmarks) {
    const item: Item = { bookmark, children: [] };
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}

const countOf = (items: readonly Item[]): number =>
  items.reduce((sum, { children }) => sum + 1 + countOf(children), 0);

function write(items: readonly Item[], parent: Reference, objects: Objects): Reference[] {
  const references = items.map(({ bookmark: { title, page, top } }) =>
    objects.ref({ Title: new String(title), Parent: parent, Dest: [page, 'XYZ', null, top, null] }),
  );
  for (const [index, { children }] of items.entries()) {
    const reference = references[index];
    if (!reference) continue;
    const inner = write(children, reference, objects);
    const [previous, next] = [references[index - 1], references[index + 1]];
    Object.assign(reference.data, {
      ...(previous ? { Prev: previous } : {}),
      ...(next ? { Next: next } : {}),
      ...(inner.length > 0 ? { First: inner[0], Last: inner.at(-1), Count: countOf(children) } : {}),
    });
    reference.end();
  }
  return references;
}

/** Writes the bookmarks, all open. Gives their root, or nothing where there are none. */
export function writeOutline(bookmarks: readonly Bookmark[], objects: Objects): Reference | undefined {
  const items = nest(bookmarks);
  if (items.length === 0) return undefined;
  const root = objects.ref({ Type: 'Outlines' });
  const references = write(items, root, objects);
  Object.assign(root.data, { First: references[0], Last: references.at(-1), Count: countOf(items) });
  root.end();
  return root;
}
