import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { madeBy, prepare } from '../execute/index.js';
import type { Numbered } from '../compose/index.js';
import type { Workspace } from '../workspace/index.js';
import type { Ledger } from './ledger.js';
import { writeManifest } from './manifest.js';
import type { Piece } from './manifest.js';
import type { Plan } from './plan.js';
import { pathsOf } from './source-state.js';
import type { BuildState } from './state.js';

interface Renewal {
  ledger: Ledger;
  workspace: Workspace;
  out: string;
  beside: string;
  /** Records that this build made, by source. */
  fresh: ReadonlyMap<string, Piece>;
  /** Every serial number that was ever given. */
  serials: readonly Numbered[];
}

/** Writes the manifest: records of this build where there are, else those of the old manifest, copied as they stand. */
export async function renewManifest({
  ledger,
  workspace,
  out,
  beside,
  fresh,
  serials,
}: Renewal): Promise<void> {
  const { state } = ledger;
  const old = state.manifest === null ? undefined : openSync(join(out, 'manifest.json'), 'r');
  try {
    const pieces = state.sources
      .paths()
      .flatMap((source) => fresh.get(source) ?? keptPiece(source, state, old));
    const { version } = workspace.materials;
    const made = ledger.madeBy ?? state.madeBy ?? (await madeBy(prepare(workspace.materials)));
    const { stamp, records } = writeManifest(out, beside, { version, ...made, serials }, pieces);
    state.manifest = stamp;
    state.madeBy = made;
    for (const [source, record] of records) state.sources.noteRecord(source, record);
  } finally {
    if (old !== undefined) closeSync(old);
  }
}

function keptPiece(source: string, { sources }: BuildState, file: number | undefined): Piece[] {
  const [start, length] = sources.recordOf(source);
  return file === undefined || length === 0 ? [] : [{ source, file, start, length }];
}

/** Sources that are known and no longer there. */
function goneSources({ sources }: BuildState, plan: Plan): string[] {
  const there = new Set(plan.sources.map(({ path }) => path));
  return sources.paths().filter((path) => !there.has(path));
}

/** The files, relative to `out`, of sources that are gone: a whole build removes them. */
export const goneFiles = (state: BuildState, plan: Plan): { source: string; path: string }[] =>
  goneSources(state, plan).flatMap((source) =>
    pathsOf(state.sources.get(source)?.files ?? []).map((path) => ({ source, path })),
  );

/** Forgets sources that are gone; gives how many. */
export function forgetGone(state: BuildState, plan: Plan): number {
  const gone = goneSources(state, plan);
  for (const path of gone) state.sources.forget(path);
  return gone.length;
}
