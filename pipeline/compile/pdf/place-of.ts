import type { Point } from 'unist';
import type { Literal } from 'mdast';
import { walk } from '../../tree/index.js';
import type { Document } from '../../tree/index.js';

/** Where in the source `text` first stands in the document; `undefined` where it is a template's. */
export function placeOf(document: Document, text: string): Point | undefined {
  for (const node of walk(document)) {
    if (node.type !== 'text') continue;
    const { value } = node as Literal;
    const at = value.normalize('NFC').indexOf(text);
    if (at < 0 || !node.position) continue;
    const { start } = node.position;
    const before = value.slice(0, at).split('\n');
    const lines = before.length - 1;
    const column = (before.at(-1) ?? '').length + 1;
    return lines === 0
      ? { line: start.line, column: start.column + at }
      : { line: start.line + lines, column };
  }
  return undefined;
}
