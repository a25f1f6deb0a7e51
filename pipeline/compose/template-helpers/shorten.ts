/** `{{shorten title 70}}`: at most so many characters, cut between words, with `…` where something was left out. */
export function shorten(value: unknown, most: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const limit = Number(most);
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit).replace(/[\s,;:–—-]+\S*$/u, '');
  return `${cut}…`;
}
