import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, isMap, parseDocument } from 'yaml';
import { message } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import { definition } from './schema.js';
import type { Schema } from './schema.js';
import { validate } from './validate.js';

/** What a side file says of one document. */
export interface SideFile {
  overrides: Readonly<Record<string, unknown>>;
  settings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const ending = '.chancery.yaml';

/** Whether a path is that of a side file. */
export const isSideFile = (path: string): boolean => path.endsWith(ending);

/** Path of the side file of a source: `talk.txt` has `talk.chancery.yaml` (or `talk.txt.chancery.yaml`, which wins). */
export function sideFileOf(source: string): string | undefined {
  const names = [`${source}${ending}`, `${source.replace(/\.[^./\\]*$/, '')}${ending}`];
  return names.find((name) => existsSync(name));
}

/** Reads a side file; `shown` is named in messages, `kinds` are the kinds it may set. */
export function loadSideFile(path: string, shown: string, kinds: readonly string[]): Result<SideFile> {
  return parseSideFile(readFileSync(path, 'utf8'), shown, kinds);
}

function parseSideFile(text: string, file: string, kinds: readonly string[]): Result<SideFile> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number, reason: string): Message => {
    const { line, col } = lines.linePos(offset);
    return message('config-invalid', reason, { file, place: { line, column: col, offset } });
  };
  const syntax = document.errors[0];
  if (syntax) return { messages: [at(syntax.pos[0], syntax.message.split('\n')[0] ?? '')] };
  const faults = validate(document, sideSchema(kinds));
  if (faults.length > 0) return { messages: faults.map(({ offset, reason }) => at(offset, reason)) };
  const plain = (isMap(document.contents) ? document.toJS() : {}) as Record<string, unknown>;
  const entries = Object.entries(plain);
  return {
    value: {
      overrides: Object.fromEntries(entries.filter(([key]) => !kinds.includes(key))),
      settings: Object.fromEntries(entries.filter(([key]) => kinds.includes(key))) as SideFile['settings'],
    },
    messages: [],
  };
}

/** The schema of a side file: the masthead, fields for every kind, and one key per kind. */
function sideSchema(kinds: readonly string[]): Schema {
  const side = definition('side-file');
  const own = Object.fromEntries(kinds.map((kind) => [kind, definition('kind')]));
  return { ...side, properties: { ...side.properties, ...own }, additionalProperties: false };
}
