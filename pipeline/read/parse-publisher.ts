import { LineCounter, parseDocument } from 'yaml';
import { madeAhead } from '../ahead/index.js';
import { message } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import { parseSelector } from './page/element.js';
import type { Publisher } from './publisher.js';

type Check = (value: unknown) => string | undefined;

const text: Check = (value) => (typeof value === 'string' ? undefined : 'must be text');
const yes: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const pattern: Check = (value) => {
  if (typeof value !== 'string') return 'must be a regular expression';
  try {
    new RegExp(value, 'u');
    return undefined;
  } catch (error) {
    return `is no regular expression (${error instanceof Error ? error.message : 'unknown'})`;
  }
};
const selector: Check = (value) =>
  typeof value === 'string' && parseSelector(value) ? undefined : 'must be a simple selector such as `.date`';
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? value.map(check).find((wrong) => wrong !== undefined) : 'must be a list';
const only: Check = (value) =>
  value === 'head' || value === 'tail' ? undefined : 'must be `head` or `tail`';
const zone: Check = (value) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) });
    return undefined;
  } catch {
    return 'must be an IANA time zone such as Europe/Moscow';
  }
};
const group =
  (fields: Record<string, Check>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return 'must be a group of fields';
    for (const [key, item] of Object.entries(value)) {
      const check = fields[key];
      if (!check) return `holds \`${key}\`, which is not one of ${Object.keys(fields).join(', ')}`;
      const wrong = check(item);
      if (wrong !== undefined) return `${key}: ${wrong}`;
    }
    return undefined;
  };

const rule = group({
  rule: text,
  where: list(selector),
  line: pattern,
  inside: pattern,
  from: pattern,
  to: pattern,
  closing: pattern,
  only,
  languages: yes,
});
const selectors = list(selector);
const words = list(text);
const fields: Record<string, Check> = {
  name: text,
  always: yes,
  zone,
  marks: list(pattern),
  content: selectors,
  head: pattern,
  masthead: group({
    title: selectors,
    lead: selectors,
    published: selectors,
    time: selectors,
    place: selectors,
  }),
  furniture: list(rule),
  labels: group({ question: words, answer: words, moderator: words, remark: words, never: words }),
};

/** Parses a publisher's data file (YAML text); `file` is named in messages and gives the id. */
export function parsePublisher(source: string, file: string): Result<Publisher> {
  const id = file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
  const known = madeAhead('publisher', [source]) as Publisher | undefined;
  if (known) return { value: { ...known, id }, messages: [] };
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const wrong = (reason: string, offset = 0): Message =>
    message('publisher-invalid', reason, { file, place: at(offset) });
  const [error] = document.errors;
  if (error) return { messages: [wrong(error.message.split('\n')[0] ?? 'not YAML', error.pos[0])] };
  const value: unknown = document.toJS() ?? {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { messages: [wrong('a profile is a group of fields')] };
  const messages = Object.entries(value).flatMap(([key, item]) => {
    const range = document.get(key, true) as { range?: [number, number, number] } | undefined;
    const check = fields[key];
    const reason = check ? check(item) : `is not one of ${Object.keys(fields).join(', ')}`;
    return reason === undefined ? [] : [wrong(`${key} ${reason}`, range?.range?.[0])];
  });
  if (messages.length > 0) return { messages };
  return { value: { ...(value as Partial<Publisher>), id }, messages: [] };
}
