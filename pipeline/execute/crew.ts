import { folderStore, noStore } from '../store/index.js';
import type { Store } from '../store/index.js';
import type { Materials } from '../workspace/index.js';
import type { Crew } from './perform.js';
import { prepare } from './prepare.js';
import { stageCache } from './stage-cache.js';

/** What every task of a build shares. Plain data: it is sent to workers as it is. */
export interface Site {
  materials: Materials;
  /** Absolute folder for documents. */
  out: string;
  /** Absolute folder for files that are being written. */
  beside: string;
  /** Absolute folder of the cache; absent: nothing is remembered. */
  cache?: string;
  /** Make everything anew, and remember that. */
  force: boolean;
  /** Whether outcomes tell how long each stage took. */
  timed?: boolean;
  limits: { source: number; seconds: number; memory: number };
}

/** A crew for a site. Nothing is loaded before a task needs it. */
export function makeCrew({ materials, out, beside, cache, force, timed, limits }: Site): Crew {
  const { store, cached } = counting(cache === undefined ? noStore : folderStore(cache));
  return {
    prepared: prepare(materials),
    cache: stageCache(store, { force }),
    cached,
    out,
    beside,
    limit: limits.source,
    timed: timed ?? false,
  };
}

/** A store that counts the bytes put into it. */
function counting(store: Store): { store: Store; cached: () => number } {
  let bytes = 0;
  const put: Store['put'] = async (key, value) => {
    await store.put(key, value);
    bytes += value.length;
  };
  return { store: { ...store, put }, cached: () => bytes };
}
