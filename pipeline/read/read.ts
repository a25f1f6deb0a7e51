import { createHash } from 'node:crypto';
import { message } from '../diagnostics/index.js';
import type { Result } from '../diagnostics/index.js';
import type { Transcript } from '../tree/index.js';
import { decode, refuseSize } from './decode.js';
import { unescapeLiterals } from './encoding/literal.js';
import { relocate } from './encoding/relocate.js';
import type { ReadOptions } from './reader.js';
import { chooseReader, readers, sniffOf } from './registry.js';

/** A transcript as received. */
export interface Source {
  /** With `/` separators, relative to the workspace where it lies inside it. */
  path: string;
  bytes: Uint8Array;
}

/**
 * Reads one source into a transcript: decodes it, chooses the reader by content and name, and lets it read. Throws nothing:
 * a fault of a reader becomes the message `bug` on this one source.
 */
export async function read(source: Source, options: Partial<ReadOptions> = {}): Promise<Result<Transcript>> {
  try {
    return await readSource(source, { publishers: [], ...options });
  } catch (error) {
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { messages: [message('bug', `reading failed (${cause})`, { file: source.path })] };
  }
}

async function readSource({ path, bytes }: Source, options: ReadOptions): Promise<Result<Transcript>> {
  const refusal = refuseSize(bytes.length, path, options.limit);
  if (refusal) return { messages: [refusal] };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const raw = sniffOf({ path, text: '', bytes });
  const binary = readers.find((reader) => reader.binary && reader.recognise(raw) !== 'no');
  if (binary) return binary.read({ path, bytes, text: '', encoding: 'binary', sha256 }, options);
  const { text, encoding, messages } = decode(bytes, path, options.limit);
  if (text === undefined) return { messages };
  const textual = readers.filter(({ binary }) => !binary);
  const literal = unescapeLiterals(text);
  const meant = literal?.text ?? text;
  const reader = chooseReader(sniffOf({ path, text: meant, bytes }), textual);
  const found = await reader.read({ path, bytes, text: meant, encoding, sha256 }, options);
  const result = literal ? relocate(found, text, literal, path) : found;
  return { ...result, messages: [...messages, ...result.messages] };
}
