import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';
import type { Loaded } from './config.js';

/** A path that chancery.yaml names, and the keys that lead to it. */
type Named = readonly [path: string, keys: readonly (string | number)[]];

/** Errors for the taxonomies, profiles of publishers and fonts that chancery.yaml names and that are not there, with line and column. */
export function absentFiles(loaded: Loaded): Message[] {
  const { topics, publishers, fonts } = loaded.config;
  const named: Named[] = [
    ...topics.map((path, at): Named => [path, ['topics', at]]),
    ...publishers.map((path, at): Named => [path, ['publishers', at]]),
    ...Object.entries(fonts).flatMap(([family, faces]) =>
      Object.entries(faces).map(([face, path]): Named => [path, ['fonts', family, face]]),
    ),
  ];
  return named
    .filter(([path]) => !existsSync(resolve(loaded.root, path)))
    .map(([path, keys]) => {
      const key = keys.filter((each) => typeof each === 'string').join('.');
      return message('config-invalid', `\`${key}\` names "${path}", which does not exist`, at(loaded, keys));
    });
}

/** Where in chancery.yaml a value stands. */
function at({ file, text }: Loaded, keys: readonly (string | number)[]): Pick<Message, 'file' | 'place'> {
  const lines = new LineCounter();
  const node = parseDocument(text, { lineCounter: lines }).getIn(keys, true);
  const offset = isNode(node) ? node.range?.[0] : undefined;
  if (file === undefined || offset === undefined) return {};
  const { line, col: column } = lines.linePos(offset);
  return { file: relative(process.cwd(), file) || file, place: { line, column, offset } };
}
