/** A word with its place in the text it was cut from, UTF-16 code units. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Whether the text goes on with a star: in a cue, any ending. */
  open: boolean;
}

const word = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+/gu;

const acronym = (text: string): string => (text.includes('.') ? text.replaceAll('.', '') : text);

/** Cuts `text` into words; hyphens and apostrophes part words, and `U.S.` is the word `US`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(word)) {
    const plain = acronym(found);
    const end = index + found.length;
    tokens.push({ text: plain, lower: plain.toLowerCase(), start: index, end, open: text[end] === '*' });
  }
  return tokens;
}
