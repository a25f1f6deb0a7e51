import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { message } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import { knownSettings } from './known-settings.js';
import { checkMeaning } from './meaning.js';
import type { SettingsOf } from './meaning.js';
import { normalise } from './normalise.js';
import { configSchema } from './schema.js';
import { defaults } from './settings.js';
import type { Config } from './settings.js';
import { validate } from './validate.js';
import type { Fault } from './validate.js';

/** Settings, and where they come from. */
export interface Loaded {
  /** The workspace: absolute folder of chancery.yaml, or the one that was asked for. */
  root: string;
  /** Absolute path of chancery.yaml, where there is one. */
  file?: string;
  /** SHA-256-free text of it: part of what a build is made from. */
  text: string;
  config: Config;
}

/** The nearest chancery.yaml at or above a folder, or undefined. */
export function findConfig(folder: string): string | undefined {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const file = join(here, 'chancery.yaml');
    if (existsSync(file)) return file;
    if (dirname(here) === here) return undefined;
  }
}

/** Reads and checks chancery.yaml. Without a file: the defaults, in `folder`. Errors: `config-invalid` with line and column. */
export function loadConfig(folder: string, file = findConfig(folder)): Result<Loaded> {
  if (file === undefined)
    return { value: { root: resolve(folder), text: '', config: defaults }, messages: [] };
  const root = dirname(resolve(file));
  const shown = relative(process.cwd(), file) || file;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = `cannot be read: ${(error as Error).message}`;
    return { messages: [message('config-invalid', reason, { file: shown })] };
  }
  const parsed = parseConfig(text, shown, (kind) => knownSettings(root, kind));
  return parsed.value
    ? { value: { root, file: resolve(file), text, config: parsed.value }, messages: parsed.messages }
    : { messages: parsed.messages };
}

/** Checks the text of a chancery.yaml; `file` is named in messages, `settingsOf` knows the settings of kinds. */
export function parseConfig(text: string, file: string, settingsOf: SettingsOf): Result<Config> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number, reason: string): Message => {
    const { line, col } = lines.linePos(offset);
    return message('config-invalid', reason, { file, place: { line, column: col, offset } });
  };
  const syntax = document.errors.map(({ pos, message: reason }) => at(pos[0], firstLine(reason)));
  if (syntax.length > 0) return { messages: syntax.slice(0, 1) };
  const meant = checkMeaning(document, settingsOf);
  const within = ({ offset }: Fault): boolean =>
    meant.some((fault) => fault.until !== undefined && fault.offset <= offset && offset < fault.until);
  const formal = validate(document, configSchema()).filter((fault) => !within(fault));
  const faults = [...formal, ...meant].sort((x, y) => x.offset - y.offset);
  if (faults.length > 0) return { messages: faults.map(({ offset, reason }) => at(offset, reason)) };
  const plain = (document.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>;
  return { value: { ...normalise(plain), styles: styles(document, text, file) }, messages: [] };
}

const firstLine = (text: string): string =>
  (text.split('\n')[0] ?? text).replace(/ at line \d+, column \d+:?$/, '');

/** The `style:` of each kind, cut from the text so that every line and column stays where it is. */
function styles(document: Document, text: string, file: string): Config['styles'] {
  if (!isMap(document.contents)) return {};
  const found: Record<string, { path: string; text: string }> = {};
  for (const { key, value } of document.contents.items as Pair<Node, Node | null>[]) {
    const style = isMap(value) ? value.get('style', true) : undefined;
    if (!isScalar(key) || !isMap(style) || !style.range) continue;
    const [start, end] = style.range;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const before = text.slice(0, lineStart).replace(/[^\n]/g, '');
    found[String(key.value)] = {
      path: file,
      text: before + ' '.repeat(start - lineStart) + text.slice(start, end),
    };
  }
  return found;
}
