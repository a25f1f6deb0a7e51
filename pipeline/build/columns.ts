import type { MadeFile, SourceState } from './source-state.js';
import type { Stamp } from './stamp.js';

/** The part of a file's path that every source has: `cable.txt`, with what it is. */
export interface FileName {
  kind: string;
  format: string;
  name: string;
}

/** What few sources have. */
export interface Rare extends Partial<Pick<SourceState, 'unmade' | 'edition' | 'messages'>> {
  /** By place among the files of the source. */
  parts?: Record<number, NonNullable<MadeFile['parts']>>;
}

/**
 * What is remembered of sources, as it stands on disk: of ten thousand a build looks closely at few, and to make an
 * object of every file would be most of what a build with nothing to do costs.
 */
export interface Columns {
  /** Sorted. */
  paths: string[];
  folders: string[];
  names: FileName[];
  /** A row a source: see `row`. */
  sources: Float64Array;
  /** A row a file, source by source: see `cell`. */
  files: Float64Array;
  /** SHA-256 of each source, then of each file. */
  digests: Buffer;
  /** By place of the source. */
  rare: Map<number, Rare>;
}

/** Places in the row of a source; its stamp takes the first four, a size of -1 where there is none. */
export const row = { inputs: 4, read: 5, status: 6, start: 7, length: 8, firstFile: 9, width: 10 } as const;
/** Places in the row of a file, after its stamp. */
export const cell = { folder: 4, name: 5, order: 6, pages: 7, outdated: 8, width: 9 } as const;

export const statuses = ['done', 'failed', 'retry'] as const;

/** Bytes of a digest. */
export const digestSize = 32;

export const emptyColumns = (): Columns => ({
  paths: [],
  folders: [],
  names: [],
  sources: new Float64Array(),
  files: new Float64Array(),
  digests: Buffer.alloc(0),
  rare: new Map(),
});

function stampAt(numbers: Float64Array, at: number): Stamp | null {
  const size = numbers[at] ?? -1;
  return size < 0 ? null : [size, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0, numbers[at + 3] ?? 0];
}

const none = '0'.repeat(2 * digestSize);

function digestAt({ digests }: Columns, at: number): string {
  const hex = digests.toString('hex', at * digestSize, (at + 1) * digestSize);
  // A source that could not be read has none.
  return hex === none ? '' : hex;
}

/** First and last file, exclusive, of the source at that place. */
export function filesOf({ sources, files }: Columns, at: number): [number, number] {
  const next = (at + 1) * row.width + row.firstFile;
  const end = next < sources.length ? sources[next] : files.length / cell.width;
  return [sources[at * row.width + row.firstFile] ?? 0, end ?? 0];
}

/** Path of the file at that place. */
export function filePathAt({ files, folders, names }: Columns, at: number): string {
  const base = at * cell.width;
  const name = names[files[base + cell.name] ?? -1]?.name ?? '';
  return `${folders[files[base + cell.folder] ?? -1] ?? ''}/${name}`;
}

/** The source at that place. */
export function unpack(columns: Columns, at: number): SourceState {
  const { sources, rare } = columns;
  const number = (place: number): number => sources[at * row.width + place] ?? 0;
  const { parts, messages = [], ...more } = rare.get(at) ?? {};
  const [first, end] = filesOf(columns, at);
  const files: MadeFile[] = [];
  for (let file = first; file < end; file += 1) files.push(unpackFile(columns, file, parts?.[file - first]));
  return {
    stamp: stampAt(sources, at * row.width),
    sha256: digestAt(columns, at),
    inputs: number(row.inputs),
    read: number(row.read),
    status: statuses[number(row.status)] ?? 'retry',
    files,
    record: [number(row.start), number(row.length)],
    messages,
    ...more,
  };
}

function unpackFile(columns: Columns, at: number, parts: MadeFile['parts']): MadeFile {
  const { files, names, paths } = columns;
  const number = (place: number): number => files[at * cell.width + place] ?? 0;
  const { kind = '', format = '' } = names[number(cell.name)] ?? {};
  const pages = number(cell.pages);
  return {
    kind,
    format,
    path: filePathAt(columns, at),
    stamp: stampAt(files, at * cell.width),
    sha256: digestAt(columns, paths.length + at),
    ...(pages < 0 ? {} : { pages }),
    ...(parts ? { parts } : {}),
    order: number(cell.order),
    ...(number(cell.outdated) ? { outdated: true as const } : {}),
  };
}
