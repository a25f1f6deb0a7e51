import { columnsOf } from './columns-of.js';

/** A space that never ends a line. */
export const glue = '\u00a0';

export interface Wrapped {
  lines: string[];
  /** Words wider than a line, which had to be broken at its end. */
  broken: string[];
}

// Made for the first word that is wider than a line: the platform takes 8 ms over it.
let letters: Intl.Segmenter | undefined;

/** Pieces of a word no wider than `width`; the last is never empty. A piece that fills its line says that the word goes on. */
function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  let used = 0;
  letters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of letters.segment(word)) {
    const columns = columnsOf(segment);
    if (used + columns > width && piece !== '') {
      found.push(piece);
      [piece, used] = ['', 0];
    }
    piece += segment;
    used += columns;
  }
  return [...found, piece];
}

/** Words of a text: split on spaces; glued words stay one unless they are wider than a line. */
function* wordsOf(text: string, width: number): Generator<string> {
  for (const part of text.split(' ')) {
    const word = part.startsWith(glue) || part.endsWith(glue) ? part.replace(/^\u00a0+|\u00a0+$/g, '') : part;
    if (word === '') continue;
    if (word.includes(glue) && columnsOf(word) > width) yield* word.split(glue).filter((one) => one !== '');
    else yield word;
  }
}

/**
 * Lines of a text, broken on spaces only. `first` and `rest` are the widths of the first and the later lines, in
 * columns. A word wider than a line begins one, and is broken where the line is full: nothing may pass the
 * margin of a telegraph. It is given among `broken`.
 */
export function wrap(text: string, first: number, rest: number): Wrapped {
  const lines: string[] = [];
  const broken: string[] = [];
  let line: string | undefined;
  let used = 0;
  const put = (word: string, columns: number): void => {
    [line, used] = line === undefined ? [word, columns] : [`${line} ${word}`, used + 1 + columns];
  };
  const flush = (): void => {
    lines.push((line ?? '').replaceAll(glue, ' '));
    [line, used] = [undefined, 0];
  };
  for (const word of wordsOf(text, rest)) {
    const columns = columnsOf(word);
    const room = lines.length === 0 ? first : rest;
    const full = line === undefined ? lines.length === 0 && columns > room : used + 1 + columns > room;
    if (full && (line !== undefined || first < rest)) flush();
    if (columns > rest) {
      broken.push(word);
      const parts = pieces(word, rest);
      const last = parts.pop() ?? '';
      lines.push(...parts);
      put(last, columnsOf(last));
    } else put(word, columns);
  }
  if (line !== undefined || lines.length === 0) flush();
  return { lines, broken };
}
