import { PassageBuilder } from '../page/passage-builder.js';
import type { Passage } from '../page/passage.js';
import type { JsonNode } from './parse-json.js';

/** A string of a JSON text with its place. */
export type JsonString = Extract<JsonNode, { kind: 'string' }>;

/** An escape; the two halves of a surrogate pair are one. */
const escape = /(\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\.)/;
const lone = /^[\uD800-\uDFFF]$/;

/**
 * The paragraphs of a JSON string, every character with its place in `source`; an escape counts as a whole. Two escaped line
 * ends with nothing between them end a paragraph, one is a space. Half a surrogate pair becomes U+FFFD.
 */
export function jsonPassages(source: string, node: JsonString): Passage[] {
  const passages: Passage[] = [];
  let builder = new PassageBuilder();
  let lineEnds = 0;
  let at = node.start;
  const flush = (): void => {
    const passage = builder.build();
    if (passage.length > 0) passages.push(passage);
    builder = new PassageBuilder();
  };
  for (const piece of source.slice(node.start, node.end).split(escape)) {
    const end = at + piece.length;
    if (piece.startsWith('\\')) {
      const value = JSON.parse(`"${piece}"`) as string;
      if (value === '\n') lineEnds += 1;
      else if (value !== '\r') lineEnds = 0;
      if (lineEnds === 2) flush();
      builder.add(lone.test(value) ? '\uFFFD' : value, at, {}, end);
    } else {
      if (piece.trim() !== '') lineEnds = 0;
      builder.add(piece, at);
    }
    at = end;
  }
  flush();
  return passages;
}

/** Offset of the first escape in `source` that is half a surrogate pair; undefined where there is none. */
export function loneEscape(source: string): number | undefined {
  const found =
    /\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}/.exec(
      source,
    );
  return found?.index;
}
