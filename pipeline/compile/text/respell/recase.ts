/** Gives a table's small spelling the case of the letter it stands for: `Ж` is `Zh` before a small letter, `ZH` in capitals. */
export function recase(
  spelling: string,
  { letter, next, previous }: { letter: string; next: string; previous: string },
): string {
  if (letter.toLowerCase() === letter) return spelling;
  const [head = '', ...rest] = spelling;
  const small = (text: string): boolean => /\p{Ll}/u.test(text);
  const capitals = !small(next) && (/\p{Lu}/u.test(next) || /\p{Lu}/u.test(previous));
  return capitals ? spelling.toUpperCase() : head.toUpperCase() + rest.join('');
}
