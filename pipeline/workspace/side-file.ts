import { readFileSync } from 'node:fs';
import { LineCounter, isMap, parseDocument } from 'yaml';
import { message } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import { knownSettings } from './known-settings.js';
import { kindKeys } from './meaning.js';
import type { SettingsOf } from './meaning.js';
import { definition } from './schema.js';
import type { Schema } from './schema.js';
import { validate } from './validate.js';

/** What a side file says of one document. */
export interface SideFile {
  overrides: Readonly<Record<string, unknown>>;
  settings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The file itself. */
  text: string;
}

const ending = '.chancery.yaml';
/** What a message calls the file. */
const title = 'a side file';

/** Whether a path is that of a side file. */
export const isSideFile = (path: string): boolean => path.endsWith(ending);

/** Reads a side file; `shown` is named in messages, `kinds` are the kinds it may set, of the workspace `root`. */
export function loadSideFile(
  path: string,
  shown: string,
  kinds: readonly string[],
  root: string,
): Result<SideFile> {
  return parseSideFile(readFileSync(path, 'utf8'), shown, kinds, (kind) => knownSettings(root, kind));
}

function parseSideFile(
  text: string,
  file: string,
  kinds: readonly string[],
  settingsOf: SettingsOf,
): Result<SideFile> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number, reason: string): Message => {
    const { line, col } = lines.linePos(offset);
    return message('config-invalid', reason, { file, place: { line, column: col, offset } });
  };
  const syntax = document.errors[0];
  if (syntax) return { messages: [at(syntax.pos[0], syntax.message.split('\n')[0] ?? '')] };
  const faults = [
    ...validate(document, sideSchema(kinds), title),
    ...(isMap(document.contents) ? kindKeys(document.contents.items, kinds, settingsOf, '', title) : []),
  ];
  if (faults.length > 0) return { messages: faults.map(({ offset, reason }) => at(offset, reason)) };
  const plain = (isMap(document.contents) ? document.toJS() : {}) as Record<string, unknown>;
  const entries = Object.entries(plain);
  return {
    value: {
      text,
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
