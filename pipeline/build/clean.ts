import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Loaded } from '../workspace/index.js';
import { readManifest } from './manifest.js';
import { removeStale } from './stale.js';
import { loadState, statePath } from './state-file.js';
import { isOpen, openWorkFolder } from './work-folder.js';

interface CleanRequest {
  loaded: Loaded;
  /** Absolute folder for documents; that of chancery.yaml where absent. */
  out?: string | undefined;
  /** Remove the documents too: those that builds made, and nothing else. */
  documents: boolean;
}

/**
 * Removes what builds remember, and with `documents` what they made. Gives the files that went from `out`, or
 * undefined where a build is running there. Throws what the file system throws.
 */
export function clean({
  loaded,
  out = resolve(loaded.root, loaded.config.out),
  documents,
}: CleanRequest): string[] | undefined {
  const folder = openWorkFolder(out);
  if (!isOpen(folder)) return undefined;
  try {
    const gone = documents ? removeDocuments(loaded, out, folder.claimed) : [];
    if (documents) folder.settle();
    rmSync(join(loaded.root, '.chancery'), { recursive: true, force: true });
    return gone;
  } finally {
    folder.close();
  }
}

function removeDocuments({ root }: Loaded, out: string, claimed: ReadonlySet<string>): string[] {
  const listed = (readManifest(out) ?? []).flatMap((record) => record.paths);
  const state = loadState(statePath(root, out));
  const known = state?.sources.files() ?? [];
  const gone = removeStale(out, new Set([...listed, ...known, ...claimed]), new Set());
  rmSync(join(out, 'manifest.json'), { force: true });
  return gone;
}
