import type { Node, Position } from 'unist';
import { message } from '../../diagnostics/index.js';
import type { Message, Result } from '../../diagnostics/index.js';
import { walk } from '../../tree/index.js';
import type { Transcript } from '../../tree/index.js';
import { placesOf } from '../draft/places.js';
import type { Places } from '../draft/places.js';
import type { Unescaped } from './literal.js';

const spanOf = ({ start, end }: Position): { start: number; end: number } => ({
  start: start.offset ?? 0,
  end: end.offset ?? 0,
});

/** Lines and columns of the source itself, in which nothing is unescaped. */
const replaced = (position: Position, places: Places): Position => places.position(spanOf(position));

const place = (node: Node & { label?: { position?: Position } }, places: Places): void => {
  if (node.position) node.position = replaced(node.position, places);
  if (node.label?.position) node.label.position = replaced(node.label.position, places);
};

const told = (one: Message, places: Places): Message => {
  if (!one.place) return one;
  const at = 'start' in one.place ? replaced(one.place, places) : places.point(one.place.offset ?? 0);
  return { ...one, place: at };
};

/**
 * What was read of an unescaped text, with its places in the `source` as it is, and its quotes recorded. A warning says that
 * the file holds a literal.
 */
export function relocate(
  { value, messages }: Result<Transcript>,
  source: string,
  { quotes, escapes }: Unescaped,
  file: string,
): Result<Transcript> {
  const places = placesOf(source);
  const reason = `the text stands in a literal of a program: ${escapes} escapes are read as what they stand for`;
  const [first] = quotes;
  const warning = message('source-escaped', reason, { file, place: first && places.point(first.start) });
  const all = [warning, ...messages.map((one) => told(one, places))];
  if (!value) return { messages: all };
  for (const node of walk(value)) place(node, places);
  const { stripped } = value.meta.source;
  const kept = stripped.map((one) => ({ ...one, position: replaced(one.position, places) }));
  const marks = quotes.map((span) => ({
    rule: 'literal-quotes',
    value: source.slice(span.start, span.end),
    position: places.position(span),
  }));
  const record = [...kept, ...marks].sort(
    (a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0),
  );
  value.meta.source.stripped = record;
  return { value, messages: all };
}
