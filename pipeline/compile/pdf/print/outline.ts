import { writtenNumber, writtenReference, writtenText } from './written.js';
import type { Objects } from './written.js';

/** A heading that was set, and where. */
export interface Bookmark {
  level: number;
  title: string;
  /** Number of its page's object. */
  page: number;
  /** Height above the foot of the page, points. */
  top: number;
}

interface Item {
  id: number;
  bookmark: Bookmark;
  children: Item[];
}

/** Bookmarks as a tree: a deeper level stands under the last shallower one. */
function nest(bookmarks: readonly Bookmark[], objects: Objects): Item[] {
  const roots: Item[] = [];
  const open: Item[] = [];
  for (const bookmark of bookmarks) {
    const item: Item = { id: objects.reserve(), bookmark, children: [] };
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}

const countOf = (items: readonly Item[]): number =>
  items.reduce((sum, { children }) => sum + 1 + countOf(children), 0);

/** The entries by which a parent knows its children. */
const family = (items: readonly Item[]): string => {
  const [first, last] = [items[0], items.at(-1)];
  return first && last
    ? `/First ${writtenReference(first.id)}/Last ${writtenReference(last.id)}/Count ${countOf(items)}`
    : '';
};

function write(items: readonly Item[], parent: number, objects: Objects): void {
  for (const [index, { id, bookmark, children }] of items.entries()) {
    const [previous, next] = [items[index - 1], items[index + 1]];
    const { title, page, top } = bookmark;
    objects.put(
      id,
      `<</Title${writtenText(title)}/Parent ${writtenReference(parent)}` +
        `/Dest[${writtenReference(page)}/XYZ null ${writtenNumber(top)} null]` +
        (previous ? `/Prev ${writtenReference(previous.id)}` : '') +
        (next ? `/Next ${writtenReference(next.id)}` : '') +
        `${family(children)}>>`,
    );
    write(children, id, objects);
  }
}

/** Writes the bookmarks, all open. Gives the number of their root, or nothing where there are none. */
export function writeOutline(bookmarks: readonly Bookmark[], objects: Objects): number | undefined {
  const items = nest(bookmarks, objects);
  if (items.length === 0) return undefined;
  const root = objects.reserve();
  write(items, root, objects);
  objects.put(root, `<</Type/Outlines${family(items)}>>`);
  return root;
}
