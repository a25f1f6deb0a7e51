import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { assignSerials, bearsYear } from '../compose/index.js';
import type { Numbered, Unnumbered } from '../compose/index.js';
import { prepare } from '../execute/index.js';
import type { Task } from '../execute/index.js';
import type { DocumentOrder, Prepared } from '../render.js';
import type { Materials, Workspace } from '../workspace/index.js';

/** The serial numbers of a build. */
export interface Serials {
  /** All that were ever given, for the manifest. */
  readonly given: readonly Numbered[];
  /** The number of a document of this build; undefined where it has none. */
  of(source: string, kind: string): number | undefined;
}

/** Bytes that the first line of a manifest is read in at a time. */
const chunk = 1 << 16;

/** The serial numbers that stand at the head of the manifest; none where there is no manifest, or none that can be read. */
function readSerials(out: string): Numbered[] {
  try {
    const head = firstLine(join(out, 'manifest.json'));
    return (JSON.parse(`${head}]}`) as { serials?: Numbered[] }).serials ?? [];
  } catch {
    return [];
  }
}

function firstLine(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    for (;;) {
      const piece = Buffer.alloc(chunk);
      const length = readSync(handle, piece, 0, chunk, null);
      const end = piece.subarray(0, length).indexOf(0x0a);
      pieces.push(piece.subarray(0, end < 0 ? length : end));
      if (end >= 0 || length === 0) return Buffer.concat(pieces).toString('utf8');
    }
  } finally {
    closeSync(handle);
  }
}

/** Whether `serial: auto` is said anywhere that the settings of a document come from; most kinds need no closer look. */
function asksForNumber({ kind, settings }: DocumentOrder, { kinds }: Materials): boolean {
  const found = kinds[kind];
  const profile = typeof settings.profile === 'string' ? found?.profiles[settings.profile] : undefined;
  const texts = [found?.style, profile, found?.override].map((file) => file?.text ?? '');
  return settings.serial === 'auto' || texts.some((text) => /\bserial['"]?\s*:\s*['"]?auto\b/.test(text));
}

const identity = (source: string, kind: string): string => `${kind}:${source}`;

/**
 * Numbers the documents of `tasks` whose settings ask for it (`serial: auto`), in the order of the tasks, each in the
 * series of its originator (`from`) and the year it bears. A document that has a number keeps it; the source of one
 * that has none is read for its year, and left without a number where no instant is known.
 */
export async function numberDocuments(
  tasks: readonly Task[],
  { materials }: Workspace,
  out: string,
): Promise<Serials> {
  const previous = readSerials(out);
  const prepared = prepare(materials);
  const wanted: Unnumbered[] = [];
  for (const task of tasks) {
    for (const document of task.documents) {
      if (!asksForNumber(document, materials)) continue;
      const { value } = await prepared.kind(document);
      if (value?.settings.serial !== 'auto') continue;
      const { from } = value.settings;
      const originator = typeof from === 'string' ? from : '';
      const name = identity(task.source, document.kind);
      const known = previous.find((one) => one.document === name && one.originator === originator);
      const year = known?.year ?? (await yearOf(task, value.settings, prepared));
      if (year !== undefined) wanted.push({ document: name, originator, year });
    }
  }
  const given = assignSerials(previous, wanted);
  const now = new Set(wanted.map((one) => JSON.stringify([one.document, one.originator, one.year])));
  const numbers = new Map(
    given
      .filter((one) => now.has(JSON.stringify([one.document, one.originator, one.year])))
      .map((one) => [one.document, one.serial]),
  );
  return { given, of: (source, kind) => numbers.get(identity(source, kind)) };
}

/** The year a document bears, UTC; undefined where nothing says it. What is wrong with the source is told when it is built. */
async function yearOf(
  task: Task,
  settings: Readonly<Record<string, unknown>>,
  prepared: Prepared,
): Promise<number | undefined> {
  const given = bearsYear(undefined, settings);
  if (given !== undefined) return given;
  try {
    const { read } = await import('../read/index.js');
    const known = (await prepared.publishers()).value;
    if (!known) return undefined;
    const bytes = new Uint8Array(readFileSync(task.file));
    const { value } = await read(
      { path: task.source, bytes },
      { ...task.read, publishers: known.publishers },
    );
    return value && bearsYear(value.meta, settings);
  } catch {
    return undefined;
  }
}
