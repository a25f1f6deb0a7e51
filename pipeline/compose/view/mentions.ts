/** A paragraph's number and its text. */
export interface NumberedText {
  number: number;
  text: string;
}

const letters = /\p{L}+/gu;
const onlyLetters = /^\p{L}+$/u;

/**
 * Gives, for a word, the numbers of the paragraphs it stands in by itself: no letter before it, none after. The texts are
 * gone through once for all words; only a word with other characters in it (`O’Neill`) is looked for on its own.
 */
export function mentionsIn(texts: readonly NumberedText[]): (word: string) => readonly number[] {
  let index: Map<string, number[]> | undefined;
  return (word) => {
    if (!onlyLetters.test(word)) return searched(texts, word);
    index ??= indexed(texts);
    return index.get(word) ?? [];
  };
}

function indexed(texts: readonly NumberedText[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const { number, text } of texts) {
    for (const word of new Set(text.match(letters))) {
      const known = index.get(word);
      if (known) known.push(number);
      else index.set(word, [number]);
    }
  }
  return index;
}

function searched(texts: readonly NumberedText[], word: string): number[] {
  const alone = new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'u');
  return texts.filter(({ text }) => alone.test(text)).map(({ number }) => number);
}
