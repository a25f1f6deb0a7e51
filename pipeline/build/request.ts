import type { StartedThread } from '../bundle/index.js';
import type { Executor, Site } from '../execute/index.js';
import type { Loaded } from '../workspace/index.js';
import type { BuildEvent } from './events.js';

/** The run of a schedule a document was first made in. */
export interface Edition {
  /** Of the slot. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Whether documents bear it as their deadline. */
  deskby: boolean;
}

/** What is asked of a build. */
export interface BuildRequest {
  loaded: Loaded;
  /** Files and folders to build, absolute; empty: the sources of chancery.yaml. */
  paths: readonly string[];
  /** Absolute folder for documents; that of chancery.yaml where absent. */
  out?: string;
  /** Kinds to make; all where absent. */
  kinds?: readonly string[];
  /** Instant the documents bear; that of chancery.yaml where absent. */
  releasedAt?: string;
  /** Worker threads; the processors of the machine where absent. */
  jobs?: number;
  /** Make everything anew. */
  force?: boolean;
  /** Say what would be built, and why; touch nothing. */
  dryRun?: boolean;
  /** Say how long each stage took. */
  timings?: boolean;
  /** Do not wait for another build over the same folder. */
  noWait?: boolean;
  /** The slot this run is for: borne by the documents of every source that is new or changed. */
  edition?: Edition;
  /** Ends the build early: what runs is finished, nothing new is begun. */
  signal?: AbortSignal;
  /** Ends the build as early, since another will follow it at once. */
  superseded?: AbortSignal;
  /** A thread of the PDF that was started before anything was known; taken over, whether it is of use or not. */
  thread?: StartedThread;
  /** Where tasks run; worker threads, or this one where there is one source, where absent. */
  executor?: (site: Site, jobs: number) => Executor | Promise<Executor>;
  /** Told the sources, by absolute path, that others name to be shown beside them. */
  besides?: (files: readonly string[]) => void;
  emit: (event: BuildEvent) => void;
}
