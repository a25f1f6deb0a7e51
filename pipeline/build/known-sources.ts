import { cell, emptyColumns, filePathAt, filesOf, row, unpack } from './columns.js';
import type { Columns } from './columns.js';
import { ColumnsWriter } from './columns-writer.js';
import { pathsOf, settled } from './source-state.js';
import type { SourceState } from './source-state.js';

/** What is remembered of sources, by path: as it was read, and over it what a build notes. */
export class KnownSources {
  private index: Map<string, number> | undefined;
  /** After the place that was asked for last: who asks for all asks in their order. */
  private next = 0;
  private readonly noted = new Map<string, SourceState>();
  private readonly gone = new Set<string>();

  constructor(readonly columns: Columns = emptyColumns()) {}

  private get places(): Map<string, number> {
    return (this.index ??= new Map(this.columns.paths.map((path, at) => [path, at])));
  }

  get size(): number {
    let added = 0;
    for (const path of this.noted.keys()) if (!this.places.has(path)) added += 1;
    return this.columns.paths.length + added - this.gone.size;
  }

  /** Where a source stands in the columns; undefined where they do not tell of it, or no longer. */
  placeOf(path: string): number | undefined {
    if (this.noted.has(path) || this.gone.has(path)) return undefined;
    const at = this.columns.paths[this.next] === path ? this.next : this.places.get(path);
    this.next = (at ?? -1) + 1;
    return at;
  }

  /** What is known of a source. A copy: what is changed in it is forgotten unless it is noted. */
  get(path: string): SourceState | undefined {
    const noted = this.noted.get(path);
    if (noted) return noted;
    const at = this.gone.has(path) ? undefined : this.places.get(path);
    return at === undefined ? undefined : unpack(this.columns, at);
  }

  note(path: string, state: SourceState): void {
    this.noted.set(path, state);
    this.gone.delete(path);
  }

  forget(path: string): void {
    this.noted.delete(path);
    if (this.places.has(path)) this.gone.add(path);
  }

  /** Paths of the sources, sorted. */
  paths(): string[] {
    const kept = this.columns.paths.filter((path) => !this.gone.has(path));
    const added = [...this.noted.keys()].filter((path) => !this.places.has(path));
    return added.length === 0 ? kept : [...kept, ...added].sort();
  }

  /** Where the record of a source stands in the manifest. */
  recordOf(path: string): readonly [start: number, length: number] {
    const at = this.places.get(path);
    const noted = this.noted.get(path);
    if (noted) return noted.record;
    if (at === undefined || this.gone.has(path)) return [0, 0];
    const { sources } = this.columns;
    return [sources[at * row.width + row.start] ?? 0, sources[at * row.width + row.length] ?? 0];
  }

  /** Notes where the record of a source stands in a new manifest. */
  noteRecord(path: string, record: [start: number, length: number]): void {
    const noted = this.noted.get(path);
    const at = this.places.get(path);
    if (noted) noted.record = record;
    else if (at !== undefined) this.columns.sources.set(record, at * row.width + row.start);
  }

  /** Files under `out` that sources had which are gone or noted anew. */
  formerFiles(): string[] {
    return [...this.noted.keys(), ...this.gone].flatMap((path) => {
      const at = this.places.get(path);
      return at === undefined ? [] : this.packedFiles(at);
    });
  }

  /** Files under `out` that the sources have. */
  files(): Set<string> {
    const found = new Set<string>();
    for (const path of this.paths()) {
      const noted = this.noted.get(path);
      if (noted) pathsOf(noted.files).forEach((file) => found.add(file));
      else this.packedFiles(this.places.get(path) ?? -1).forEach((file) => found.add(file));
    }
    return found;
  }

  private packedFiles(at: number): string[] {
    const { columns } = this;
    const [first, end] = filesOf(columns, at);
    const files = Array.from({ length: end - first }, (_, index) => filePathAt(columns, first + index));
    const parts = Object.values(columns.rare.get(at)?.parts ?? {}).flat();
    return [...files, ...parts.map((part) => part.path)];
  }

  /** The sources in columns, for the next build; `time` is when they are saved. */
  pack(time = Date.now()): Columns {
    const writer = new ColumnsWriter();
    for (const path of this.paths()) {
      const noted = this.noted.get(path);
      if (noted) writer.add(path, settled(noted, time));
      else writer.copy(this.columns, this.places.get(path) ?? -1);
    }
    return writer.done();
  }
}

/** Numbers the indices that columns hold of `inputs` and `orders` anew, without gaps; gives which are still used, in their new order. */
export function renumber(columns: Columns): { inputs: number[]; orders: number[] } {
  const { sources, files, rare } = columns;
  const inputs = new Renumbering();
  const orders = new Renumbering();
  for (let at = 0; at < sources.length; at += row.width) {
    sources[at + row.inputs] = inputs.place(sources[at + row.inputs] ?? -1);
    sources[at + row.read] = orders.place(sources[at + row.read] ?? -1);
  }
  for (let at = 0; at < files.length; at += cell.width)
    files[at + cell.order] = orders.place(files[at + cell.order] ?? -1);
  for (const each of rare.values()) {
    const { unmade } = each;
    if (!unmade) continue;
    const entries = Object.entries(unmade).map(([path, order]) => [path, orders.place(order)] as const);
    each.unmade = Object.fromEntries(entries);
  }
  return { inputs: inputs.used, orders: orders.used };
}

class Renumbering {
  readonly used: number[] = [];
  private readonly places = new Map<number, number>();

  place(old: number): number {
    if (old < 0) return old;
    const known = this.places.get(old);
    if (known !== undefined) return known;
    this.places.set(old, this.used.length);
    return this.used.push(old) - 1;
  }
}
