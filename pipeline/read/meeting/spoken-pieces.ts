import { jsonPassages } from '../json/json-passage.js';
import type { JsonString } from '../json/json-passage.js';
import { PassageBuilder } from '../page/passage-builder.js';
import { Passage } from '../page/passage.js';

/** A sign that stands right after the word before it. */
const sign = /^\s*[.,;:!?…%)\]’”»]+\s*$/u;

/** Several strings of a JSON text as one passage: a space between words, none before a full stop that is a string of its own. */
export function spokenPieces(source: string, pieces: readonly JsonString[]): Passage {
  const builder = new PassageBuilder();
  pieces.forEach((piece, index) => {
    const passage = Passage.join(jsonPassages(source, piece), false);
    if (passage.length === 0) return;
    const { start } = passage.span();
    if (index > 0 && !sign.test(piece.value)) builder.add(' ', start, {}, start);
    for (let at = 0; at < passage.length; at++) {
      const { start: from, end } = passage.span(at, at + 1);
      builder.add(passage.text.charAt(at), from, {}, end);
    }
  });
  return builder.build();
}
