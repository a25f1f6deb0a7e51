/** `{{shorten title 70}}`: at most so many characters, cut between words, with `…` where something was left out. */
export function shorten(value: unknown, most: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const limit = Number(most);
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const endsWord = /[\s,;:.!?–—]/u.test(text.charAt(limit)) || /[\s,;:]$/u.test(head);
  const cut = endsWord ? head : head.replace(/\S*$/u, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
