import type { Message } from '../diagnostics/index.js';
import type { Document, Style } from '../tree/index.js';

/** A file that goes with a document, for formats that can carry one: the source, or the tree it was read into. */
export interface Attachment {
  /** File name. */
  name: string;
  /** IANA media type. */
  mediaType: string;
  bytes: Uint8Array;
  /** What it is, in words. */
  description: string;
  /** What it is to the document (ISO 19005-3, annex E). */
  relationship: 'Source' | 'Data' | 'Supplement';
}

/** Everything a compiler may ask of the outside. */
export interface World {
  /** Bytes of the font file for a family (`serif`, `sans`) and face, or undefined where there is none. */
  readonly font: (family: string, face: FontFace) => Uint8Array | undefined;
  /** Bytes of a file of the workspace that a style names (a letterhead, a logo), or undefined where there is none. */
  file?(name: string): Uint8Array | undefined;
  /** Files that go with the document. */
  attachments?(): readonly Attachment[];
  /** Version of the tool, for the producer field. */
  readonly version: string;
}

export type FontFace = 'regular' | 'italic' | 'bold' | 'bold-italic';

/** What a compile gives: bytes unless an error stands among the messages. */
export interface Compiled {
  bytes?: Uint8Array;
  /** Pages, where the format has them (measured, or estimated by the same rules as the format's readers). */
  pages?: number;
  /** What the format did that a person may check, as plain data for `--json` and the manifest (a cable's respelled characters). */
  report?: Readonly<Record<string, unknown>>;
  /** Further files of the same document, where the style divides it; `bytes` stays the whole. */
  parts?: Part[];
  messages: Message[];
}

/** One file of a divided document, written beside the whole as `<kind>.<name>.<extension>`. */
export interface Part {
  /** Unique among the parts, in order: `01`. */
  name: string;
  bytes: Uint8Array;
}

/** One format. `compile` is pure: same document, style and world, same bytes. */
export interface Compiler {
  readonly format: string;
  /** Of the file it makes, without a dot. */
  readonly extension: string;
  /** Raised when the same input starts to yield other bytes. */
  readonly revision: number;
  /** Whether it may carry attachments: what it makes then depends on them. */
  readonly attaches?: true;
  compile(document: Document, style: Style, world: World): Promise<Compiled>;
}

/** What a compile gives, without its messages. */
export type Printed = Omit<Compiled, 'bytes' | 'messages'> & { bytes: Uint8Array };
