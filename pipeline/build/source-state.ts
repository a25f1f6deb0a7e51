import type { Message } from '../diagnostics/index.js';
import type { Edition } from './request.js';
import { certain } from './stamp.js';
import type { Stamp } from './stamp.js';

/** A file of a divided document. */
export interface MadePart {
  /** Relative to `out`, with `/`. */
  path: string;
  stamp: Stamp | null;
  sha256: string;
}

/** A file under `out` that a build made. Without a stamp it has to be read to be known. */
export interface MadeFile {
  kind: string;
  format: string;
  /** Relative to `out`, with `/`. */
  path: string;
  stamp: Stamp | null;
  sha256: string;
  pages?: number;
  /** Further files of a divided document. */
  parts?: MadePart[];
  /** Index into `orders`: what it was made by. */
  order: number;
  /** It was made from what its source, its settings or its materials were before. */
  outdated?: true;
}

/** What is remembered of one source. */
export interface SourceState {
  stamp: Stamp | null;
  sha256: string;
  /** Index into `inputs`. */
  inputs: number;
  /** Index into `orders`: how it was read. */
  read: number;
  /** `failed`: would fail again; `retry`: what was in the way may be gone. */
  status: 'done' | 'failed' | 'retry';
  files: MadeFile[];
  /** Documents that could not be made: path to index into `orders`, what was tried. */
  unmade?: Record<string, number>;
  /** Where its record stands in the manifest: first byte, and how many. */
  record: [number, number];
  edition?: Edition;
  /** Errors and warnings, to be shown again. */
  messages: Message[];
}

/** Every path under `out` that files and their parts have. */
export const pathsOf = (files: readonly Pick<MadeFile, 'path' | 'parts'>[]): string[] =>
  files.flatMap(({ path, parts = [] }) => [path, ...parts.map((part) => part.path)]);

/** A state whose files, saved at `time`, are known by their stamps only where these can be believed. */
export const settled = (state: SourceState, time: number): SourceState => ({
  ...state,
  files: state.files.map(({ parts, ...file }) => ({
    ...file,
    stamp: certain(file.stamp, time),
    ...(parts ? { parts: parts.map((part) => ({ ...part, stamp: certain(part.stamp, time) })) } : {}),
  })),
});
