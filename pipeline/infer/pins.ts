// Pins: a person's word on where a topic starts and what it is called, kept in a file beside the source.
import { LineCounter, isMap, isNode, isSeq, parseDocument } from 'yaml';
import { hasError, message } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import type { Passage } from './passages.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** Where a topic starts: at a paragraph (`at: p12`) or where certain words stand (`match`). */
export interface Pin {
  at?: string | number;
  match?: string;
  /** Id of a topic of the taxonomy; its heading and codes are used. */
  topic?: string;
  /** A heading in words, instead of the topic's own. */
  heading?: string;
  /** No heading from here on. */
  none?: boolean;
  /** Where the pin stands, for messages. */
  file?: string;
  place?: { line: number; column: number };
}

/** A pin at the passage it matches. */
export interface ResolvedPin {
  pin: Pin;
  passage: number;
  entry: number | undefined;
}

const known = new Set(['at', 'match', 'topic', 'heading', 'none']);

const isParagraph = (at: unknown): boolean =>
  typeof at === 'number' ? Number.isInteger(at) && at > 0 : typeof at === 'string' && /^p?\d+$/.test(at);

const faultOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'a pin is a map with `at` or `match`';
  const pin = value as Record<string, unknown>;
  const unknown = Object.keys(pin).find((key) => !known.has(key));
  if (unknown !== undefined) return `unknown key \`${unknown}\`; known are ${[...known].join(', ')}`;
  if ((pin.at === undefined) === (pin.match === undefined)) return 'a pin has either `at` or `match`';
  if (pin.at !== undefined && !isParagraph(pin.at)) return '`at` names a paragraph, such as p12';
  for (const key of ['match', 'topic', 'heading']) {
    if (pin[key] !== undefined && (typeof pin[key] !== 'string' || pin[key].trim() === ''))
      return `\`${key}\` must be text`;
  }
  if (pin.none !== undefined && typeof pin.none !== 'boolean') return '`none` must be true or false';
  if (pin.none === true && (pin.topic !== undefined || pin.heading !== undefined))
    return '`none` allows no topic and no heading';
  return undefined;
};

/** Reads a pins file: YAML, a list of pins or a map with such a list under `pins`. `path` is named in messages. */
export function parsePins(text: string, path: string): Result<Pin[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const fault = (reason: string, offset: number): Message =>
    message('pin-invalid', reason, { file: path, place: placeOf(offset) });
  if (document.errors.length > 0)
    return { messages: document.errors.map(({ message: reason, pos }) => fault(reason, pos[0])) };
  if (document.contents === null) return { value: [], messages: [] };
  const list = isMap(document.contents) ? document.get('pins', true) : document.contents;
  if (!isSeq(list)) return { messages: [fault('a pins file is a list of pins', 0)] };
  const pins: Pin[] = [];
  const messages: Message[] = [];
  for (const item of list.items) {
    const offset = isNode(item) && item.range ? item.range[0] : 0;
    const value: unknown = isNode(item) ? item.toJS(document) : item;
    const reason = faultOf(value);
    if (reason === undefined) pins.push({ ...(value as Pin), file: path, place: placeOf(offset) });
    else messages.push(fault(reason, offset));
  }
  return messages.length > 0 ? { messages } : { value: pins, messages };
}

const numberOf = (at: string | number): number => Number(String(at).replace(/^p/, ''));

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Passages a pin points at. */
const found = ({ at, match }: Pin, passages: readonly Passage[]): number[] => {
  if (at !== undefined)
    return passages.flatMap(({ numbers }, index) => (numbers.includes(numberOf(at)) ? [index] : []));
  const wanted = spaced(match ?? '');
  return passages.flatMap(({ text }, index) => (spaced(text.value).includes(wanted) ? [index] : []));
};

/** Resolves pins against the passages. One that matches nothing, or more than one place, is an error, not silence. */
export function resolvePins(
  pins: readonly Pin[],
  passages: readonly Passage[],
  taxonomy: Taxonomy,
): Result<ResolvedPin[]> {
  const resolved: ResolvedPin[] = [];
  const messages: Message[] = [];
  for (const pin of pins) {
    const { file, place, topic } = pin;
    const name = pin.at === undefined ? `"${pin.match ?? ''}"` : `paragraph ${pin.at}`;
    const places = found(pin, passages);
    const entry = topic === undefined ? undefined : taxonomy.byId.get(topic);
    const [passage] = places;
    if (passage === undefined)
      messages.push(message('pin-unmatched', `no paragraph matches the pin ${name}`, { file, place }));
    else if (places.length > 1) {
      const numbers = places.map((index) => `p${passages[index]?.numbers[0] ?? ''}`).join(', ');
      messages.push(
        message('pin-unmatched', `the pin ${name} matches ${places.length} paragraphs: ${numbers}`, {
          file,
          place,
        }),
      );
    } else if (topic !== undefined && entry === undefined) {
      messages.push(message('pin-invalid', `no topic \`${topic}\` in the taxonomy`, { file, place }));
    } else resolved.push({ pin, passage, entry });
  }
  return hasError(messages) ? { messages } : { value: resolved, messages };
}
