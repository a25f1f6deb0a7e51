import type { Message } from '../diagnostics/index.js';
import type { StageTime } from './timings.js';

/** One document file, as an event tells it. */
export interface FileEvent {
  kind: string;
  format: string;
  /** As a person can open it: relative to the working folder. */
  path: string;
  size: number;
  sha256: string;
  pages?: number;
  /** Whether it was written; false where the same bytes stood there. */
  written: boolean;
}

/** One source and its documents are done. */
export interface DocumentEvent {
  type: 'source';
  source: string;
  /** `built`: something was made anew; `unchanged`: nothing had to be; `failed`: a document is missing. */
  status: 'built' | 'unchanged' | 'failed';
  files: FileEvent[];
  /** Why it was worked on. */
  reasons?: readonly string[];
  paragraphs?: number;
  topics?: string[];
  messages: readonly Message[];
  milliseconds: number;
  /** Nothing was done: what is told is what was told before. */
  repeated?: true;
}

/** What a build came to. */
export interface Summary {
  sources: number;
  built: number;
  unchanged: number;
  failed: number;
  /** Not begun, since the build was told to end. */
  left: number;
  removed: number;
  warnings: number;
  errors: number;
  milliseconds: number;
}

/** What happens in a build. With `--json` each is one line; docs/building.md describes them. */
export type BuildEvent =
  | { type: 'start'; sources: number; toBuild: number; jobs: number }
  | { type: 'waiting'; pid: number; host: string }
  | { type: 'message'; message: Message }
  | { type: 'would-build'; source: string; reasons: string[] }
  | { type: 'would-remove'; path: string; source: string }
  | DocumentEvent
  | { type: 'removed'; path: string }
  | { type: 'timings'; stages: StageTime[] }
  | ({ type: 'end' } & Summary);

/** The summary of a build that has done nothing yet. */
export const nothing = (): Summary => ({
  sources: 0,
  built: 0,
  unchanged: 0,
  failed: 0,
  left: 0,
  removed: 0,
  warnings: 0,
  errors: 0,
  milliseconds: 0,
});
