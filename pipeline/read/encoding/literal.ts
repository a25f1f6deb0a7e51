import type { Span } from '../draft/draft.js';

/** A text part of which is a literal of a programming language, with the characters its escapes stand for. */
export interface Unescaped {
  /** As long as the source: what an escape needs beyond its character is of no width, or space inside a tag. */
  text: string;
  /** Prefix and quotes of the literals. */
  quotes: Span[];
  /** How many escapes there were. */
  escapes: number;
}

/** A line that is a literal of Python: `b'…'`, `u"…"`. */
const line = /^[bu](['"])(?=.{40})(.*)\1[ \t]*$/gim;
const escape = /(?:\\x[\da-f]{2})+|\\u[\da-f]{4}|\\[nrt\\'"]/gi;
const plain: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t' };
/** Stands where nothing does, and is dropped with the other characters of no width. */
const nothing = '\uFEFF';
/** Fewer escapes than this a line of speech may show. */
const fewest = 5;

/** Bytes of a character in UTF-8, by its first; 0 where none begins so. */
const sizeOf = (lead: number): number => {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const character = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
};

/** A run of `\xNN` as the UTF-8 it is, each character at its own escape; what is no UTF-8 stays as it is. */
function bytesOf(run: string, room: string): string {
  const bytes = Uint8Array.from(run.match(/[\da-f]{2}/gi) ?? [], (digits) => Number.parseInt(digits, 16));
  const parts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = sizeOf(bytes[at] ?? 0);
    const found = size > 0 ? character(bytes.subarray(at, at + size)) : undefined;
    const taken = found === undefined ? 1 : size;
    parts.push(
      found === undefined ? run.slice(at * 4, at * 4 + 4) : found + room.repeat(size * 4 - found.length),
    );
    at += taken;
  }
  return parts.join('');
}

function unescaped(body: string): string {
  let inTag = false;
  let at = 0;
  return body.replace(escape, (found, offset: number) => {
    const before = body.slice(at, offset);
    const [opened, closed] = [before.lastIndexOf('<'), before.lastIndexOf('>')];
    if (opened !== closed) inTag = opened > closed;
    at = offset + found.length;
    const room = inTag ? ' ' : nothing;
    if (/^\\x/i.test(found)) return bytesOf(found, room);
    if (/^\\u/i.test(found)) return String.fromCharCode(Number.parseInt(found.slice(2), 16)) + room.repeat(5);
    return (plain[found.charAt(1)] ?? found.charAt(1)) + room;
  });
}

/** The text with what stands in its literals as it was meant; nothing where it holds none. Linear, and no character moves. */
export function unescapeLiterals(source: string): Unescaped | undefined {
  const quotes: Span[] = [];
  let escapes = 0;
  const text = source.replace(line, (whole, quote: string, body: string, offset: number) => {
    const count = body.match(escape)?.length ?? 0;
    if (count < fewest) return whole;
    escapes += count;
    const end = offset + 2 + body.length;
    quotes.push({ start: offset, end: offset + 2 }, { start: end, end: end + quote.length });
    return nothing.repeat(2) + unescaped(body) + nothing + whole.slice(body.length + 3);
  });
  return escapes === 0 ? undefined : { text, quotes, escapes };
}
