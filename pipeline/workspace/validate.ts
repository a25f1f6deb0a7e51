import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { nearest } from '../diagnostics/index.js';
import { resolve } from './schema.js';
import type { Schema } from './schema.js';

/** Something wrong at an offset of the text. */
export interface Fault {
  offset: number;
  reason: string;
  /** End of what need not be looked at any more: nothing in it can be right. */
  until?: number;
}

/** Checks a YAML tree against the schema: every fault, in order, with the place of the key or value at fault. */
export function validate(document: Document, schema: Schema, title = 'chancery.yaml'): Fault[] {
  const faults: Fault[] = [];
  const root = document.contents;
  if (root !== null) check(root, schema, '', { document, faults, title });
  return faults;
}

interface State {
  document: Document;
  faults: Fault[];
  /** What the file is called. */
  title: string;
}

const offsetOf = (node: unknown): number =>
  (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;

function check(given: Node, wanted: Schema, name: string, state: State): void {
  const node = isAlias(given) ? given.resolve(state.document) : given;
  if (node === undefined) return;
  const schema = choose(node, resolve(wanted));
  const actual = typeOf(node);
  const fault = (reason: string): void => void state.faults.push({ offset: offsetOf(given), reason });
  if (schema.type !== undefined && !fits(actual, schema.type)) {
    fault(`${quoted(name)} must be ${article(schema.type)}, not ${article(actual)}`);
    return;
  }
  if (isMap(node)) checkMap(node, schema, name, state);
  else if (isSeq(node)) {
    for (const item of node.items) if (schema.items) check(item as Node, schema.items, name, state);
  } else if (isScalar(node)) {
    const reason = scalarFault(node.value, schema, name);
    if (reason !== undefined) fault(reason);
  }
}

const quoted = (name: string): string => (name === '' ? 'chancery.yaml' : `\`${name}\``);

/** The alternative whose type fits, else the first. */
function choose(node: Node, schema: Schema): Schema {
  if (!schema.anyOf) return schema;
  const all = schema.anyOf.map(resolve);
  return all.find(({ type }) => type !== undefined && fits(typeOf(node), type)) ?? all[0] ?? {};
}

function checkMap(map: YAMLMap, schema: Schema, name: string, state: State): void {
  const known = schema.properties ?? {};
  const at = (key: string): string => (name === '' ? key : `${name}.${key}`);
  const present = new Set<string>();
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    present.add(key);
    const wanted = Object.hasOwn(known, key) ? known[key] : schema.additionalProperties;
    if (wanted === false) {
      state.faults.push({
        offset: offsetOf(pair.key),
        reason: unknownKey(at(key), key, Object.keys(known), state.title),
      });
    } else if (wanted !== undefined && pair.value !== null) check(pair.value, wanted, at(key), state);
  }
  for (const key of schema.required ?? []) {
    if (!present.has(key))
      state.faults.push({ offset: offsetOf(map), reason: `${quoted(at(key))} is missing` });
  }
}

/** Says that a key is not known, and which one is meant. */
export function unknownKey(
  path: string,
  key: string,
  known: readonly string[],
  title = 'chancery.yaml',
): string {
  const guess = nearest(key, known);
  const hint = guess === undefined ? `; known here: ${known.join(', ')}` : `; did you mean \`${guess}\`?`;
  return `\`${path}\` is not a key of ${title}${hint}`;
}

function typeOf(node: Node): string {
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  const value = isScalar(node) ? node.value : undefined;
  if (value === null || value === undefined) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

const fits = (actual: string, wanted: string): boolean =>
  actual === wanted || (actual === 'integer' && wanted === 'number');

const article = (type: string): string =>
  ({
    array: 'a list',
    object: 'a mapping',
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    null: 'empty',
  })[type] ?? type;

/** Whether a date, or an instant that begins with one, is in the calendar: `2026-02-31` rolls over unnoticed elsewhere. */
export const isCalendar = (text: string): boolean => {
  const day = text.slice(0, 10);
  return !Number.isNaN(Date.parse(text)) && new Date(Date.parse(day)).toISOString().startsWith(day);
};

function scalarFault(value: unknown, schema: Schema, name: string): string | undefined {
  if (schema.enum && !schema.enum.includes(value)) {
    return `${quoted(name)} must be one of ${schema.enum.join(', ')}, not "${String(value)}"`;
  }
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
      return `"${value}" is not what ${quoted(name)} takes (${schema.description ?? schema.pattern})`;
    }
    if (schema.format && !isCalendar(value))
      return `"${value}" is not what ${quoted(name)} takes: there is no such day or hour`;
    if (value.length < (schema.minLength ?? 0)) return `${quoted(name)} is empty`;
  }
  if (typeof value !== 'number') return undefined;
  const { minimum = -Infinity, exclusiveMinimum = -Infinity } = schema;
  return value < minimum || value <= exclusiveMinimum ? `${quoted(name)} is too small: ${value}` : undefined;
}
