import { message } from '../../diagnostics/index.js';
import type { Message } from '../../diagnostics/index.js';
import type { Span } from '../draft/draft.js';
import { pointAt } from '../encoding/point-at.js';

/** A value of a JSON text with its place. The span of a string is what stands between its quotes. */
export type JsonNode = Span &
  (
    | { kind: 'string'; value: string }
    | { kind: 'object'; members: [key: string, value: JsonNode][] }
    | { kind: 'array'; items: JsonNode[] }
    | { kind: 'other'; value: number | boolean | null }
  );

/** Nothing a publisher writes is nested deeper; what is, was made to exhaust a reader. */
const deepest = 200;

const backslash = 92;
const quote = 34;

/** End of the string whose opening quote stands at `start`: the offset of its closing quote. */
const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
};

type Container = Extract<JsonNode, { kind: 'object' | 'array' }>;

const nestingOf = (text: string): number | undefined => {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) return at;
  }
  return undefined;
};

/** The values of a text that is known to be well-formed JSON, or one such value a line, in one pass. */
const valuesOf = (text: string): Extract<JsonNode, { kind: 'array' }> => {
  const root = { kind: 'array' as const, items: [] as JsonNode[], start: 0, end: text.length };
  const open: Container[] = [root];
  let key: string | undefined;
  const put = (node: JsonNode): void => {
    const parent = open.at(-1) ?? root;
    if (parent.kind === 'array') parent.items.push(node);
    else parent.members.push([key ?? '', node]);
    key = undefined;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') {
      const end = endOfString(text, at);
      const value = JSON.parse(text.slice(at, end + 1)) as string;
      if (open.at(-1)?.kind === 'object' && key === undefined) key = value;
      else put({ kind: 'string', value, start: at + 1, end });
      at = end;
    } else if (character === '{' || character === '[') {
      const node: Container =
        character === '{'
          ? { kind: 'object', members: [], start: at, end: at }
          : { kind: 'array', items: [], start: at, end: at };
      put(node);
      open.push(node);
    } else if (character === '}' || character === ']') {
      const closed = open.pop();
      if (closed) closed.end = at + 1;
    } else if (/[-\dtfn]/.test(character)) {
      const end = at + (/^[-+.\w]+/.exec(text.slice(at, at + 400))?.[0].length ?? 1);
      put({
        kind: 'other',
        value: JSON.parse(text.slice(at, end)) as number | boolean | null,
        start: at,
        end,
      });
      at = end - 1;
    }
  }
  return root;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Whether a text is JSON Lines: an object on each of two lines or more. */
function isLines(text: string): boolean {
  if (!/^\s*\{.*\}[ \t\r]*\n\s*\{/.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => line.trimStart().startsWith('{') && isJson(line));
}

/** The tree of a JSON text, every value with its place (JSON Lines are a list); a message where it is not well formed or nested over 200 deep. */
export function parseJson(text: string, file: string): { root?: JsonNode; problem?: Message } {
  const deep = nestingOf(text);
  if (deep !== undefined) {
    const reason = `lists and objects are nested more than ${deepest} deep`;
    return { problem: message('source-nesting', reason, { file, place: pointAt(text, deep) }) };
  }
  try {
    JSON.parse(text);
  } catch (error) {
    if (isLines(text)) return { root: valuesOf(text) };
    const said = error instanceof Error ? error.message : '';
    const offset = Number(/position (\d+)/.exec(said)?.[1] ?? text.length);
    const place = pointAt(text, offset);
    return { problem: message('source-malformed', 'this is not well-formed JSON', { file, place }) };
  }
  const values = valuesOf(text);
  return { root: values.items[0] ?? values };
}
