const reference = /&(?:#[xX][\da-fA-F]+|#\d+|[a-zA-Z][\da-zA-Z]*);?/y;

/** Takes a piece of decoded text that stands at `start` character for character, or as a whole in `start` to `end`. */
type Take = (value: string, start: number, end?: number) => void;

/**
 * Gives each piece of the decoded `chars` the place it has in `source` from `start` to `end`, where character references
 * and line ends are longer than what they stand for. One pass.
 */
export function align(source: string, start: number, end: number, chars: string, take: Take): void {
  if (chars.length === end - start) {
    take(chars, start);
    return;
  }
  let [at, index, plain] = [start, 0, 0];
  const flush = (): void => {
    if (index > plain) take(chars.slice(plain, index), at - (index - plain));
  };
  const jump = (length: number, units: number): void => {
    flush();
    take(chars.slice(index, index + units), at, at + length);
    at += length;
    index += units;
    plain = index;
  };
  while (at < end && index < chars.length) {
    const code = source.charCodeAt(at);
    if (code === 13 && source.charCodeAt(at + 1) === 10) jump(2, 1);
    else if (code === 38 && referenceAt(source, at, chars, index))
      jump(...referenceSize(source, at, chars, index));
    else {
      at++;
      index++;
    }
  }
  flush();
}

const referenceAt = (source: string, at: number, chars: string, index: number): boolean => {
  reference.lastIndex = at;
  const [found] = reference.exec(source) ?? [];
  // A lone ampersand stands for itself; `&amp;` does too, but is longer.
  return found !== undefined && (chars[index] !== '&' || /^&(?:amp|#0*38|#[xX]0*26)/i.test(found));
};

const referenceSize = (source: string, at: number, chars: string, index: number): [number, number] => {
  reference.lastIndex = at;
  const [found = '&'] = reference.exec(source) ?? [];
  const code = chars.charCodeAt(index);
  const next = source[at + found.length];
  const pair = code >= 0xd800 && code < 0xdc00;
  const two = next !== undefined && next !== '&' && chars[index + 1] !== next && chars[index + 2] === next;
  return [found.length, pair || two ? 2 : 1];
};
