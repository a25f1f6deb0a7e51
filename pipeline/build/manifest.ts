import { closeSync, fsyncSync, openSync, readFileSync, readSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Numbered } from '../compose/index.js';
import type { DocumentRecord } from './record.js';
import type { Edition } from './request.js';
import type { Stamp } from './stamp.js';
import { stampOf } from './stamp.js';

/** Where a record's bytes are: in a file, or at hand. */
export interface Piece {
  source: string;
  file: number;
  start: number;
  length: number;
}

/** What stands at the head of the manifest. */
export interface ManifestHead {
  version: string;
  taxonomy: string;
  revisions: Record<string, number>;
  /** Every serial number that was ever given. */
  serials?: readonly Numbered[];
}

/** Collects records in a file, so that memory does not grow with them. */
export class RecordFile {
  readonly handle: number;
  private end = 0;

  constructor(path: string) {
    this.handle = openSync(path, 'w+');
  }

  add(source: string, record: string): Piece {
    const bytes = Buffer.from(record);
    writeAll(this.handle, bytes);
    const piece = { source, file: this.handle, start: this.end, length: bytes.length };
    this.end += bytes.length;
    return piece;
  }

  close(): void {
    closeSync(this.handle);
  }
}

/**
 * Writes `out/manifest.json` whole from pieces in order of their source: one line a source. Gives the file's stamp
 * and where each record stands in it. Throws what the file system throws.
 */
export function writeManifest(
  out: string,
  beside: string,
  head: ManifestHead,
  pieces: readonly Piece[],
): { stamp: Stamp | null; records: Map<string, [number, number]> } {
  const part = join(beside, 'manifest.part');
  const handle = openSync(part, 'w');
  const records = new Map<string, [number, number]>();
  try {
    const writer = new Writer(handle);
    writer.text(`${opening(head)}\n`);
    runsOf(pieces).forEach((run, index) => {
      if (index > 0) writer.text(separator);
      for (const { source, start, length } of run.pieces)
        records.set(source, [writer.position + start - run.start, length]);
      writer.copy(run);
    });
    writer.text(pieces.length > 0 ? '\n]}\n' : ']}\n');
    writer.flush();
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  const path = join(out, 'manifest.json');
  renameSync(part, path);
  return { stamp: stampOf(path) ?? null, records };
}

/** What stands between two records. */
const separator = ',\n';

/** Pieces that stand one after another in a manifest: copied at once, with what is between them. */
interface Run {
  file: number;
  start: number;
  length: number;
  pieces: Piece[];
}

function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const { file, start, length } = piece;
    const run = runs.at(-1);
    const follows = run?.file === file && start === run.start + run.length + separator.length;
    if (run && follows) {
      run.length = start + length - run.start;
      run.pieces.push(piece);
    } else runs.push({ file, start, length, pieces: [piece] });
  }
  return runs;
}

const opening = ({ version, taxonomy, revisions, serials = [] }: ManifestHead): string =>
  JSON.stringify({
    manifest: 1,
    tool: { name: 'chancery', version, revisions },
    taxonomy,
    ...(serials.length > 0 ? { serials } : {}),
    sources: [],
  }).slice(0, -2);

/** Bytes held at a time. */
const most = 1 << 20;

/** Gathers small writes into large ones. */
class Writer {
  position = 0;
  private waiting: Uint8Array[] = [];
  private held = 0;

  constructor(private readonly handle: number) {}

  text(text: string): void {
    this.bytes(Buffer.from(text));
  }

  copy({ file, start, length }: Pick<Run, 'file' | 'start' | 'length'>): void {
    for (let done = 0; done < length;) {
      const bytes = Buffer.allocUnsafe(Math.min(length - done, most));
      const got = readSync(file, bytes, 0, bytes.length, start + done);
      if (got === 0) throw new Error('a record of the manifest is shorter than it was');
      this.bytes(bytes.subarray(0, got));
      done += got;
    }
  }

  private bytes(bytes: Uint8Array): void {
    this.waiting.push(bytes);
    this.held += bytes.length;
    this.position += bytes.length;
    if (this.held > most) this.flush();
  }

  flush(): void {
    writeAll(this.handle, Buffer.concat(this.waiting));
    this.waiting = [];
    this.held = 0;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}

interface OldRecord {
  source: string;
  /** Relative to `out`. */
  paths: string[];
  edition?: Edition;
}

interface OldSource {
  path: string;
  edition?: Edition;
  documents: { path: string; parts?: { path: string }[] }[];
}

/** The sources of a manifest with the paths it owns; undefined where there is none that can be read. */
export function readManifest(out: string): OldRecord[] | undefined {
  try {
    const { sources } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
      sources: OldSource[];
    };
    return sources.map(({ path, edition, documents }) => ({
      source: path,
      paths: documents.flatMap((each) => [each.path, ...(each.parts ?? []).map((part) => part.path)]),
      ...(edition ? { edition } : {}),
    }));
  } catch {
    return undefined;
  }
}

/** What a manifest tells of the documents of a source whose record stands there; nothing where it cannot be read. */
export function readDocuments(out: string, [start, length]: readonly [number, number]): DocumentRecord[] {
  if (length === 0) return [];
  try {
    const handle = openSync(join(out, 'manifest.json'), 'r');
    const bytes = Buffer.alloc(length);
    readSync(handle, bytes, 0, length, start);
    closeSync(handle);
    return (JSON.parse(bytes.toString('utf8')) as { documents: DocumentRecord[] }).documents;
  } catch {
    return [];
  }
}
