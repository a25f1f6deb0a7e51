import type { Message } from '../diagnostics/index.js';
import type { CompanionSource, DocumentOrder } from '../render.js';
import type { InferOptions } from '../infer/index.js';
import type { ReadOptions } from '../read/index.js';
import type { Evidence, Code, Origin, Topic } from '../tree/index.js';
import type { Timing } from './stopwatch.js';

/** A document to make, and where to put it. */
export interface DocumentTask extends DocumentOrder {
  /** As the manifest names it, relative to the folder for documents, with `/`. */
  path: string;
  /** SHA-256 of what stands there now, where it is known: it is then not written again. */
  standing?: string;
}

/** A source that is shown beside that of a task. */
export interface CompanionTask extends Pick<Task, 'source' | 'file' | 'read'> {
  role: CompanionSource['role'];
  /** Of its bytes when the task was planned. */
  sha256: string;
}

/** What an executor is asked to do: one source, all its documents. JSON, and idempotent. */
export interface Task {
  /** As messages and the manifest name it. */
  source: string;
  /** Absolute path of it. */
  file: string;
  read: Omit<ReadOptions, 'publishers'>;
  infer: InferOptions;
  companions?: readonly CompanionTask[];
  documents: readonly DocumentTask[];
}

/** A file under `out`. */
export interface MadePart {
  path: string;
  size: number;
  sha256: string;
}

/** What was made of a document. */
export interface Made {
  size: number;
  sha256: string;
  pages?: number;
  /** Of the compiler. */
  revision: number;
  /** What the format tells of its work. */
  report?: Readonly<Record<string, unknown>>;
  /** Further files of a divided document. */
  parts?: MadePart[];
}

/** A file that is written and not in its place yet. Absolute paths on one file system. */
export interface Pending {
  part: string;
  place: string;
}

export interface DocumentOutcome {
  kind: string;
  format: string;
  path: string;
  /** Bytes and SHA-256 of what was made, and the revision of its compiler; absent where it was not. */
  made?: Made;
  /** Whether the file was written: not where the same bytes stood there. */
  written: boolean;
  /** Its files that `publish` has to put in their places. */
  pending?: Pending[];
  messages: Message[];
}

/** A topic as the manifest tells it. */
export interface TopicRecord {
  heading: string;
  id: string;
  origin: Origin;
  codes: Code[];
  /** First and last paragraph. */
  paragraphs: [number, number];
  resumed?: true;
  /** The heading that came second. */
  runnerUp?: Topic['runnerUp'];
  evidence: Evidence[];
}

/** What is known of a source once it is read. */
export interface SourceFacts {
  title?: string;
  publisher?: string;
  published?: string;
  date?: string;
  language: string;
  paragraphs: number;
  participants: number;
  topics: TopicRecord[];
}

/** What documents are made by: revisions of the stages, and of the taxonomy. */
export interface MadeBy {
  taxonomy: string;
  revisions: { read: number; infer: number; compose: number };
}

export interface Outcome {
  source: string;
  /** Of the bytes that were read; absent where they could not be. */
  input?: { sha256: string; size: number };
  facts?: SourceFacts;
  /** What it was made by. */
  made?: MadeBy;
  documents: DocumentOutcome[];
  /** Messages of read and infer. */
  messages: Message[];
  /** How long each part of the work took, where that was asked for. */
  timings?: Timing[];
  /** Bytes put into the cache. */
  cached: number;
  /** How long it took. Told to people, never written into an artefact. */
  milliseconds: number;
}

/** Where a task runs. */
export interface Executor {
  /** Performs a task; `publish` then puts its files in their places. Never rejects: what goes wrong is in the outcome. */
  perform(task: Task): Promise<Outcome>;
  /** Ends it; tasks that run are given up. */
  close(): Promise<void>;
}
