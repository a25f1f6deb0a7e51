import type { Result } from '../diagnostics/index.js';
import type { Transcript } from '../tree/index.js';
import type { Publisher } from './publisher.js';

/** A source as a reader meets it: named, hashed, decoded. */
export interface Input {
  /** With `/` separators, relative to the workspace where it lies inside it. */
  path: string;
  /** The bytes as received; only a reader of a binary carrier (`.docx`) looks at them. */
  bytes: Uint8Array;
  /** The decoded text without a leading byte-order mark; empty for a binary carrier. Every position counts in it, in UTF-16 code units. */
  text: string;
  /** WHATWG label of the encoding the bytes were decoded with; `binary` for a binary carrier. */
  encoding: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: string;
}

/** What the user or a side file states of a document: it beats whatever the document says. */
interface Stated {
  title?: string;
  /** BCP 47. */
  language?: string;
  place?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  url?: string;
}

export interface ReadOptions {
  publishers: readonly Publisher[];
  /** Id of the publisher, where the user names it; else it is recognised by the profiles' marks. */
  publisher?: string;
  stated?: Stated;
  /** Bytes above which a source is refused; 64 MB where not given. */
  limit?: number;
}

/** How sure a reader is that a source is its own: `certain` by a signature no other form has, `likely` by content, `possible` by the file name alone. */
export type Recognition = 'certain' | 'likely' | 'possible' | 'no';

/** The beginning of a source, to recognise it by. */
export interface Sniff {
  /** Extension in lower case without a dot; empty where there is none. */
  extension: string;
  /** First 8,192 characters of the decoded text, without a byte-order mark and leading white space. */
  head: string;
  /** First 512 bytes. */
  bytes: Uint8Array;
}

/** One form of source. `read` is pure, throws nothing for a user's mistake, and takes time linear in its input. */
export interface Reader {
  /** Recorded in `source.reader`. */
  readonly name: string;
  /** Reads `bytes`, not `text`: the source is then not decoded. */
  readonly binary?: true;
  recognise(sniff: Sniff): Recognition;
  read(input: Input, options: ReadOptions): Result<Transcript> | Promise<Result<Transcript>>;
}
