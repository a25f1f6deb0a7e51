// Where links and bookmarks lead, and what stands there: all of it read from the bytes by pdf.js.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { open } from './reading.js';

/** A stretch of text as a page shows it. */
interface Shown {
  text: string;
  x: number;
  width: number;
  /** Base line, up from the foot of the page. */
  y: number;
}

/** A place on a page: 1-based, and points up from the foot. */
interface Place {
  page: number;
  top: number;
}

/** Links that stand one after another and lead to one place, and what is printed in them. */
export interface Landing {
  /** Page the link is on. */
  page: number;
  /** What is printed where it may be clicked. */
  printed: string;
  /** The name it leads to. */
  target: string;
  place: Place;
  /** The line printed at that place. */
  line: string;
}

/** A bookmark and the line printed where it leads. */
export interface Mark {
  title: string;
  level: number;
  place: Place;
  line: string;
}

async function shownOn(document: PDFDocumentProxy, number: number): Promise<Shown[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, width: item.width, y }];
  });
}

/** The highest line whose base line is below `top`: stretches from left to right, and none where the next line is far. */
function lineBelow(shown: readonly Shown[], top: number): string {
  const below = shown.filter(({ y }) => y < top && y > top - 45);
  const base = Math.max(...below.map(({ y }) => y));
  return below
    .filter(({ y }) => base - y < 1)
    .sort((one, other) => one.x - other.x)
    .map(({ text }) => text.trim())
    .join(' ');
}

const inside = ({ x, y, width }: Shown, [left = 0, foot = 0, right = 0, head = 0]: number[]): boolean =>
  y >= foot && y <= head && x + width / 2 >= left - 0.5 && x + width / 2 <= right + 0.5;

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

interface Annotation {
  subtype: string;
  dest?: string;
  rect: number[];
}

/** Every link inside a document and every bookmark, each with what stands where it leads. */
export async function landings(
  bytes: Uint8Array,
): Promise<{ links: Landing[]; marks: Mark[]; pages: Shown[][] }> {
  const document = await open(bytes);
  const pages: Shown[][] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await shownOn(document, number));
  const placeOf = async (destination: unknown): Promise<Place> => {
    const [page, , , top] = destination as [{ num: number; gen: number }, unknown, unknown, number];
    return { page: (await document.getPageIndex(page)) + 1, top };
  };
  const lineAt = ({ page, top }: Place): string => lineBelow(pages[page - 1] ?? [], top);
  const links: Landing[] = [];
  for (const [index, shown] of pages.entries()) {
    const annotations = (await (await document.getPage(index + 1)).getAnnotations()) as Annotation[];
    for (const { subtype, dest, rect } of annotations) {
      if (subtype !== 'Link' || dest === undefined) continue;
      const printed = shown
        .filter((one) => inside(one, rect))
        .map(({ text }) => text)
        .join('');
      const last = links.at(-1);
      if (last?.target === dest) last.printed += ` ${printed}`;
      else {
        const place = await placeOf(await document.getDestination(dest));
        links.push({ page: index + 1, printed, target: dest, place, line: lineAt(place) });
      }
    }
  }
  const marks: Mark[] = [];
  const visit = async (items: Outline, level: number) => {
    for (const { title, dest, items: inner } of items) {
      const place = await placeOf(dest);
      marks.push({ title, level, place, line: lineAt(place) });
      await visit(inner as Outline, level + 1);
    }
  };
  await visit(await document.getOutline(), 1);
  return { links, marks, pages };
}
