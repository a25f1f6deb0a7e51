import type { Span } from '../draft/draft.js';

/** The number of a page, with or without how many there are: `3`, `3/14`. */
const number = /^(\d{1,4})(?:\/\d{1,4})?$/;
/** What stands before the number of a page. */
const pageWord = /^(?:Page|Seite|Página|Pag\.|Pág\.|Str\.|Стр\.|Sida|Side|p\.|S\.)$/u;
/** A sign that only papers bear: a symbol, a date, a number of more than a page. */
const isSign = (token: string): boolean => /\d/.test(token) && token.length >= 4;

/** Longest line that a page bears at its head or foot, in characters, and the words a line needs to be one by its words alone. */
const [longest, fewestWords] = [160, 4];
/** Lines of the first page among which its title stands. */
const topLines = 6;

interface Line {
  start: number;
  /** Its words in the order of the alphabet, the number of the page as `#`: heads of left and right pages are each other's mirror. */
  key: string;
  page: number | undefined;
  isMarked: boolean;
}

/** The line as one that a page may bear; undefined where it is too long or a line of a list or of headings. */
function read(text: string, { start, end }: Span): Line | undefined {
  if (end - start > longest) return undefined;
  const words = text.slice(start, end).trim();
  if (words === '' || /[:?!]$/.test(words)) return undefined;
  const tokens = words.split(/\s+/);
  const named = tokens.findIndex((_, at) => pageWord.test(tokens[at - 1] ?? ''));
  let page: number | undefined;
  const kept = tokens.map((token, at) => {
    const isPlaced = named >= 0 ? at === named : at === 0 || at === tokens.length - 1;
    const found = isPlaced ? number.exec(token)?.[1] : undefined;
    if (found === undefined) return token;
    page = Number(found);
    return '#';
  });
  const isMarked = kept.some(isSign);
  return { start, key: kept.sort().join(' '), page, isMarked: isMarked || kept.length > fewestWords };
}

/** Whether the numbers of pages go up by one or two from line to line. */
const isCounted = (lines: readonly Line[]): boolean =>
  lines.every(({ page = 0 }, index) => {
    const before = lines[index - 1]?.page;
    return before === undefined || page === before + 1 || page === before + 2;
  });

function grouped(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.key);
    if (group) group.push(line);
    else groups.set(line.key, [line]);
  }
  return [...groups.values()];
}

/**
 * The starts of the lines that the pages of a printed paper bear at head and foot, where its text was copied: the same words again and
 * again, in this order or in that, beside the number of the page, which goes up; and beside such a line others that come back with it.
 */
export function pageLines(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const some = lines.flatMap((line) => read(text, line) ?? []);
  const numbered = grouped(some.filter(({ page, isMarked }) => page !== undefined && isMarked)).filter(
    (group) => group.length >= 2 && isCounted(group),
  );
  const found = new Set(numbered.flatMap((group) => group.map(({ start }) => start)));
  if (found.size === 0) return found;
  const beside = some.filter(
    ({ start, page, isMarked }, index) =>
      page === undefined &&
      isMarked &&
      !found.has(start) &&
      [some[index - 1], some[index + 1]].some((one) => one !== undefined && found.has(one.start)),
  );
  // The title of the paper stands at the head of its first page as well.
  const top = some[topLines]?.start ?? Infinity;
  for (const group of grouped(beside)) {
    const repeated = group.filter(({ start }, index) => index > 0 || start >= top);
    if (group.length >= 2) for (const { start } of repeated) found.add(start);
  }
  return found;
}
