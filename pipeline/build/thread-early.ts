import { existsSync } from 'node:fs';
import { discard, takesThread, threadAhead } from '../execute/index.js';
import type { CompileThread } from '../execute/index.js';
import type { BuildRequest } from './request.js';
import { statePath } from './state-file.js';

/**
 * The thread that compiles beside this one, started before the sources are looked for: it takes as long to start as a source
 * takes to be read. Only where nothing is remembered of a build into `out`, so that something is sure to be made; whoever
 * finds more than one source has no use for it.
 */
export function threadEarly(
  request: BuildRequest,
  kinds: readonly string[],
  out: string,
): CompileThread | undefined {
  const { loaded, thread } = request;
  if (isOfUse(request, kinds, out)) return threadAhead(loaded.config.limits.memory, thread);
  if (thread) discard(thread);
  return undefined;
}

function isOfUse(
  { loaded: { root, config }, dryRun, executor, jobs, timings }: BuildRequest,
  kinds: readonly string[],
  out: string,
): boolean {
  if (dryRun || executor || jobs !== undefined || timings) return false;
  return takesThread(kinds.map((kind) => config.kinds[kind] ?? '')) && !existsSync(statePath(root, out));
}
