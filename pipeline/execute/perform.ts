import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as eventLoop } from 'node:timers/promises';
import { bug, message } from '../diagnostics/index.js';
import type { Message, StageCache } from '../diagnostics/index.js';
import { render } from '../render.js';
import type { CompanionSource, Prepared, RenderedDocument } from '../render.js';
import { writePart } from '../store/index.js';
import { factsOf } from './facts.js';
import { explain, unwritable } from './file-faults.js';
import { madeBy } from './made-by.js';
import { Stopwatch, timedCache } from './stopwatch.js';
import type { DocumentOutcome, DocumentTask, Outcome, Pending, Task } from './task.js';

/** What performs tasks has at hand. */
export interface Crew {
  prepared: Prepared;
  cache: StageCache;
  /** Absolute folder for documents. */
  out: string;
  /** Absolute folder, on the same file system, for files that are being written. */
  beside: string;
  /** Bytes put into the cache so far. */
  cached: () => number;
  /** Largest source, bytes. */
  limit: number;
  /** Whether outcomes tell how long each stage took. */
  timed: boolean;
}

/** Makes the documents of one source. Never rejects: what goes wrong is in the outcome. */
export async function perform(task: Task, crew: Crew): Promise<Outcome> {
  const start = performance.now();
  const before = crew.cached();
  const outcome = crew.timed ? await timed(task, crew) : await attempt(task, crew);
  // What streams put off until they are asked again holds whole documents; task after task, nothing else lets it run.
  await eventLoop();
  return { ...outcome, cached: crew.cached() - before, milliseconds: Math.round(performance.now() - start) };
}

type Timeless = Omit<Outcome, 'milliseconds' | 'cached'>;

/** `load` is what no stage takes: code and materials, loaded when they are first needed. */
async function timed(task: Task, crew: Crew): Promise<Timeless> {
  const watch = new Stopwatch();
  const cache = timedCache(crew.cache, watch);
  const outcome = await watch.time({ stage: 'load' }, () => attempt(task, { ...crew, cache }, watch));
  return { ...outcome, timings: watch.timings };
}

async function attempt(task: Task, crew: Crew, watch?: Stopwatch): Promise<Timeless> {
  const { source } = task;
  const input = readSource(task, crew.limit);
  if (!(input instanceof Uint8Array)) return { source, documents: unmade(task), messages: [input] };
  const sha256 = sha256Of(input);
  const read = { sha256, size: input.length };
  try {
    const companions = companionsOf(task, crew.limit);
    if ('ruleId' in companions)
      return { source, input: read, documents: unmade(task), messages: [companions] };
    const order = { documents: task.documents, read: task.read, infer: task.infer, companions };
    const rendered = await render({ path: source, bytes: input, sha256 }, order, crew.prepared, crew.cache);
    const transcript = rendered.transcript();
    const storeAll = (): DocumentOutcome[] =>
      task.documents.map((wanted, index) => store(wanted, rendered.documents[index], crew));
    const documents = watch ? await watch.time({ stage: 'write' }, storeAll) : storeAll();
    const facts = transcript ? { facts: factsOf(transcript) } : {};
    const made = await madeBy(crew.prepared);
    return { source, input: read, ...facts, made, documents, messages: rendered.messages };
  } catch (error) {
    return { source, input: read, documents: unmade(task), messages: [bug(error, source)] };
  }
}

/** The outcome of a task that could not be performed at all, for the reasons given. */
export const abandoned = (task: Task, messages: readonly Message[], milliseconds: number): Outcome => ({
  source: task.source,
  documents: unmade(task),
  messages: [...messages],
  cached: 0,
  milliseconds,
});

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const unmade = (task: Task): DocumentOutcome[] => task.documents.map((wanted) => outcomeOf(wanted, []));

const outcomeOf = ({ kind, format, path }: DocumentTask, messages: Message[]): DocumentOutcome => ({
  kind,
  format,
  path,
  written: false,
  messages,
});

/** The sources that stand beside that of the task, read; or why one of them cannot be. */
function companionsOf({ companions = [] }: Task, limit: number): CompanionSource[] | Message {
  const found: CompanionSource[] = [];
  for (const { role, source: path, file, read } of companions) {
    const bytes = readSource({ source: path, file }, limit);
    if (!(bytes instanceof Uint8Array)) return bytes;
    found.push({ role, source: { path, bytes, sha256: sha256Of(bytes) }, read });
  }
  return found;
}

function readSource({ source, file }: Pick<Task, 'source' | 'file'>, limit: number): Uint8Array | Message {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return message('source-directory', 'is a folder, not a file', { file: source });
    if (!stat.isFile()) return message('source-unreadable', 'is not a file', { file: source });
    if (stat.size > limit) {
      const reason = `${stat.size} bytes are more than the limit of ${limit}`;
      return message('source-too-large', reason, { file: source });
    }
    return readFileSync(file);
  } catch (error) {
    return message('source-unreadable', explain(error), { file: source });
  }
}

/** Writes a document beside its place, unless the same bytes stand there. */
function store(wanted: DocumentTask, made: RenderedDocument | undefined, crew: Crew): DocumentOutcome {
  const outcome = outcomeOf(wanted, made?.messages ?? []);
  if (!made || made.sha256 === '') return outcome;
  const printed = made.print();
  if (!printed) return outcome;
  const { bytes, parts = [], ...rest } = printed;
  const { sha256, revision } = made;
  const pending: Pending[] = [];
  try {
    pending.push(...put(wanted.path, bytes, sha256, crew, wanted.standing));
    const further = parts.map((part) => {
      const path = wanted.path.replace(/(?=\.\w+$)/, `.${part.name}`);
      const digest = sha256Of(part.bytes);
      pending.push(...put(path, part.bytes, digest, crew));
      return { path, size: part.bytes.length, sha256: digest };
    });
    const facts = { size: bytes.length, sha256, ...rest, revision };
    return {
      ...outcome,
      made: parts.length > 0 ? { ...facts, parts: further } : facts,
      ...(pending.length > 0 ? { written: true, pending } : {}),
    };
  } catch (error) {
    return { ...outcome, messages: [...outcome.messages, unwritable(error, join(crew.out, wanted.path))] };
  }
}

/** Writes a file unless the same bytes stand there. */
function put(
  path: string,
  bytes: Uint8Array,
  sha256: string,
  { out, beside }: Crew,
  standing = digestOf(join(out, path), bytes.length),
): Pending[] {
  const place = join(out, path);
  return standing === sha256 ? [] : [{ part: writePart(place, bytes, { beside }), place }];
}

/** SHA-256 of a file that has that size; undefined for any other. */
function digestOf(path: string, size: number): string | undefined {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.size !== size) return undefined;
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}
