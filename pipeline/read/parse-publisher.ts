import { parse } from 'yaml';
import type { Result } from '../diagnostics/index.js';
import type { Publisher } from './publisher.js';

/** Parses a publisher's data file (YAML text); `file` is named in messages. */
export function parsePublisher(text: string, file: string): Result<Publisher> {
  const id = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  return { value: { ...(parse(text) as object), id }, messages: [] };
}
