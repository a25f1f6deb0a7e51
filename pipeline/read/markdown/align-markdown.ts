const reference = /&(?:#[xX][\da-fA-F]+|#\d+|[a-zA-Z][\da-zA-Z]*);/y;

/**
 * Gives each character of the parsed `value` the place it has in `source` from `start` to `end`: past backslashes of
 * escapes, character references, and the white space and quotation marks that begin a line. One pass.
 */
export function alignMarkdown(
  source: string,
  start: number,
  end: number,
  value: string,
  take: (text: string, start: number, end?: number) => void,
): void {
  if (end - start === value.length) {
    take(value, start);
    return;
  }
  let at = start;
  for (let index = 0; index < value.length && at < end;) {
    const found = source[at] === '&' ? referenceAt(source, at) : undefined;
    if (found !== undefined && value[index] !== '&') {
      const units = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      take(value.slice(index, index + units), at, at + found.length);
      at += found.length;
      index += units;
    } else if (source[at] === value[index]) {
      take(value.charAt(index++), at);
      at += found === undefined ? 1 : found.length;
    } else at++;
  }
}

function referenceAt(source: string, at: number): string | undefined {
  reference.lastIndex = at;
  return reference.exec(source)?.[0];
}
