import type { Span } from '../draft/draft.js';
import { PassageBuilder } from '../page/passage-builder.js';
import { settled } from '../page/settled.js';
import type { Look, Passage } from '../page/passage.js';

/** The name in a voice tag, `<v Esme Wetherwax>`. */
export type Voice = Span & { value: string };

/** A stretch of one caption line, of one voice. */
export interface Piece {
  /** Absent where no voice tag stands before it in its cue. */
  voice?: Voice;
  passage: Passage;
  /** Whether a line of the caption begins with it. */
  opensLine: boolean;
}

// Tags of WebVTT and SubRip, word times (`<00:00:01.000>`), character references, and the positions of SubStation (`{\an8}`).
const token = /<[^<>]*>|&(?:#\d+|#x[\da-f]+|\w+);|\{\\[^{}]*\}/gi;
const voiceTag = /^<v(?:\.[^\s>]*)?\s+([^>]*)>$/i;
const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

const referred = (reference: string): string => {
  const number = /^&#(x?)([\da-f]+);$/i.exec(reference);
  if (number) {
    const code = Number.parseInt(number[2] ?? '', number[1] === '' ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  return references[reference.slice(1, -1)] ?? reference;
};

const isTag = (text: string): boolean =>
  /^<\/?(?:[bicuvs]|lang|ruby|rt|font)\b[^>]*>$|^<[\d:.]+>$|^<\/>$/i.test(text);

const lookAfter = (tag: string, look: Look): Look => {
  const { bold, italic, ...rest } = look;
  const [, closing = '', name = ''] = /^<(\/?)([a-z]*)/i.exec(tag) ?? [];
  const on = closing === '';
  if (name.toLowerCase() === 'b')
    return { ...rest, ...(italic ? { italic } : {}), ...(on ? { bold: true } : {}) };
  if (name.toLowerCase() === 'i')
    return { ...rest, ...(bold ? { bold } : {}), ...(on ? { italic: true } : {}) };
  return look;
};

/** Reads the lines of a cue: tags become voices and looks, references their characters; what only looks like a tag is text. */
export function piecesOf(text: string, lines: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let voice: Voice | undefined;
  let look: Look = {};
  for (const line of lines) {
    let builder = new PassageBuilder();
    let opensLine = true;
    const flush = (): void => {
      const passage = builder.build();
      if (passage.length > 0) {
        pieces.push({ passage, opensLine, ...(voice ? { voice } : {}) });
        opensLine = false;
      }
      builder = new PassageBuilder();
    };
    let at = line.start;
    for (const { 0: found, index } of text.slice(line.start, line.end).matchAll(token)) {
      const start = line.start + index;
      builder.add(text.slice(at, start), at, look);
      at = start + found.length;
      const named = voiceTag.exec(found)?.[1]?.trim();
      if (named !== undefined && named !== '') {
        flush();
        const from = start + found.indexOf(named);
        voice = { value: named, start: from, end: from + named.length };
      } else if (/^<\/v\s*>$/i.test(found)) {
        flush();
        voice = undefined;
      } else if (isTag(found)) look = lookAfter(found, look);
      else if (found.startsWith('&')) builder.add(referred(found), start, look, at);
      else if (!found.startsWith('{')) builder.add(found, start, look);
    }
    builder.add(text.slice(at, line.end), at, look);
    flush();
  }
  return settled(pieces);
}
