import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { endianness } from 'node:os';
import { join, resolve } from 'node:path';
import { writeWhole } from '../store/index.js';
import { cell, digestSize, row } from './columns.js';
import type { Columns, Rare } from './columns.js';
import { KnownSources, renumber } from './known-sources.js';
import type { BuildState } from './state.js';

/** Where the state of a build into `out` is kept. */
export function statePath(root: string, out: string): string {
  let real = resolve(out);
  try {
    real = realpathSync(out);
  } catch {
    // Not there yet: a folder made later has this path.
  }
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16);
  return join(root, '.chancery', 'state', name);
}

/** Numbers stand in the file as the machine has them. */
const magic = `chancery state 3 ${endianness()}`;

/** What stands before the numbers, as JSON on a line. */
interface Head extends Omit<BuildState, 'sources'>, Pick<Columns, 'paths' | 'folders' | 'names'> {
  rare: [number, Rare][];
  /** How many files. */
  files: number;
}

/** Reads a state; an absent, torn or foreign one is undefined. */
export function loadState(path: string): BuildState | undefined {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf(10);
    const body = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== `${magic} ${digest(body)}`) return undefined;
    return parse(body);
  } catch {
    return undefined;
  }
}

function parse(body: Buffer): BuildState {
  const end = body.indexOf(10);
  const head = JSON.parse(body.toString('utf8', 0, end)) as Head;
  const { paths, folders, names, rare, files: count, ...state } = head;
  let at = end + 1;
  // Copied: numbers must begin at a multiple of their size.
  const take = (length: number): ArrayBuffer => new Uint8Array(body.subarray(at, (at += length))).buffer;
  const sources = new Float64Array(take(paths.length * row.width * 8));
  const files = new Float64Array(take(count * cell.width * 8));
  const digests = body.subarray(at, at + (paths.length + count) * digestSize);
  const columns = { paths, folders, names, rare: new Map(rare), sources, files, digests };
  return { ...state, sources: new KnownSources(columns) };
}

/** Writes a state whole, without orders and inputs that no source refers to any more. Throws what the file system throws. */
export function saveState(path: string, { sources: known, ...state }: BuildState): void {
  const { paths, folders, names, rare, sources, files, digests } = packed(known, state);
  const head: Head = { ...state, paths, folders, names, rare: [...rare], files: files.length / cell.width };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    bytesOf(sources),
    bytesOf(files),
    digests,
  ]);
  // Not synced: one that a power cut tears is found by its digest.
  writeWhole(path, Buffer.concat([Buffer.from(`${magic} ${digest(body)}\n`), body]), { sync: false });
}

function packed(known: KnownSources, state: Pick<BuildState, 'inputs' | 'orders'>): Columns {
  const columns = known.pack();
  const used = renumber(columns);
  state.inputs = pick(state.inputs, used.inputs);
  state.orders = pick(state.orders, used.orders);
  return columns;
}

const pick = <Value>(from: readonly Value[], places: readonly number[]): Value[] =>
  places.flatMap((place) => from.slice(place, place + 1));

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
