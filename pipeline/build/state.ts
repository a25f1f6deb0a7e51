import type { MadeBy } from '../execute/index.js';
import { KnownSources } from './known-sources.js';
import type { Stamp } from './stamp.js';

/** What a build leaves for the next one. Everything in it can be lost: it costs time only. */
export interface BuildState {
  /** Of manifest.json when it was written; of another manifest, nothing here is believed but which files are ours. */
  manifest: Stamp | null;
  /** Names and digests of what the documents were made from beside their sources. */
  inputs: Record<string, string>[];
  /** How sources were read and documents made, as JSON. */
  orders: string[];
  sources: KnownSources;
  /** As it stands at the head of the manifest. */
  madeBy?: MadeBy;
}

export const emptyState = (): BuildState => ({
  manifest: null,
  inputs: [],
  orders: [],
  sources: new KnownSources(),
});
