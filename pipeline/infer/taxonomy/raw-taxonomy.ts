// A taxonomy as its files have it: YAML to plain values, checked, with a message at the place of what is wrong.
import { LineCounter, isMap, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { madeAhead } from '../../ahead/index.js';
import { message } from '../../diagnostics/index.js';
import type { Message, Result } from '../../diagnostics/index.js';
import type { DiscourseScope } from './discourse.js';
import { shapeOf } from './raw-shape.js';
import type { Fault } from './raw-shape.js';

/** A cue as written: the word alone, or the word with its weight. */
export type RawCue = string | Record<string, number>;

/** A topic as written; every key may be absent. */
export interface RawTopic {
  off?: boolean;
  headings?: Record<string, string>;
  tags?: string;
  codes?: string[];
  members?: Record<string, number>;
  weight?: number;
  home?: boolean;
  needs?: number;
  aspects?: Record<string, Omit<RawTopic, 'aspects' | 'members'>>;
  any?: RawCue[];
  en?: RawCue[];
  ru?: RawCue[];
  de?: RawCue[];
  es?: RawCue[];
  fr?: RawCue[];
}

export type RawDiscourse = { at: DiscourseScope } & Partial<Record<string, string[] | string>>;

export const rooms = ['places', 'regions', 'organisations', 'agreements', 'themes'] as const;
export type RawRoom = (typeof rooms)[number];

export type RawTaxonomy = Partial<Record<RawRoom, Record<string, RawTopic>>> & {
  aliases?: Record<string, string>;
  ambiguous?: Record<string, string[]>;
  own?: Record<string, string[]>;
  discourse?: Record<string, RawDiscourse>;
  leadIns?: Record<string, string>;
  sections?: Record<string, string[]>;
  frames?: Record<string, { before: string; after?: string }>;
  plain?: Record<string, string>;
};

/** Reads one taxonomy file. */
export function parseRawTaxonomy(path: string, text: string): Result<RawTaxonomy> {
  const known = madeAhead('taxonomy', [text]) as RawTaxonomy | undefined;
  if (known) return { value: known, messages: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const broken = document.errors.map((error): Message => {
    return message('taxonomy-invalid', error.message, { file: path, place: at(error.pos[0]) });
  });
  if (broken.length > 0) return { messages: broken };
  if (document.contents === null) return { value: {}, messages: [] };
  if (!isMap(document.contents)) {
    return {
      messages: [message('taxonomy-invalid', 'a taxonomy is a map of topics', { file: path, place: at(0) })],
    };
  }
  const value = document.toJS() as RawTaxonomy;
  const faults = shapeOf(value);
  if (faults.length === 0) return { value, messages: [] };
  const place = ({ keys }: Fault): { line: number; column: number } => at(offsetOf(document, keys));
  return {
    messages: faults.map((fault) =>
      message('taxonomy-invalid', fault.reason, { file: path, place: place(fault) }),
    ),
  };
}

/** Offset of the value under `keys`, or of the closest one above it. */
const offsetOf = (document: Document, keys: readonly (string | number)[]): number => {
  for (let length = keys.length; length > 0; length--) {
    const node = document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
};
