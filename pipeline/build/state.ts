import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from '../store/index.js';
import type { Message } from '../diagnostics/index.js';
import type { MadeBy } from '../execute/index.js';
import type { Edition } from './request.js';
import type { Stamp } from './stamp.js';

/** A file under `out` that a build made. */
export interface MadeFile {
  kind: string;
  format: string;
  /** Relative to `out`, with `/`. */
  path: string;
  stamp: Stamp | null;
  sha256: string;
  pages?: number;
  /** Further files of a divided document. */
  parts?: { path: string; stamp: Stamp | null }[];
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

/** What a build leaves for the next one. Everything in it can be lost: it costs time only. */
export interface BuildState {
  version: 1;
  /** Of manifest.json when it was written; of another manifest, nothing here is believed. */
  manifest: Stamp | null;
  /** Names and digests of what the documents were made from beside their sources. */
  inputs: Record<string, string>[];
  /** How sources were read and documents made, as JSON. */
  orders: string[];
  sources: Record<string, SourceState>;
  /** As it stands at the head of the manifest. */
  madeBy?: MadeBy;
}

export const emptyState = (): BuildState => ({
  version: 1,
  manifest: null,
  inputs: [],
  orders: [],
  sources: {},
});

/** Where the state of a build into `out` is kept. */
export function statePath(root: string, out: string): string {
  let real = resolve(out);
  try {
    real = realpathSync(out);
  } catch {
    // Not there yet: a folder made later has this path.
  }
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16);
  return join(root, '.chancery', 'state', `${name}.json`);
}

const magic = 'chancery state 1';

/** Reads a state; an absent, torn or foreign one is empty. */
export function loadState(path: string): BuildState | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== `${magic} ${digest(body)}`) return undefined;
    return JSON.parse(body) as BuildState;
  } catch {
    return undefined;
  }
}

/** Writes a state whole. Throws what the file system throws. */
export function saveState(path: string, state: BuildState): void {
  mkdirSync(join(path, '..'), { recursive: true });
  const body = JSON.stringify(state);
  // Not synced: one that a power cut tears is found by its digest.
  writeWhole(path, `${magic} ${digest(body)}\n${body}`, { sync: false });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every path under `out` that files and their parts have. */
export const pathsOf = (files: readonly MadeFile[]): string[] =>
  files.flatMap(({ path, parts = [] }) => [path, ...parts.map((part) => part.path)]);
