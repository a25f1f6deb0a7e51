import { cell, digestSize, filesOf, row, statuses } from './columns.js';
import type { Columns, FileName, Rare } from './columns.js';
import type { MadeFile, SourceState } from './source-state.js';
import type { Stamp } from './stamp.js';

/** Writes columns anew, source by source in the order of their paths: copied from older ones, or put together. */
export class ColumnsWriter {
  private readonly paths: string[] = [];
  private readonly folders = new Table<string>((folder) => folder);
  private readonly names = new Table<FileName>(({ kind, format, name }) =>
    JSON.stringify([kind, format, name]),
  );
  private readonly sources = new Numbers();
  private readonly files = new Numbers();
  private readonly ofSources: Uint8Array[] = [];
  private readonly ofFiles: Uint8Array[] = [];
  private readonly rare = new Map<number, Rare>();

  /** Copies the source at a place of older columns. */
  copy(old: Columns, at: number): void {
    const [first, end] = filesOf(old, at);
    const base = this.sources.add(old.sources.subarray(at * row.width, (at + 1) * row.width));
    this.sources.values[base + row.firstFile] = this.files.length / cell.width;
    for (let file = first; file < end; file += 1) {
      const cells = this.files.add(old.files.subarray(file * cell.width, (file + 1) * cell.width));
      const { values } = this.files;
      values[cells + cell.folder] = this.folders.again(old.folders, values[cells + cell.folder] ?? -1);
      values[cells + cell.name] = this.names.again(old.names, values[cells + cell.name] ?? -1);
    }
    const count = old.paths.length;
    this.ofSources.push(old.digests.subarray(at * digestSize, (at + 1) * digestSize));
    this.ofFiles.push(old.digests.subarray((count + first) * digestSize, (count + end) * digestSize));
    const rare = old.rare.get(at);
    if (rare) this.rare.set(this.paths.length, { ...rare });
    this.paths.push(old.paths[at] ?? '');
  }

  /** Adds a source. */
  add(path: string, state: SourceState): void {
    const { inputs, read, status, record, files, sha256 } = state;
    const firstFile = this.files.length / cell.width;
    this.sources.add([
      ...stampRow(state.stamp),
      inputs,
      read,
      statuses.indexOf(status),
      ...record,
      firstFile,
    ]);
    this.ofSources.push(digest(sha256));
    for (const file of files) this.addFile(file);
    const rare = rareOf(state);
    if (rare) this.rare.set(this.paths.length, rare);
    this.paths.push(path);
  }

  private addFile({ kind, format, path, stamp, sha256, order, pages = -1, outdated }: MadeFile): void {
    const slash = path.lastIndexOf('/');
    const folder = this.folders.place(path.slice(0, slash));
    const name = this.names.place({ kind, format, name: path.slice(slash + 1) });
    this.files.add([...stampRow(stamp), folder, name, order, pages, outdated ? 1 : 0]);
    this.ofFiles.push(digest(sha256));
  }

  /** The columns. */
  done(): Columns {
    return {
      paths: this.paths,
      folders: this.folders.values,
      names: this.names.values,
      sources: this.sources.values.slice(0, this.sources.length),
      files: this.files.values.slice(0, this.files.length),
      digests: Buffer.concat([...this.ofSources, ...this.ofFiles]),
      rare: this.rare,
    };
  }
}

const stampRow = (stamp: Stamp | null): readonly number[] => stamp ?? [-1, 0, 0, 0];

const digest = (sha256: string): Uint8Array =>
  sha256 === '' ? new Uint8Array(digestSize) : Buffer.from(sha256, 'hex');

function rareOf({ files, unmade, edition, messages }: SourceState): Rare | undefined {
  const divided = files.flatMap(({ parts }, place) => (parts ? [[place, parts] as const] : []));
  const rare: Rare = {
    ...(unmade ? { unmade } : {}),
    ...(edition ? { edition } : {}),
    ...(messages.length > 0 ? { messages } : {}),
    ...(divided.length > 0 ? { parts: Object.fromEntries(divided) } : {}),
  };
  return Object.keys(rare).length > 0 ? rare : undefined;
}

/** Numbers that grow. */
class Numbers {
  values = new Float64Array(1024);
  length = 0;

  /** Adds numbers; gives the place of the first. */
  add(more: ArrayLike<number>): number {
    const start = this.length;
    this.length += more.length;
    if (this.length > this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values.set(more, start);
    return start;
  }
}

/** Values, each once. */
class Table<Value> {
  readonly values: Value[] = [];
  private readonly places = new Map<string, number>();
  private readonly moved: number[] = [];

  constructor(private readonly keyOf: (value: Value) => string) {}

  /** Where a value stands. */
  place(value: Value): number {
    const key = this.keyOf(value);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  /** Where the value at a place of an older table stands; all calls are of one older table. */
  again(old: readonly Value[], at: number): number {
    const value = old[at];
    if (value === undefined) return -1;
    return (this.moved[at] ??= this.place(value));
  }
}
