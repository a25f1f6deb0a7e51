// Takes the bytes of a source and the publishers' profiles; gives a Transcript, with messages.
// The source text is parsed here and never again.
import { message } from '../diagnostics/index.js';
import type { Result } from '../diagnostics/index.js';
import type { Transcript } from '../tree/index.js';

/** A transcript as received. */
export interface Source {
  /** With `/` separators, relative to the workspace where it lies inside it. */
  path: string;
  bytes: Uint8Array;
}

/** What is known of a publisher's pages, parsed from its data file. */
export interface Publisher {
  id: string;
}

export interface ReadOptions {
  publishers: readonly Publisher[];
  /** Id of the publisher, where the user names it; else it is recognised by the profiles' marks. */
  publisher?: string;
}

/** Raised when the same input starts to yield a different value. */
export const revision = 1;

/** Parses a publisher's data file (YAML text); `file` is named in messages. */
export function parsePublisher(text: string, file: string): Result<Publisher> {
  return { value: { id: file + text.slice(0, 0) }, messages: [] };
}

/** Reads one source into a transcript. */
export function read(source: Source, options: ReadOptions): Promise<Result<Transcript>> {
  const reason = `no reader yet (${options.publishers.length} publishers)`;
  return Promise.resolve({ messages: [message('bug', reason, { file: source.path })] });
}
