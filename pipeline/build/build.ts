import { join, relative, resolve } from 'node:path';
import { message } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import { explain } from '../execute/index.js';
import type { CompileThread } from '../execute/index.js';
import { loadWorkspace } from '../workspace/index.js';
import type { Workspace } from '../workspace/index.js';
import { decide } from './decide.js';
import { nothing } from './events.js';
import type { Summary } from './events.js';
import { inputsOf } from './inputs.js';
import { Ledger } from './ledger.js';
import { makePlan } from './plan.js';
import { goneFiles } from './renew-manifest.js';
import type { BuildRequest } from './request.js';
import { Session } from './session.js';
import { stampOf, sameStamp } from './stamp.js';
import { emptyState } from './state.js';
import type { BuildState } from './state.js';
import { loadState, statePath } from './state-file.js';
import { threadEarly } from './thread-early.js';
import { waitForFolder } from './wait.js';
import type { WorkFolder } from './work-folder.js';

/**
 * Builds what is asked for, and only what changed. Without a value the settings or materials are at fault and nothing
 * was begun; a document that fails is told by an event and counted. Files are whole or not there, at any moment.
 */
export async function build(request: BuildRequest): Promise<Result<Summary>> {
  const start = performance.now();
  const { config } = request.loaded;
  const kinds = request.kinds ?? Object.keys(config.kinds);
  const out = request.out ?? resolve(request.loaded.root, config.out);
  const thread = threadEarly(request, kinds, out);
  try {
    const workspace = loadWorkspace(request.loaded, [...new Set([...Object.keys(config.kinds), ...kinds])]);
    if (!workspace.value) return { messages: workspace.messages };
    const summary = request.dryRun
      ? await rehearse(request, workspace.value, out, kinds)
      : await perform(request, workspace.value, out, kinds, thread);
    summary.milliseconds = Math.round(performance.now() - start);
    request.emit({ type: 'end', ...summary });
    return { value: summary, messages: [] };
  } finally {
    void thread?.close();
  }
}

/** Says what would be built, and why. */
async function rehearse(
  request: BuildRequest,
  workspace: Workspace,
  out: string,
  kinds: readonly string[],
): Promise<Summary> {
  const plan = await makePlan(request, workspace.config, kinds);
  const state = stateOf(workspace, out);
  const ledger = new Ledger(state, inputsOf(workspace.materials), out, plan.whole);
  const decision = decide(plan, ledger, { out, force: request.force ?? false });
  for (const each of plan.messages) request.emit({ type: 'message', message: each });
  for (const { planned, reasons } of decision.changed) {
    request.emit({ type: 'would-build', source: planned.path, reasons });
  }
  const gone = plan.whole ? goneFiles(state, plan) : [];
  for (const { source, path } of gone)
    request.emit({ type: 'would-remove', path: shown(join(out, path)), source });
  return { ...nothing(), sources: plan.sources.length, unchanged: decision.unchanged.length };
}

async function perform(
  request: BuildRequest,
  workspace: Workspace,
  out: string,
  kinds: readonly string[],
  thread: CompileThread | undefined,
): Promise<Summary> {
  let folder: WorkFolder | undefined;
  try {
    folder = await waitForFolder(out, request);
  } catch (error) {
    return refused(request, message('output-unwritable', explain(error), { file: shown(out) }));
  }
  if (!folder)
    return refused(request, message('output-busy', 'another build writes to it', { file: shown(out) }));
  try {
    const plan = await makePlan(request, workspace.config, kinds);
    request.besides?.(plan.sources.flatMap(({ beside }) => beside));
    const state = stateOf(workspace, out);
    const ledger = new Ledger(state, inputsOf(workspace.materials), out, plan.whole);
    const decision = decide(plan, ledger, { out, force: request.force ?? false });
    return await new Session(request, workspace, out, folder, plan, ledger, decision, thread).run();
  } finally {
    folder.close();
  }
}

const shown = (path: string): string => relative(process.cwd(), path) || path;

function refused({ emit }: BuildRequest, reason: Message): Summary {
  emit({ type: 'message', message: reason });
  return { ...nothing(), failed: 1, errors: 1 };
}

/** The state of the last build into this folder. Where the manifest is no longer the one it wrote, only which files it made is believed. */
function stateOf({ root }: Workspace, out: string): BuildState {
  const state = loadState(statePath(root, out));
  if (!state) return emptyState();
  const manifest = stampOf(join(out, 'manifest.json'));
  if (state.manifest && sameStamp(state.manifest, manifest)) return state;
  for (const path of state.sources.paths()) state.sources.forget(path);
  return { ...emptyState(), sources: state.sources };
}
