import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Message } from '../diagnostics/index.js';
import { changedInputs } from './inputs.js';
import type { Inputs } from './inputs.js';
import type { Ledger } from './ledger.js';
import { documentChanges, readChanges } from './order-changes.js';
import type { Plan, Planned } from './plan.js';
import { QuickLook } from './quick-look.js';
import { certain, sameStamp, stampOf } from './stamp.js';
import type { Stamp } from './stamp.js';
import type { MadePart, SourceState } from './source-state.js';
import type { BuildState } from './state.js';

/** What a source is held against. */
export interface Known {
  state: BuildState;
  inputs: Inputs;
  /** Index of `inputs` in the state, or -1. */
  current: number;
  out: string;
  force: boolean;
  /** Sources that were touched and not changed. */
  touched: number;
  /** Whether everything that is wanted of a source stands in its plan. */
  whole: boolean;
}

const isNew = 'it is new';
const isChanged = 'the source changed';

/** Why a source has to be built; empty where nothing has to be. Notes in the state where files were only touched. */
function reasonsToBuild(planned: Planned, before: SourceState | undefined, known: Known): string[] {
  if (!before) return [isNew];
  const { touched } = known;
  const reasons = [
    ...sourceReasons(planned, before, known),
    ...orderReasons(planned, before, known),
    ...inputReasons(planned, before, known),
    ...fileReasons(planned, before, known),
    ...(known.whole ? unwantedReasons(planned, before) : []),
  ];
  // So that what was touched need not be read again.
  if (known.touched > touched) known.state.sources.note(planned.path, before);
  if (reasons.length === 0 && known.force) return ['--force'];
  if (reasons.length === 0 && before.status === 'retry') return ['it could not be built the last time'];
  return reasons;
}

function sourceReasons({ file, stamp }: Planned, before: SourceState, known: Known): string[] {
  if (stamp === undefined) return ['the source is gone'];
  if (before.stamp && sameStamp(stamp, before.stamp)) return [];
  return isSame(file, stamp, before, known) ? [] : [isChanged];
}

/** Whether a file with another stamp than it had, or with one that cannot be believed, holds what it held. */
function isSame(
  file: string,
  stamp: Stamp,
  before: Pick<MadePart, 'stamp' | 'sha256'>,
  known: Known,
): boolean {
  const seen = Date.now();
  if (digest(file) !== before.sha256) return false;
  before.stamp = certain(stamp, seen);
  known.touched += 1;
  return true;
}

function digest(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}

function orderReasons({ read, documents }: Planned, before: SourceState, { state }: Known): string[] {
  return [
    ...readChanges(state.orders[before.read], read),
    ...documents.flatMap(({ path, order }) => {
      const tried = before.unmade?.[path] ?? before.files.find((file) => file.path === path)?.order;
      return tried === undefined ? [] : documentChanges(state.orders[tried], order);
    }),
  ];
}

const changes = new WeakMap<Inputs, Map<string, string[]>>();

function inputReasons(
  { documents }: Planned,
  before: SourceState,
  { state, inputs, current }: Known,
): string[] {
  if (before.inputs === current) return [];
  const old = state.inputs[before.inputs];
  if (!old) return ['nothing is known of what it was made from'];
  const known = changes.get(old) ?? new Map<string, string[]>();
  changes.set(old, known);
  const kinds = documents.map(({ kind }) => kind);
  const key = kinds.join();
  const found = known.get(key) ?? changedInputs(old, inputs, kinds);
  known.set(key, found);
  return found;
}

function fileReasons({ documents }: Planned, before: SourceState, known: Known): string[] {
  return documents.flatMap(({ path }) => {
    const made = before.files.find((file) => file.path === path);
    // What failed and would fail again is not missed.
    if (!made || made.outdated) return before.status === 'failed' ? [] : [`${path} was not made yet`];
    return [made, ...(made.parts ?? [])].flatMap((file) => standingReasons(file, known));
  });
}

function standingReasons(made: MadePart, known: Known): string[] {
  const { path, stamp } = made;
  const file = `${known.out}/${path}`;
  const now = stampOf(file);
  if (!now) return [`${path} is missing`];
  if (stamp && sameStamp(now, stamp)) return [];
  return isSame(file, now, made, known) ? [] : [`${path} was changed by something else`];
}

const unwantedReasons = ({ documents, blocked }: Planned, { files }: SourceState): string[] =>
  (blocked.length > 0 ? [] : files)
    .filter((file) => !documents.some(({ path }) => path === file.path))
    .map(({ path }) => `${path} is no longer wanted`);

/** A source that has to be built. */
export interface Changed {
  planned: Planned;
  reasons: string[];
  /** Whether what is read is new, not only what is made of it. */
  fresh: boolean;
}

/** What is told again of a source. */
export interface Told {
  status: SourceState['status'];
  messages: readonly Message[];
}

/** What has to be built, and what has not. */
export interface Decision {
  changed: Changed[];
  unchanged: (Pick<Planned, 'path'> & Told)[];
  /** How many of these were touched: their stamps are new. */
  touched: number;
}

/** Holds every source of a plan against what is known. */
export function decide(
  plan: Plan,
  ledger: Ledger,
  { out, force }: { out: string; force: boolean },
): Decision {
  const { state, inputs, current } = ledger;
  const known: Known = { state, inputs, current, out, force, whole: plan.whole, touched: 0 };
  const decision: Decision = { changed: [], unchanged: [], touched: 0 };
  const quick = force ? undefined : new QuickLook(state, current, out);
  for (const planned of plan.sources) {
    const told = quick?.messages(planned);
    if (told) {
      decision.unchanged.push({ path: planned.path, status: 'done', messages: told });
      continue;
    }
    const before = state.sources.get(planned.path);
    const reasons = reasonsToBuild(planned, before, known);
    // Nothing else of it is held: of thousands it would fill the memory.
    if (before && reasons.length === 0)
      decision.unchanged.push({ path: planned.path, status: before.status, messages: before.messages });
    else decision.changed.push({ planned, reasons, fresh: isFresh(reasons, before) });
  }
  decision.touched = known.touched;
  return decision;
}

const isFresh = (reasons: readonly string[], before: SourceState | undefined): boolean =>
  reasons.includes(isNew) || reasons.includes(isChanged) || before?.status !== 'done';
