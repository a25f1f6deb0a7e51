/** A word that stands for a symbol, with the spaces that keep it off the letters and digits beside it. */
export function setOff(word: string, { tail, next }: { tail: string; next: string }): string {
  const before = /(?:[\p{L}\p{N})'.,?:]|--)$/u.test(tail) ? ' ' : '';
  const after = /[\p{L}\p{N}\p{Sc}(["“„«]/u.test(next) ? ' ' : '';
  return before + word + after;
}
